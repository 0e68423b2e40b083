"""Counts of a municipality's own register are delivered, contested and taken back."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from inbeeld.register import clock
from inbeeld.register.actions.surveying.answers import must_be_open
from inbeeld.register.actions.surveying.audit import audited
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Employee, SurveyContest, SurveyCount, SurveyLink, SurveyWave
from inbeeld.register.waves import frame_of, questionnaire_of
from inbeeld.survey.answers import Count


def deliver(*, wave: SurveyWave, counts: Iterable[Count], by: Employee | SurveyLink) -> int:
    """What disclosure released; all of it or nothing. How many were delivered. Raises RefusedError."""
    listed = list(counts)
    _fits(wave, listed)
    if isinstance(by, SurveyLink):
        must_be_open(by)
    if not {one.municipality for one in listed} <= _may_deliver(wave, by):
        raise RefusedError(_("These counts are not of a municipality that you answer for."))
    with transaction.atomic():
        at = clock.now()
        for one in listed:
            SurveyCount.objects.create(
                wave=wave,
                municipality=one.municipality,
                question=one.question,
                item=one.item,
                value=one.value,
                day=one.day,
                figure=one.figure,
                delivered_at=at,
                delivered_by=by if isinstance(by, Employee) else None,
                link=by if isinstance(by, SurveyLink) else None,
            )
        for code in sorted({one.municipality for one in listed}):
            audited("counts.delivered", at, by=by, municipality=code, wave=wave.name)
    return len(listed)


def contest(*, link: SurveyLink, municipality: str, question: str, item: str, why: str) -> None:
    """The respondent says why the count is not right; without a reason, that it is after all."""
    must_be_open(link)
    if not link.respondent.wave.counts.filter(municipality=municipality, question=question, item=item).exists():
        raise RefusedError(_("There is no count to contest here."))
    if municipality not in _municipalities(link) or link.chapter not in (
        "",
        _chapter(link.respondent.wave, question),
    ):
        raise RefusedError(_("You do not answer for this municipality."))
    with transaction.atomic():
        at = clock.now()
        SurveyContest.objects.create(
            wave=link.respondent.wave,
            municipality=municipality,
            question=question,
            item=item,
            respondent=link.respondent,
            recorded_at=at,
            why=why,
        )
        audited("count.contested", at, by=link, municipality=municipality, question=question, item=item)


def _fits(wave: SurveyWave, counts: Iterable[Count]) -> None:
    known, questions = {row.municipality for row in frame_of(wave)}, questionnaire_of(wave).questions
    for one in counts:
        if one.municipality not in known:
            raise RefusedError(_("Not in the frame of this wave: %(codes)s.") % {"codes": one.municipality[:6]})
        prefill = questions[one.question].prefills.get(one.item) if one.question in questions else None
        if prefill is None or prefill.figure != one.figure:
            raise RefusedError(
                _("This wave does not ask for this count: %(question)s.") % {"question": one.question[:80]}
            )


def _may_deliver(wave: SurveyWave, by: Employee | SurveyLink) -> set[str]:
    """An employee for the own municipality, a researcher for all; a respondent who was handed a chapter for none."""
    if isinstance(by, SurveyLink):
        return set() if by.handed_from_id else _municipalities(by)
    return {by.municipality_id} if by.municipality_id else {row.municipality for row in frame_of(wave)}


def _municipalities(link: SurveyLink) -> set[str]:
    own = {one.municipality for one in link.respondent.answers_for.all()}
    return {link.municipality} if link.municipality else own


def _chapter(wave: SurveyWave, question: str) -> str:
    chapters = questionnaire_of(wave).chapters
    return next(one.id for one in chapters if question in (asked.id for asked in one.questions))
