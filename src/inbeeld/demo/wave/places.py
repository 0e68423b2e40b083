"""The municipalities of a wave, and what inclines each of them to answer one way rather than another."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from inbeeld.demo.chance import stream
from inbeeld.demo.days import Flags, Numbers, Shares
from inbeeld.facts.municipalities import Municipality, existing_on, successor_on
from inbeeld.survey.wave.frame import BOUNDS

LAST = date(2018, 1, 1)
OWN, TOGETHER, OF_THE_YEAR = 0.7, 0.5, 0.35
"""How much comes from the municipality itself, from those with whom it works together, and from this year alone: a
municipality that is in both waves hardly changes."""
IN_TOGETHER, PARTNERS = 0.35, 3
"""Of the municipalities under 50,000, the share that has one respondent with others, and with how many; ours."""


@dataclass(frozen=True, eq=False)
class Places:
    """Those of 1 January, sorted by code. All arrays have one number for each."""

    year: int
    seed: int

    @cached_property
    def municipalities(self) -> tuple[Municipality, ...]:
        return _existing(date(self.year, 1, 1))

    @cached_property
    def codes(self) -> tuple[str, ...]:
        return tuple(place.code for place in self.municipalities)

    @cached_property
    def inhabitants(self) -> Numbers:
        return np.array([place.inhabitants for place in self.municipalities])

    @cached_property
    def size(self) -> Numbers:
        """0 for the smallest class, 3 for the largest."""
        return _size(self.inhabitants)

    @cached_property
    def unit(self) -> Numbers:
        """The number of the municipalities that have one respondent together."""
        return _units(self.seed)[self._became]

    def leaning(self, about: str, lean: float = 0.0) -> Shares:
        """Higher for those more inclined to it; with `lean` over 0, for large municipalities. The same municipality
        leans the same way in both waves, but for a little of the year."""
        own = stream(self.seed, f"survey {about}").standard_normal((2, len(_existing(LAST))))
        of_the_year = stream(self.seed, f"survey {about} {self.year}").standard_normal(len(self.codes))
        return np.asarray(
            lean * (self.size - 1)
            + OWN * own[0][self._became]
            + TOGETHER * own[1][self.unit]
            + OF_THE_YEAR * of_the_year
        )

    def at_random(self, about: str, share: float) -> Flags:
        """This share of them, whoever they are."""
        return np.asarray(stream(self.seed, f"survey {about} {self.year}").random(len(self.codes)) < share)

    @cached_property
    def _became(self) -> Numbers:
        """The place among those of 2018 of what each has become by then."""
        at = {place.code: n for n, place in enumerate(_existing(LAST))}
        return np.array([at[successor_on(code, LAST)] for code in self.codes])


def _existing(on: date) -> tuple[Municipality, ...]:
    return tuple(sorted(existing_on(on), key=lambda place: place.code))


def _size(inhabitants: Numbers) -> Numbers:
    return np.asarray(np.searchsorted(BOUNDS, inhabitants, side="right"))


def _units(seed: int) -> Numbers:
    """Of each municipality of 2018 the first of those it answers with: smaller ones of a region, three at a time."""
    places = _existing(LAST)
    chance = stream(seed, "survey together").random(len(places))
    units = np.arange(len(places))
    waiting: dict[str, list[int]] = {}
    for n, place in enumerate(places):
        if place.inhabitants < BOUNDS[1] and chance[n] < IN_TOGETHER:
            partners = waiting.setdefault(place.region, [])
            partners.append(n)
            units[n] = partners[0]
            if len(partners) == PARTNERS:
                del waiting[place.region]
    return units
