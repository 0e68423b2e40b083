"""How a division stands: what was decided, which places are left, and who is next for them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from inbeeld.register.models import Decision, Division, DivisionChoice, DivisionLine
from inbeeld.register.models.division.choice import DEVIATED

GAVE_IT_UP = ("declined", "not_eligible", "completed", "stopped")
"""Steps of a person after which the place is free again."""


@dataclass(frozen=True)
class Standing:
    """A line with what was decided last. `holds`: the key of the offer of which it takes a place now: decided, or as
    long as nothing was decided, proposed."""

    line: DivisionLine
    choice: DivisionChoice | None
    gave_up: bool = False

    @property
    def given(self) -> str | None:
        return self.choice.offer if self.choice else self.line.proposed

    @property
    def holds(self) -> str | None:
        return None if self.gave_up else self.given


def standings(division: Division) -> list[Standing]:
    """Of everybody who takes part, in the order of the number of the person."""
    lines = list(division.lines.filter(left_out="").select_related("person").order_by("person__number"))
    choices = DivisionChoice.objects.filter(line__division=division, replaced_by__isnull=True)
    chosen = {choice.line_id: choice for choice in choices.select_related("by")}
    latest = _latest_steps(division, lines)
    return [_standing(line, chosen.get(line.pk), latest) for line in lines]


def _standing(line: DivisionLine, choice: DivisionChoice | None, latest: Mapping[tuple[Any, str], str]) -> Standing:
    gave_up = bool(choice and choice.offer and latest.get((line.person_id, choice.offer)) in GAVE_IT_UP)
    return Standing(line, choice, gave_up)


def _latest_steps(division: Division, lines: Iterable[DivisionLine]) -> dict[tuple[Any, str], str]:
    """The last step of each person in each offer of the division."""
    rows = Decision.current.filter(municipality=division.municipality_id, offer__in=division.places)
    rows = rows.filter(person__in=[line.person_id for line in lines]).order_by("date", "entered_at")
    return {(person, offer): step for person, offer, step in rows.values_list("person_id", "offer", "step")}


def left(division: Division, found: Iterable[Standing]) -> dict[str, int]:
    """Places of each offer that nobody takes."""
    taken = Counter(one.holds for one in found)
    return {offer: places - taken[offer] for offer, places in division.places.items()}


def next_in_line(offer: str, found: Iterable[Standing]) -> Standing | None:
    """Who is first in the row for a place that came free: of those without a place, in the order that was drawn."""
    waiting = [one for one in found if one.holds is None and not one.gave_up and offer in one.line.next_for]
    waiting = [one for one in waiting if not (one.choice and one.choice.kind == DEVIATED)]
    return min(waiting, key=lambda one: one.line.next_for[offer], default=None)
