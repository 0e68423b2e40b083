"""How long files are kept, and which are past their term. `register.actions.retention` destroys them.

Two categories have a term of their own. The guidance file counts from the end of civic integration, or from when
somebody left; the benefit file from the end of the last benefit. Who somebody is, and who guided them, goes with the
last of the two. Nobody who gets benefit, or is guided, is past any term.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from uuid import UUID

from django.db.models import Max, Q

from inbeeld.register.models import (
    Assignment,
    Contact,
    Decision,
    Details,
    Goal,
    Handover,
    Helper,
    Meeting,
    Municipality,
    Person,
    PlanStep,
    Profile,
    RetentionTerm,
    Spell,
)

GUIDANCE, BENEFIT = "guidance", "benefit"
DEFAULTS: Mapping[str, int] = MappingProxyType({GUIDANCE: 5, BENEFIT: 10})
"""Years. Guidance: municipalities' selection list; benefit: the same, for files of the Participatiewet."""

GUIDED = (Contact, Decision, Profile, Goal, PlanStep, Helper, Meeting)
"""The tables that are of the guidance file as a whole; spells are of either file, by their kind."""


@dataclass(frozen=True)
class Past:
    """A file that is past its term. `whole`: the person goes with it, because nothing else is to be kept."""

    person: UUID
    number: str
    category: str
    counted_from: date
    because: str
    """What ended: integration, left or benefit."""
    until: date
    """The first day on which it need not be kept."""
    whole: bool = False


def terms(municipality: Municipality) -> dict[str, int]:
    """Years to keep each category."""
    chosen = dict(RetentionTerm.objects.filter(municipality=municipality).values_list("category", "years"))
    return {category: chosen.get(category, years) for category, years in DEFAULTS.items()}


def due(municipality: Municipality, day: date) -> list[Past]:
    """The files that are past their term on a day and still hold something, by number of the person."""
    years, benefit, busy = terms(municipality), _benefit_ends(municipality), _busy(municipality, day)
    has_guidance, numbers = _with_guidance(municipality), _numbers(municipality)
    found: list[Past] = []
    for person, integrated, settled, left in _details(municipality):
        if person in busy:
            continue
        guidance = _guidance(person, numbers[person], integrated, settled, left, years[GUIDANCE])
        paid = _benefit(person, numbers[person], benefit.get(person), years[BENEFIT])
        over = [past for past in (guidance, paid) if past and past.until <= day]
        found += _told(over, paid is None, person in has_guidance)
    return sorted(found, key=lambda past: (past.number, past.category))


def _told(over: list[Past], never_paid: bool, has_guidance: bool) -> Iterator[Past]:
    """Without guidance files that were destroyed before, where the benefit file is still to be kept."""
    categories = {past.category for past in over}
    whole = GUIDANCE in categories and (never_paid or BENEFIT in categories)
    for past in over:
        if past.category == BENEFIT or has_guidance or whole:
            yield Past(**{**vars(past), "whole": whole})


def _guidance(
    person: UUID, number: str, integrated: date | None, settled: date, left: date | None, years: int
) -> Past | None:
    """Who came back after integrating began anew, and has not ended."""
    if integrated and integrated >= settled:
        return Past(person, number, GUIDANCE, integrated, "integration", years_after(integrated, years))
    return Past(person, number, GUIDANCE, left, "left", years_after(left, years)) if left else None


def _benefit(person: UUID, number: str, ended: date | None, years: int) -> Past | None:
    return Past(person, number, BENEFIT, ended, "benefit", years_after(ended, years)) if ended else None


def years_after(day: date, years: int) -> date:
    """29 February and some years is 1 March where there is no such day."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def _details(municipality: Municipality) -> Iterator[tuple[UUID, date | None, date, date | None]]:
    rows = Details.current.filter(municipality=municipality)
    yield from rows.values_list("person_id", "integration_ended_on", "settled_date", "left_date").iterator()


def _numbers(municipality: Municipality) -> dict[UUID, str]:
    return dict(Person.objects.filter(municipality=municipality).values_list("id", "number"))


def _benefit_ends(municipality: Municipality) -> dict[UUID, date]:
    ended = Spell.current.filter(municipality=municipality, kind="benefit", end__isnull=False)
    return dict(ended.values_list("person_id").annotate(last=Max("end")))


def _busy(municipality: Municipality, day: date) -> set[UUID]:
    """Who gets benefit, or is guided, on the day or later."""
    going_on = Q(municipality=municipality) & (Q(end__isnull=True) | Q(end__gt=day))
    paid = Spell.current.filter(going_on, kind="benefit").values_list("person_id", flat=True)
    guided = Assignment.current.filter(going_on).values_list("person_id", flat=True)
    return {*paid, *guided}


def _with_guidance(municipality: Municipality) -> set[UUID]:
    """Of whom anything of the guidance file is kept, in any version."""
    found: set[UUID] = set()
    for model in (*GUIDED, Handover):
        found.update(model.objects.filter(municipality=municipality).values_list("person_id", flat=True).distinct())
    others = Spell.objects.filter(municipality=municipality, replaced_by__isnull=True).exclude(kind="benefit")
    return found | set(others.values_list("person_id", flat=True).distinct())
