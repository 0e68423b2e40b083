"""What the counts tell: where people are today, and how they moved from month to month."""

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.facts.errors import RequestError
from inbeeld.timeline.counts import Counts
from inbeeld.timeline.rules import BESIDE, GONE, NOT_COUNTED, VIEWS, Moved, StateInView
from inbeeld.timeline.states import HERE

TODAY = StateInView(days=365)
MONTHS = Moved(days=365, months=24)
RULES = (TODAY, MONTHS)
"""What must have been counted. In view is as in the figure `in_view`."""

ENDS = (*HERE, GONE)
"""Where somebody can be at the end of a month: in one of the states, or no longer present."""

Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Observed:
    """people: present today, by state and view, shape (states, views). moved: months of people by state and view at
    their start and by where they ended, shape (states, views, ends)."""

    people: Ints
    moved: Ints

    @classmethod
    def of(cls, counts: Counts) -> "Observed":
        """Raises RequestError where nobody was counted."""
        today = counts.over(()).of_rule(TODAY.name).filter(pl.col("part") != NOT_COUNTED)
        if today.is_empty():
            raise RequestError(
                "Nobody is present on this day in a caseload with spells and contacts: nothing to project."
            )
        people = np.zeros((len(HERE), len(VIEWS)), dtype=np.int64)
        for part, n in today.select("part", "n").iter_rows():
            people[_place(part)] = n
        moved = np.zeros((*people.shape, len(ENDS)), dtype=np.int64)
        for item, part, n in counts.over(()).of_rule(MONTHS.name).select("item", "part", "n").iter_rows():
            moved[(*_place(item), ENDS.index(part))] = n
        return cls(people, moved)

    @property
    def in_view(self) -> float:
        """The share of everybody present today."""
        return float(self.people[:, 0].sum() / self.people.sum())


def _place(situation: str) -> tuple[int, int]:
    state, view = situation.split(BESIDE)
    return HERE.index(state), VIEWS.index(view)
