"""Places: what is offered, how many places are taken, and how many are left.

For a case manager and a team leader places are capacity, counted exactly: they may see every person who takes one,
and dividing places is their work. For a policy officer they would be small numbers of people, from which, beside the
reach, one could work out how many stopped; so that page has the places that there are, and the reach.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from inbeeld.facts.municipalities import municipality as place_of
from inbeeld.facts.municipalities import regions
from inbeeld.register import clock
from inbeeld.register.models import Employee, Employer, Municipality, Offer
from inbeeld.report.cells import absence
from inbeeld.report.labels import offer_kind, part_name
from inbeeld.report.pictures import share_in_words
from inbeeld.report.reading import Reading, Row
from inbeeld.report.speech import Speech
from inbeeld.report.ways import way
from inbeeld.web.people.offers import places_taken

Key = tuple[str, str]
"""Municipality and key: two municipalities may use the same key."""
Reached = Mapping[str, tuple[tuple[str, str], ...]]
"""Per offer its steps, each in words with its number."""


@dataclass(frozen=True)
class Place:
    """`taken` and `reach` are None where the reader has no right to them or there are none."""

    offer: Offer
    kind: str
    run_by: str
    mine: bool
    taken: int | None
    employer: str = ""
    reach: tuple[tuple[str, str], ...] = ()

    @property
    def last_day(self) -> date | None:
        """As people say it; the fact is the first day no longer."""
        end: date | None = self.offer.end
        return end - timedelta(1) if end else None

    @property
    def shared_up_to(self) -> date | None:
        """The last day of the sharing, of an offer that is shared today."""
        until: date | None = self.offer.shared_until
        return until - timedelta(1) if self.shared and until else None

    @property
    def shared(self) -> bool:
        return is_shared(self.offer)

    @property
    def free(self) -> int | None:
        capacity: int | None = self.offer.capacity
        return None if self.taken is None or capacity is None else max(capacity - self.taken, 0)


def visible_offers(municipality: Municipality) -> QuerySet[Offer]:
    """The own offers, and what other municipalities share with the region today. Those are written down by code or
    name. Sharing stops by itself; without a day, as in an import, it goes on until somebody says one."""
    region = place_of(municipality.code).region
    goes_on = Q(shared_until__isnull=True) | Q(shared_until__gt=clock.today())
    shared = goes_on & Q(region__in=(region, regions().get(region, region)))
    return Offer.current.filter(Q(municipality=municipality) | shared).order_by("title", "key")


def places(employee: Employee, reading: Reading, speech: Speech, exact: bool) -> list[Place]:
    """Those with places left first, then the full ones, each by name."""
    assert employee.municipality is not None
    found = _places(list(visible_offers(employee.municipality)), employee, speech, exact, _reach(reading, speech))
    return sorted(found, key=lambda one: (one.free == 0, one.offer.title.casefold(), one.offer.key))


def place(offer: Offer, employee: Employee, speech: Speech, exact: bool) -> Place:
    """Of one offer, without its reach."""
    return _places([offer], employee, speech, exact, {})[0]


def _places(offers: list[Offer], employee: Employee, speech: Speech, exact: bool, reached: Reached) -> list[Place]:
    counted = taken(offers) if exact else None
    employers = employer_names(offers)
    return [
        Place(
            offer=offer,
            kind=offer_kind(offer.kind, speech),
            run_by=place_of(offer.municipality_id).name,
            mine=(mine := offer.municipality_id == employee.municipality_id),
            employer=employers.get((offer.municipality_id, offer.employer or ""), offer.employer or ""),
            taken=None if counted is None else counted[offer.municipality_id, offer.key],
            reach=reached.get(offer.key, ()) if mine else (),
        )
        for offer in offers
    ]


def employer_names(offers: Iterable[Offer]) -> Mapping[Key, str]:
    keys = {offer.employer for offer in offers if offer.employer}
    listed = Employer.current.filter(key__in=keys).values_list("municipality_id", "key", "name")
    return {(place, key): name for place, key, name in listed}


def is_shared(offer: Offer) -> bool:
    return offer.region is not None and (offer.shared_until is None or offer.shared_until > clock.today())


def ended(offer: Offer, today: date) -> bool:
    """The end is the first day no longer."""
    return offer.end is not None and offer.end <= today


def taken(offers: Iterable[Offer]) -> Mapping[Key, int]:
    """How many people accepted or started, and did not give up the place since: as known to who runs the offer."""
    of_place: dict[str, list[str]] = {}
    for offer in offers:
        of_place.setdefault(offer.municipality_id, []).append(offer.key)
    places = Municipality.objects.in_bulk(of_place)
    counted = {code: places_taken(places[code], keys) for code, keys in of_place.items()}
    return {(code, key): counted[code].get(key, 0) for code, keys in of_place.items() for key in keys}


def _reach(reading: Reading, speech: Speech) -> Reached:
    """Per offer its steps in words, as disclosure released them."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in reading.of("reach"):
        if row.offer is not None:
            found.setdefault(row.offer, []).append((part_name(way(row).step, speech), _in_words(row, speech)))
    return {offer: tuple(steps) for offer, steps in found.items()}


def _in_words(row: Row, speech: Speech) -> str:
    if row.value is None:
        return absence(row, speech)
    return share_in_words(row, row.value, speech, "mark.step")
