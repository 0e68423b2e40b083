"""A view: openings as one person sees them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from inbeeld.guidance.matching.asked import Asked
from inbeeld.guidance.matching.condition import Result
from inbeeld.guidance.matching.seeker import Seeker

NEVER = 20
"""A final condition that does not hold weighs more than all others together."""

Weights = NDArray[np.uint8]


class View:
    """`told`: for each condition, the results by the number of the value that is asked."""

    def __init__(self, asked: Sequence[Asked], seeker: Seeker) -> None:
        self.asked = asked
        self.told = [one.told(seeker) for one in asked]

    def missing(self) -> Weights:
        """For each opening the number of conditions that do not hold; at least `NEVER` where that cannot change."""
        each = (_weights(one, told)[one.which] for one, told in zip(self.asked, self.told, strict=True))
        total: Weights = np.sum(list(each), axis=0, dtype=np.uint8)
        return total


def _weights(asked: Asked, told: Sequence[Result | None]) -> Weights:
    heavy = NEVER if asked.condition.final else 1
    return np.array([heavy if one is not None and one.holds is False else 0 for one in told], np.uint8)
