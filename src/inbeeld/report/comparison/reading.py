"""A released comparison as objects: what is told of all together, and of each municipality by name."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from inbeeld.disclosure import Released
from inbeeld.facts.municipalities import municipality

SHRUNK_BELOW = 0.5
"""Own weight: below it, more of what is said comes from the other municipalities."""

Standing = Literal["above", "alike", "below", "hidden"]


@dataclass(frozen=True)
class Number:
    """A number with its bounds; None is what is hidden, or what this number has not."""

    numerator: int | None
    denominator: int | None
    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Place:
    """The numbers of a municipality by figure, see docs/how-to/compare-fairly.md."""

    code: str
    name: str
    numbers: Mapping[str, Number]

    @property
    def hidden(self) -> bool:
        return self.numbers["rank"].value is None

    @property
    def outside(self) -> int:
        """1 where actual over expected is above what chance leaves 95 of 100 times, -1 where below, else 0."""
        ratio, limits = self.numbers["actual_to_expected"].value, self.numbers["funnel_95"]
        if ratio is None or limits.low is None or limits.high is None:
            return 0
        return (ratio > limits.high) - (ratio < limits.low)

    @property
    def standing(self) -> Standing:
        """Whether the odds lie above or below those of the average municipality, with their whole interval."""
        odds = self.numbers["odds"]
        if self.hidden or odds.low is None or odds.high is None:
            return "hidden"
        return "above" if odds.low > 1 else "below" if odds.high < 1 else "alike"

    @property
    def shrunk(self) -> bool:
        weight = self.numbers["own_weight"].value
        return weight is not None and weight < SHRUNK_BELOW


@dataclass(frozen=True)
class Reading:
    """`places` by name: never in the order of their ranks."""

    outcome: str
    on: date
    known_on: date | None
    whole: Mapping[str, Number]
    places: tuple[Place, ...]
    threshold: int


def read(released: Released) -> Reading:
    of_place: dict[str | None, dict[str, Number]] = {}
    for row in released.rows.iter_rows(named=True):
        number = Number(*(row[name] for name in Number.__dataclass_fields__))
        of_place.setdefault(row["municipality"], {})[row["figure"]] = number
    whole = of_place.pop(None)
    places = (Place(code, name_of(code), numbers) for code, numbers in of_place.items() if code is not None)
    first = released.rows.row(0, named=True)
    by_name = tuple(sorted(places, key=lambda place: (place.name, place.code)))
    return Reading(first["outcome"], first["on"], first["known_on"], whole, by_name, released.threshold)


def name_of(code: str) -> str:
    try:
        return municipality(code).name
    except KeyError:
        return code
