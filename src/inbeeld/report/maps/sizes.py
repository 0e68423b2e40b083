"""Sizes: how large a circle is, so that its area is as the number of people."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import pi, sqrt

LARGEST = 26.0
SMALLEST = 7.0 / 26.0
"""Of the largest circle: whoever has the fewest people can be seen still, and so can a triangle in it."""
CROWDED = 0.15
"""Circles cover at most about this much of a drawing; where they are many, all are smaller."""


@dataclass(frozen=True)
class Sizes:
    """`largest`: the radius for `most` people."""

    largest: float
    most: int

    @classmethod
    def of(cls, people: Iterable[int | None], room: float) -> "Sizes":
        """For circles within `room`, an area; None is of those that must all look alike."""
        known = [n or 0 for n in people]
        most = max(known, default=0)
        shares = sum(max(n / most, SMALLEST**2) for n in known) if most else 1.0
        return cls(min(LARGEST, sqrt(CROWDED * room / (pi * shares))), most)

    def radius(self, people: int | None) -> float:
        smallest = SMALLEST * self.largest
        return max(smallest, self.largest * sqrt(people / self.most)) if people else smallest
