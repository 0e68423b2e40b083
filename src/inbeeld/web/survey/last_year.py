"""What the municipality answered in the wave before, of those that ran in this installation."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.utils.translation import gettext as _

from inbeeld.facts.municipalities import MERGERS, MUNICIPALITIES
from inbeeld.register.models import SurveyWave
from inbeeld.register.waves import plan_of, wave_of
from inbeeld.survey.questionnaire import Question
from inbeeld.web.survey.visit import Visit
from inbeeld.web.survey.wording import Said, said


@dataclass(frozen=True)
class LastYear:
    """`place` is named where municipalities merged since. `reworded`: the question was another one then."""

    when: str
    place: str
    lines: list[Said]
    reworded: bool


def last_year(visit: Visit, code: str) -> dict[str, list[LastYear]]:
    """By question. Several where municipalities that merged each gave an answer."""
    before = _wave_before(visit.stored)
    if before is None:
        return {}
    wave = wave_of(before, only=[code, *merged_into(code)])
    when = _when(wave.plan.year, visit.wave.plan.year)
    merged = any(place != code for place, _name in wave.standing.answers)
    found: dict[str, list[LastYear]] = {}
    for (place, name), answer in sorted(wave.standing.answers.items()):
        now, then = visit.wave.questionnaire.questions.get(name), wave.questionnaire.questions.get(name)
        if now is not None and then is not None:
            where = MUNICIPALITIES[place].name if merged else ""
            told = LastYear(when, where, said(then, answer.lines), _reworded(then, now))
            found.setdefault(name, []).append(told)
    return found


def _when(then: int, now: int) -> str:
    return (_("Last year (%(year)s)") if then == now - 1 else _("In %(year)s")) % {"year": then}


@cache
def merged_into(code: str) -> tuple[str, ...]:
    """All that are part of this municipality by now, also by way of another."""
    return tuple(_merged_into(code))


def _merged_into(code: str) -> Iterator[str]:
    for merger in MERGERS.values():
        if merger.successor == code:
            yield merger.code
            yield from _merged_into(merger.code)


def _reworded(then: Question, now: Question) -> bool:
    return (then.version, then.kind) != (now.version, now.kind)


def _wave_before(stored: SurveyWave) -> SurveyWave | None:
    year = plan_of(stored).year
    earlier = [(plan_of(one).year, one) for one in SurveyWave.objects.exclude(pk=stored.pk)]
    return max(((then, one) for then, one in earlier if then < year), key=lambda pair: pair[0], default=(0, None))[1]
