"""The board of a municipality today: its openings, its people and its policy, as `guidance.matching` takes them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db.models import Q

from inbeeld.facts.municipalities import regions
from inbeeld.guidance.matching import Board, Match, Opening, Policy, Seeker, seeker_of
from inbeeld.guidance.matching.from_caseload import opening_of
from inbeeld.guidance.matching.leftovers import Leftovers, leftovers_on
from inbeeld.register import clock
from inbeeld.register.models import Municipality, Offer, Person, StudyChoice
from inbeeld.timeline.reference import present
from inbeeld.web.offers.places import taken, visible_offers
from inbeeld.web.people.lives import lives


@dataclass(frozen=True)
class Here:
    """What can be matched in a municipality on this day. Nothing of people is kept for later: it would outlive a file
    that is destroyed."""

    municipality: Municipality

    @cached_property
    def offers(self) -> Mapping[str, Offer]:
        """By the id of the opening: those that go on, of the own municipality and those that are shared with it."""
        going_on = Q(end__isnull=True) | Q(end__gt=clock.today())
        return {self.id_of(offer): offer for offer in visible_offers(self.municipality).filter(going_on)}

    @cached_property
    def board(self) -> Board:
        return Board(self._openings(), self._policy)

    @cached_property
    def searching(self) -> tuple[Seeker, ...]:
        """Everybody who looks for something; not whoever works, learns or has a place."""
        everybody = Person.objects.filter(municipality=self.municipality).exclude(transfer__accepted_at__isnull=False)
        people = list(everybody.values_list("pk", flat=True))
        return tuple(one for one in self.seekers(people) if not one.occupied)

    def seekers(self, people: Sequence[UUID]) -> Iterator[Seeker]:
        """Those of 18 up to 65 who live here."""
        for _, life in lives(self.municipality, people):
            if present(life.person, clock.today()):
                yield seeker_of(life, clock.today(), self.municipality.code)

    def matches_of(self, person: Person) -> tuple[Match, ...]:
        """Empty for somebody who is too young or too old to look for work, or who left."""
        return tuple(match for one in self.seekers([person.pk]) for match in self.board.matches_of(one))

    def people_for(self, offer: Offer, people: Iterable[Seeker]) -> tuple[Match, ...]:
        opening = self.board.openings[self.board.numbers[self.id_of(offer)]]
        return self.board.people_for(opening, people)

    def leftovers(self) -> Leftovers:
        return leftovers_on(self.board, self.searching)

    def id_of(self, offer: Offer) -> str:
        """The key of an own offer, by which decisions name it. Another municipality may use the same key."""
        key: str = offer.key
        return key if offer.municipality_id == self.municipality.pk else f"{offer.municipality_id}/{key}"

    @property
    def _policy(self) -> Policy:
        chosen = StudyChoice.objects.filter(municipality=self.municipality).first()
        return Policy(clock.today(), study_with_benefit=chosen.with_benefit if chosen else None)

    def _openings(self) -> Iterator[Opening]:
        counted = taken(self.offers.values())
        for name, offer in self.offers.items():
            yield opening_of(_row(name, offer), counted[offer.municipality_id, offer.key], clock.today())


def _row(name: str, offer: Offer) -> dict[str, Any]:
    """The columns of `offers`: with who runs it also where an import did not say, and the region by its code."""
    columns = Offer.record_type().columns[1:]
    told = {column: getattr(offer, Offer.attribute(column)) for column in columns}
    by_name = {title: code for code, title in regions().items()}
    return {
        **told,
        "offer_id": name,
        "municipality": offer.run_by or offer.municipality_id,
        "region": by_name.get(told["region"], told["region"]),
    }
