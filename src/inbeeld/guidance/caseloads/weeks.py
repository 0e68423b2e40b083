"""How much work there is in each of the weeks to come, and how many hours there are for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from inbeeld.guidance.caseloads.case_manager import CaseManager, Period

Weekly = npt.NDArray[np.float64]
A_WEEK = timedelta(weeks=1)


@dataclass(frozen=True)
class Weeks:
    """The weeks that are looked at, and what somebody counts for in them.

    To get to know somebody takes time: in the first `new_for` weeks a person counts `new_counts` times. These numbers
    are ours, from no study, and so is `slack`: how far above the even share of work somebody may come who speaks the
    language of a household.
    """

    day: date
    weeks: int = 13
    new_for: int = 8
    new_counts: float = 2.0
    slack: float = 0.2

    @property
    def days(self) -> Sequence[date]:
        return [self.day + n * A_WEEK for n in range(self.weeks)]

    def asked_by(self, period: Period) -> Weekly:
        """What one person asks, in people."""
        start, end = period
        known = start + self.new_for * A_WEEK
        return np.array([_asks(day, start, known, end, self.new_counts) for day in self.days])

    def load(self, manager: CaseManager) -> Weekly:
        """What the people ask whom this one guides, as far as is known now."""
        work: Weekly = np.sum([np.zeros(self.weeks), *map(self.asked_by, manager.guides)], axis=0)
        return work

    def hours(self, manager: CaseManager) -> Weekly:
        return np.array([manager.hours_on(day) for day in self.days])


def _asks(day: date, start: date, known: date, end: date | None, new_counts: float) -> float:
    if day < start or (end is not None and day >= end):
        return 0.0
    return new_counts if day < known else 1.0
