"""What the openings of a board ask under one condition: the different values, and of each opening which one it is.

There are far fewer values than openings, and a condition looks at nothing else of an opening (`condition.py`). So it
is asked once for each value, and NumPy hands the answers out.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inbeeld.guidance.matching.condition import Condition, Result
from inbeeld.guidance.matching.opening import Opening
from inbeeld.guidance.matching.policy import Policy
from inbeeld.guidance.matching.seeker import Seeker

HOLDS, UNKNOWN, FAILS = 0, 1, 2
CODE = {True: HOLDS, None: UNKNOWN, False: FAILS}
NEVER = 20
"""A final condition weighs more than all others together."""

Codes = NDArray[np.uint8]


class Asked:
    """`which` has for each opening the number of its value in `values`; None where it does not ask."""

    def __init__(self, condition: Condition, openings: Sequence[Opening], policy: Policy) -> None:
        self.condition, self.policy = condition, policy
        numbers: dict[Any, int] = {}
        each = (numbers.setdefault(condition.needed(one, policy), len(numbers)) for one in openings)
        self.which = np.fromiter(each, np.int64, len(openings))
        self.values = tuple(numbers)

    def holds(self, has: Any, value: Any) -> bool | None:
        return value is None or self.condition.holds(has, value, self.policy)

    def codes(self, has: Any) -> Codes:
        """For each value, whether it is met by what somebody has."""
        return np.array([CODE[self.holds(has, value)] for value in self.values], np.uint8)

    def result(self, has: Any, nth: int) -> Result | None:
        """Of the nth opening; None where it does not ask."""
        value = self.values[self.which[nth]]
        return None if value is None else Result(self.condition.id, self.holds(has, value), value, has)


def missing(asked: Sequence[Asked], seeker: Seeker, of: int) -> Codes:
    """For each of so many openings the number of conditions that do not hold; many for what can never be."""
    total = np.zeros(of, np.uint8)
    for one in asked:
        fails = one.codes(one.condition.has(seeker))[one.which] == FAILS
        total += fails * np.uint8(NEVER if one.condition.final else 1)
    return total
