"""What openings ask under one condition, and what they offer to one wish.

There are far fewer different values than openings, and a condition looks at nothing else (`condition.py`). So it is
asked once for each value, and NumPy hands the answers out. `which` has for each opening the number of its value.
"""

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inbeeld.guidance.matching.condition import Condition, Result
from inbeeld.guidance.matching.opening import Opening
from inbeeld.guidance.matching.policy import Policy
from inbeeld.guidance.matching.seeker import Seeker
from inbeeld.guidance.matching.wish import Met, Wish

Numbers = NDArray[np.int64]


def numbered(each: Iterable[Hashable]) -> tuple[tuple[Any, ...], Numbers]:
    """The different values, and for each its number among them."""
    numbers: dict[Hashable, int] = {}
    which = [numbers.setdefault(value, len(numbers)) for value in each]
    return tuple(numbers), np.array(which, np.int64)


class Asked:
    def __init__(self, condition: Condition, openings: Sequence[Opening], policy: Policy) -> None:
        self.condition, self.policy = condition, policy
        self.values, self.which = numbered(condition.needed(one, policy) for one in openings)

    def holds(self, has: Any, value: Any) -> bool | None:
        return value is None or self.condition.holds(has, value, self.policy)

    def told(self, seeker: Seeker) -> list[Result | None]:
        """For each value, whether the condition holds; None where nothing is asked."""
        name, has = self.condition.id, self.condition.has(seeker)
        return [None if one is None else Result(name, self.holds(has, one), one, has) for one in self.values]


class Offered:
    def __init__(self, wish: Wish, openings: Sequence[Opening]) -> None:
        self.wish = wish
        self.values, self.which = numbered(map(wish.offered, openings))

    def told(self, seeker: Seeker) -> list[Met | None]:
        """For each value, how it meets the wish; None where it does not."""
        found = (self.wish.met(seeker, value) for value in self.values)
        return [None if met is None else Met(self.wish.id, met) for met in found]
