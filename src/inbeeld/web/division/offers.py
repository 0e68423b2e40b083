"""The offers of which places can be divided, with the places that are free and not promised in another division."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from inbeeld.register import clock
from inbeeld.register.division import standings
from inbeeld.register.models import Division, Municipality, Offer
from inbeeld.web.division.steps import latest_steps
from inbeeld.web.people.offers import HOLDS_A_PLACE


@dataclass(frozen=True)
class Divisible:
    offer: Offer
    free: int


def divisible(municipality: Municipality) -> list[Divisible]:
    """Those with a place left, by title."""
    going_on = Q(end__isnull=True) | Q(end__gt=clock.today())
    rows = Offer.current.filter(going_on, municipality=municipality, capacity__isnull=False)
    offers = list(rows.order_by("title", "key"))
    taken = _taken(municipality, {offer.key for offer in offers})
    free = (Divisible(offer, (offer.capacity or 0) - len(taken[offer.key])) for offer in offers)
    return [one for one in free if one.free > 0]


def _taken(municipality: Municipality, offers: set[str]) -> dict[str, set[UUID]]:
    """Per offer who has a place, or is to get one by a division that was drawn."""
    taken: dict[str, set[UUID]] = {offer: set() for offer in offers}
    for (person, offer), step in latest_steps(municipality, offers).items():
        if step in HOLDS_A_PLACE:
            taken[offer].add(person)
    for person, offer in promised(municipality, offers):
        taken[offer].add(person)
    return taken


def promised(municipality: Municipality, offers: set[str]) -> Iterator[tuple[UUID, str]]:
    """Person and offer, by the divisions that were drawn."""
    drawn = Division.objects.filter(municipality=municipality, drawn_at__isnull=False, withdrawn_at__isnull=True)
    for division in drawn:
        if offers & set(division.places):
            yield from ((one.line.person_id, one.holds) for one in standings(division) if one.holds in offers)
