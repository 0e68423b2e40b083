"""Who was placed with the employers of a municipality, and what became of their vacancies, read from the register."""

from collections.abc import Sequence
from typing import Any

from django.core.cache import cache
from django.db.models import Max

from inbeeld.disclosure import Released
from inbeeld.figures.definition import definition
from inbeeld.guidance.placements import Placement, ended_in_lasting_work, placements
from inbeeld.register import clock
from inbeeld.register.models import Audit, Decision, Municipality, Offer, Spell
from inbeeld.report.vacancies import publish_vacancies
from inbeeld.timeline.rules import LastingWork
from inbeeld.web.people.lives import rows

KEPT_FOR = 15 * 60
Row = dict[str, Any]


def lasting_work() -> LastingWork:
    """As in the figure of that name."""
    rule = definition("lasting_work").the_rule
    assert isinstance(rule, LastingWork)
    return rule


def placed_with(municipality: Municipality, employer: str) -> list[Placement]:
    """The newest first."""
    offers = _offers(municipality, employer=employer)
    return sorted(_placed(municipality, offers), key=lambda one: one.start, reverse=True)


def released_vacancies(municipality: Municipality) -> Released:
    """Per employer, and of all; kept until something is written in the municipality."""
    last = Audit.objects.filter(municipality=municipality.code).aggregate(last=Max("pk"))["last"]
    name = f"vacancies:{municipality.code}:{last}:{clock.today()}"
    found: Released | None = cache.get(name)
    if found is None:
        offers = _offers(municipality, employer__isnull=False)
        placed = _placed(municipality, offers)
        found = publish_vacancies(ended_in_lasting_work(offers, placed, clock.today(), lasting_work()))
        cache.set(name, found, KEPT_FOR)
    return found


def _offers(municipality: Municipality, **which: Any) -> list[Row]:
    listed = Offer.current.filter(municipality=municipality, **which).values_list("key", "kind", "employer", "end")
    return [dict(zip(("offer_id", "kind", "employer", "end"), row, strict=True)) for row in listed]


def _placed(municipality: Municipality, offers: Sequence[Row]) -> list[Placement]:
    keys = [row["offer_id"] for row in offers]
    started = Decision.current.filter(municipality=municipality, offer__in=keys, step="started")
    columns = ("person_id", "date", "step", "decided_by")
    decisions = [{"offer_id": row.pop("offer"), **row} for row in started.values("offer", *columns)]
    spells = rows(Spell, {row["person_id"] for row in decisions})
    for row in (*decisions, *spells):
        row["person_id"] = str(row["person_id"])
    return list(placements(offers, decisions, spells, clock.today(), lasting_work()))
