"""Answers are added. Who saves what somebody else changed in the meantime is told, and nothing is lost."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from inbeeld.facts.errors import InBeeldError
from inbeeld.register import clock
from inbeeld.register.actions.surveying.audit import audited
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Employee, Respondent, SurveyAnswer, SurveyLink, SurveyWave
from inbeeld.register.waves import plan_of, questionnaire_of, told_lines
from inbeeld.survey.answers import Answer, Line, problems


@dataclass(frozen=True)
class Given:
    """`seen`: the answer on the page that it replaces, None where there was none."""

    lines: frozenset[Line]
    seen: int | None


class ChangedMeanwhileError(InBeeldError):
    """`latest`: what others saved meanwhile, by question. Nothing of this save was written."""

    def __init__(self, latest: Mapping[str, SurveyAnswer]) -> None:
        self.latest = latest
        super().__init__(
            _("Somebody else saved an answer in the meantime. Nothing was lost: compare, and save again.")
        )


class ClosedError(RefusedError):
    """The link or the wave has ended. Nothing was written."""


def answer(*, link: SurveyLink, municipality: str, given: Mapping[str, Given]) -> None:
    """All of it or nothing, by question. An answer that is the same as the one seen is not saved again.

    Raises ClosedError, ChangedMeanwhileError, and RefusedError for what is no answer of this link.
    """
    must_be_open(link)
    _fits(link, municipality, given)
    with transaction.atomic():
        at = clock.now()
        latest = _latest(link.respondent, municipality)
        changed = {name: one for name, one in given.items() if _differs(latest.get(name), one)}
        stale = {name: latest[name] for name, one in changed.items() if _seen_is_old(latest.get(name), one)}
        if stale:
            raise ChangedMeanwhileError(stale)
        try:
            with transaction.atomic():
                for name, one in changed.items():
                    _append(link, municipality, name, one, latest.get(name))
        except IntegrityError:  # the other one was written between our look and our writing
            now = _latest(link.respondent, municipality)
            raise ChangedMeanwhileError({name: now[name] for name in changed if name in now}) from None
        if changed:
            audited("answers.saved", at, by=link, municipality=municipality, questions=sorted(changed))


def receive(*, wave: SurveyWave, answers: Iterable[Answer], by: Employee) -> int:
    """Answers from a file, checked against the wave by whoever read it. How many were new."""
    respondents = {one.key: one for one in wave.respondents.all()}
    with transaction.atomic():
        last = {(row.municipality, row.question, row.respondent.key): row for row in _current(wave)}
        at, added = clock.now(), 0
        for one in sorted(answers, key=lambda one: one.recorded_at):
            place = one.municipality, one.question, one.respondent
            if place in last and last[place].lines == told_lines(one):
                continue
            last[place] = imported(wave, one, respondents[one.respondent], by, replaces=last.get(place))
            last[place].save(force_insert=True)
            added += 1
        audited("answers.received", at, by=by, wave=wave.name, added=added)
    return added


def imported(
    wave: SurveyWave, one: Answer, respondent: Respondent, by: Employee, *, replaces: SurveyAnswer | None
) -> SurveyAnswer:
    """The row of an answer from a file or a folder, not yet saved."""
    return SurveyAnswer(
        wave=wave,
        municipality=one.municipality,
        question=one.question,
        lines=told_lines(one),
        respondent=respondent,
        recorded_at=one.recorded_at,
        imported_by=by,
        replaces=replaces,
    )


def must_be_open(link: SurveyLink) -> None:
    """Raises ClosedError."""
    ended = [one for one in (link, link.handed_from) if one is not None and one.ended_at is not None]
    if ended:
        raise ClosedError(_("This link has ended. Ask for a new one."))
    if not open_on(link, clock.today()):
        raise ClosedError(_("This survey is not open on this day."))


def open_on(link: SurveyLink, day: date) -> bool:
    wave = link.respondent.wave
    return plan_of(wave).opens <= day <= (link.until or wave.closes)


def _fits(link: SurveyLink, municipality: str, given: Mapping[str, Given]) -> None:
    own = (
        {link.municipality} if link.municipality else {one.municipality for one in link.respondent.answers_for.all()}
    )
    if municipality not in own:
        raise RefusedError(_("You do not answer for this municipality."))
    asked = {
        question.id: question
        for chapter in questionnaire_of(link.respondent.wave).chapters
        for question in chapter.questions
        if link.chapter in ("", chapter.id)
    }
    for name, one in given.items():
        if name not in asked or problems(asked[name], one.lines):
            raise RefusedError(_("An answer does not fit its question: %(question)s.") % {"question": name[:80]})


def _latest(respondent: Respondent, municipality: str) -> dict[str, SurveyAnswer]:
    rows = _current(respondent.wave).filter(respondent=respondent, municipality=municipality)
    return {row.question: row for row in rows}


def _current(wave: SurveyWave) -> QuerySet[SurveyAnswer]:
    return wave.answers.filter(replaced_by__isnull=True).select_related("respondent")


def _differs(latest: SurveyAnswer | None, given: Given) -> bool:
    lines = sorted([line.item, line.value, line.basis] for line in given.lines)
    return lines != (latest.lines if latest else [])


def _seen_is_old(latest: SurveyAnswer | None, given: Given) -> bool:
    return latest is not None and latest.pk != given.seen


def _append(link: SurveyLink, municipality: str, name: str, given: Given, last: SurveyAnswer | None) -> None:
    SurveyAnswer.objects.create(
        wave=link.respondent.wave,
        municipality=municipality,
        question=name,
        lines=sorted([line.item, line.value, line.basis] for line in given.lines),
        respondent=link.respondent,
        recorded_at=clock.now(),
        link=link,
        replaces=last,
    )
