"""A lottery for each course, twice a year: who asks draws once, in one of two classes with a chance of their own."""

from dataclasses import dataclass
from itertools import product

import numpy as np

from inbeeld.demo.days import Flags, Numbers, Shares
from inbeeld.demo.planted.chances import Chances
from inbeeld.demo.planted.courses import COURSES, course_of

NEVER = -1
EVERY = 6
"""Months between draws; the first is after as many."""
WAITS_LONG = 12
"""Months since settling from which somebody is in the class that goes first."""
PLACES_FOR = (0.35, 0.6)
"""Part of each class for which there is a place; one of one person has a place or none for sure."""


@dataclass(frozen=True)
class Draws:
    """All of shape (people,). month: of the draw, NEVER where none. chance: known before it. won: drew a place.
    takes: starts in it, or would have."""

    month: Numbers
    chance: Shares
    won: Flags
    takes: Flags

    @classmethod
    def none(cls, n: int) -> "Draws":
        return cls(np.full(n, NEVER), np.zeros(n), np.zeros(n, bool), np.zeros(n, bool))

    def draw(self, month: int, may: Flags, chances: Chances, luck: np.random.Generator) -> Flags:
        """Adds the draw of the month, if there is one; gives who of those who drew takes a place."""
        asks: Flags = may & (self.month == NEVER) & (luck.random(len(may)) < chances.to_ask(month))
        if month == 0 or month % EVERY:
            return np.zeros(len(may), bool)
        waits_long = month - chances.people.settled >= WAITS_LONG
        course = course_of(np.arange(len(may)))
        for nth, (first, part) in product(range(len(COURSES)), enumerate(PLACES_FOR)):
            self._draw(month, np.flatnonzero(asks & (course == nth) & (waits_long == first)), part, luck)
        self.takes[asks] = (luck.random(len(may)) < chances.to_take(month))[asks]
        takes: Flags = asks & self.takes
        return takes

    def _draw(self, month: int, who: Numbers, part: float, luck: np.random.Generator) -> None:
        places = round(part * len(who))
        self.month[who] = month
        self.chance[who] = places / max(len(who), 1)
        self.won[luck.permutation(who)[:places]] = True
