"""From which count on a number may be shown, and how much room a hidden one should have."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inbeeld.facts.errors import RequestError

DEFAULT = 10
LOWEST = 5  # below it a count says too much about each of the few people in it, and the project allows no less


class ThresholdError(RequestError, ValueError):
    """A threshold that would show counts this room never lets out."""


@dataclass(frozen=True)
class Rule:
    """Counts from 1 to threshold - 1 are not shown. Raises ThresholdError when the threshold is below LOWEST."""

    threshold: int = DEFAULT

    def __post_init__(self) -> None:
        if self.threshold < LOWEST:
            raise ThresholdError(f"the threshold is {self.threshold}; it can not be below {LOWEST}")

    def too_small(self, counts: NDArray[Any]) -> NDArray[np.bool_]:
        """Where a count may not be shown. A zero tells of nobody."""
        return np.asarray((counts >= 1) & (counts < self.threshold))

    @property
    def width(self) -> int:
        """Other values a hidden count should be able to have: as many as the rule itself leaves open."""
        return self.threshold - 2

    @property
    def dearest(self) -> float:
        """What may be hidden for the sake of that, in the prices of `worth`. For more, one other value must do.

        A large city is not hidden to make it uncertain whether a village has 1 or 9 people, when it is uncertain
        already whether it has 1 or 2.
        """
        return 100.0 * self.threshold
