"""Who is asked, and by which link."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from inbeeld.register import clock
from inbeeld.register.actions.surveying.audit import audited
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import AnswersFor, Employee, Respondent, SurveyLink, SurveyWave
from inbeeld.register.waves import frame_of, questionnaire_of


def add_respondent(
    *, wave: SurveyWave, key: str, municipalities: Collection[str], by: Employee, name: str = "", email: str = ""
) -> Respondent:
    """With a link. One who is there already gets these municipalities too, and the newer name and address."""
    if strange := sorted(set(municipalities).difference(row.municipality for row in frame_of(wave))):
        raise RefusedError(_("Not in the frame of this wave: %(codes)s.") % {"codes": ", ".join(strange)})
    with transaction.atomic():
        at = clock.now()
        respondent, new = Respondent.objects.get_or_create(wave=wave, key=key)
        respondent.name, respondent.email = name or respondent.name, email or respondent.email
        respondent.save(update_fields=["name", "email"])
        for code in municipalities:
            AnswersFor.objects.get_or_create(respondent=respondent, municipality=code)
        if new:
            SurveyLink.objects.create(respondent=respondent, made_at=at)
        audited("respondent.added", at, by=by, wave=wave.name, respondent=key, municipalities=sorted(municipalities))
    return respondent


@dataclass(frozen=True)
class Asked:
    """A respondent that is added with others. `municipalities`: their codes."""

    key: str
    municipalities: Collection[str]
    name: str = ""
    email: str = ""


def add_respondents(*, wave: SurveyWave, asked: Iterable[Asked], by: Employee) -> int:
    """All of them or none. How many were new."""
    with transaction.atomic():
        before = wave.respondents.count()
        for one in asked:
            add_respondent(wave=wave, by=by, **vars(one))
        return wave.respondents.count() - before


def new_link(*, respondent: Respondent, by: Employee, until: date | None = None) -> SurveyLink:
    """In the place of the earlier ones, which end: for who lost it, or has until another day than the others."""
    with transaction.atomic():
        at = clock.now()
        respondent.links.filter(ended_at__isnull=True).update(ended_at=at)
        link = SurveyLink.objects.create(respondent=respondent, made_at=at, until=until)
        audited("link.renewed", at, by=by, wave=respondent.wave.name, respondent=respondent.key)
    return link


def hand_over(*, link: SurveyLink, municipality: str, chapter: str, for_whom: str) -> SurveyLink:
    """A chapter for a colleague, who sees and answers that chapter of that municipality and nothing else."""
    if link.handed_from_id:
        raise RefusedError(_("This chapter was handed to you. Only who handed it over can hand it to others."))
    if municipality not in link.respondent.answers_for.values_list("municipality", flat=True):
        raise RefusedError(_("You do not answer for this municipality."))
    if chapter not in (one.id for one in questionnaire_of(link.respondent.wave).chapters):
        raise RefusedError(_("This wave has no such chapter."))
    with transaction.atomic():
        at = clock.now()
        handed = SurveyLink.objects.create(
            respondent=link.respondent,
            handed_from=link,
            chapter=chapter,
            municipality=municipality,
            for_whom=for_whom,
            made_at=at,
            until=link.until,
        )
        audited("chapter.handed", at, by=link, municipality=municipality, chapter=chapter)
    return handed


def take_back(*, handed: SurveyLink, by: SurveyLink) -> None:
    """What the colleague answered stays."""
    if handed.handed_from_id != by.pk:
        raise RefusedError(_("You did not hand this chapter over."))
    with transaction.atomic():
        handed.ended_at = clock.now()
        handed.save(update_fields=["ended_at"])
        audited(
            "chapter.taken_back", handed.ended_at, by=by, municipality=handed.municipality, chapter=handed.chapter
        )
