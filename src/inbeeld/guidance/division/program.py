"""A division as a linear program: what any division keeps to, what it may be worth, and what its places then cost."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from inbeeld.guidance.division.classes import CLASS, PLACE, WORTH

PEOPLE, CAPACITY = "people", "capacity"
PART = 1e-4
"""Of a place: with so much less room, a price is what who just got in is worth; with more, who just did not."""
Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Program:
    """Options, one after the other, to be given or not. Shapes: who, worth, people (options,); rows (m, options).

    who: the number of a class, of which an expected number of people gets the option; or of one person or family.
    worth, people: of one of the option, what it is worth and how many people it gives a place.
    rows x ≤ limits: first that nobody has two places, a row for each of `who`; then that no place is given twice.
    """

    who: Numbers
    worth: Floats
    people: Floats
    rows: csr_array[Any]
    limits: Floats

    @cached_property
    def row(self) -> Numbers:
        """The row of `who`, by the option."""
        return np.unique(self.who, return_inverse=True)[1]

    @property
    def count(self) -> int:
        """Of classes or persons with an option."""
        return int(self.row.max(initial=-1)) + 1

    def with_room(self, more: float) -> "Program":
        """With so many more of each place, or fewer; never fewer than none."""
        nobody_twice, places = np.split(self.limits, [self.count])
        return replace(self, limits=np.concatenate([nobody_twice, np.maximum(places + more, 0.0)]))

    def under(self, rows: csr_array[Any], limits: Floats) -> "Program":
        """With more to keep to."""
        return replace(self, rows=csr_array(vstack([self.rows, rows])), limits=np.concatenate([self.limits, limits]))


def of_classes(offered: pl.DataFrame) -> Program:
    """`offered`: class, people (in it), place_id, capacity, worth; a row for each place that a class can have, sorted
    by both."""
    classes, places = member(offered[CLASS].to_numpy()), member(offered[PLACE].to_numpy())
    sizes = offered.unique(CLASS, maintain_order=True)[PEOPLE].cast(pl.Float64).to_numpy()
    capacity = offered.group_by(PLACE).agg(pl.col(CAPACITY).first()).sort(PLACE)[CAPACITY].cast(pl.Float64)
    return Program(
        offered[CLASS].cast(pl.Int64).to_numpy(),
        offered[WORTH].cast(pl.Float64).to_numpy(),
        np.ones(offered.height),
        csr_array(vstack([classes, places])),
        np.concatenate([sizes, capacity.to_numpy()]),
    )


def member(labels: NDArray[Any]) -> csr_array[Any]:
    """A row for each label, in their order, with a 1 for each option that has it."""
    distinct, rows = np.unique(labels, return_inverse=True)
    count = len(rows)
    return csr_array((np.ones(count), (rows, np.arange(count))), shape=(len(distinct), count))
