"""Saving a chapter: what fits its question is saved, and of the rest is said what is wrong. Nothing typed is lost."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from inbeeld.register.actions.surveying.answers import ChangedMeanwhileError, Given, answer
from inbeeld.register.actions.surveying.counts import contest
from inbeeld.register.models import SurveyAnswer, SurveyContest
from inbeeld.survey.answers import Line, Problem
from inbeeld.survey.questionnaire import Question
from inbeeld.web.survey import fields
from inbeeld.web.survey.fields import Told, items_of, lines_of, text_of, wrong_with
from inbeeld.web.survey.visit import Visit

LONGEST_REASON = SurveyContest._meta.get_field("why").max_length or 0


@dataclass
class Saved:
    """`wrong`: by question and item. `conflicts`: what others saved meanwhile, by question."""

    answers: int = 0
    contests: int = 0
    wrong: dict[str, dict[str, list[Problem]]] = field(default_factory=dict)
    conflicts: dict[str, SurveyAnswer] = field(default_factory=dict)

    @property
    def whole(self) -> bool:
        return not self.wrong and not self.conflicts


def save(visit: Visit, code: str, questions: Mapping[str, Question], told: Told) -> Saved:
    """Raises ClosedError, with which nothing was saved."""
    saved, own = Saved(), visit.own(code)
    given: dict[str, Given] = {}
    for name, question in questions.items():
        lines, seen = lines_of(question, told), _seen(told, name)
        if _undecided(told, name) and name in own:
            saved.conflicts[name] = own[name]
        elif told.get(f"{name}--keep") == "theirs" or _untouched(visit, lines, seen):
            continue
        elif wrong := wrong_with(question, lines):
            saved.wrong[name] = wrong
        else:
            given[name] = Given(frozenset(lines), seen)
    _answer(visit, code, given, saved)
    _contest(visit, code, questions, told, saved)
    return saved


def _answer(visit: Visit, code: str, given: dict[str, Given], saved: Saved) -> None:
    """What somebody else changed meanwhile is left out and told; the rest is saved."""
    while given:
        try:
            answer(link=visit.link, municipality=code, given=given)
        except ChangedMeanwhileError as changed:
            stale = {name: row for name, row in changed.latest.items() if row.pk != given[name].seen}
            saved.conflicts |= stale or changed.latest
            given = {name: one for name, one in given.items() if name not in saved.conflicts}
        else:
            saved.answers = len(given)
            return


def _contest(visit: Visit, code: str, questions: Mapping[str, Question], told: Told, saved: Saved) -> None:
    for name, item, why in _reasons(visit, code, questions, told):
        if len(why) > LONGEST_REASON:
            long = Problem("too_long", {"length": str(len(why)), "most": str(LONGEST_REASON)})
            saved.wrong.setdefault(name, {}).setdefault(item, []).append(long)
        else:
            contest(link=visit.link, municipality=code, question=name, item=item, why=why)
            saved.contests += 1


def _reasons(
    visit: Visit, code: str, questions: Mapping[str, Question], told: Told
) -> Iterator[tuple[str, str, str]]:
    """Question, item and reason; without a reason where a count is right after all."""
    for name, question in questions.items():
        for item in items_of(question):
            place, field = (code, name, item), fields.field(question, item)
            if place in visit.wave.contested and told.get(f"{field}--right"):
                yield name, item, ""
            elif place in visit.wave.counted and (why := text_of(told, f"{field}--why")):
                yield name, item, why


def _seen(told: Told, name: str) -> int | None:
    written = told.get(f"{name}--seen", "")
    return int(written) if written.isascii() and written.isdigit() and len(written) < 19 else None


def _undecided(told: Told, name: str) -> bool:
    """Both versions stood on the page, and neither was chosen."""
    return bool(told.get(f"{name}--conflict")) and told.get(f"{name}--keep") not in ("mine", "theirs")


def _untouched(visit: Visit, lines: list[Line], seen: int | None) -> bool:
    """As it stood on the page: whoever changed it meanwhile is not overwritten with what was there before."""
    if seen is None:
        return not lines
    row = SurveyAnswer.objects.filter(pk=seen, respondent=visit.link.respondent).first()
    return row is not None and row.lines == sorted([line.item, line.value, line.basis] for line in lines)
