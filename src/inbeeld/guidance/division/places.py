"""What any division keeps to: nobody has two places, and no place is given twice."""

from typing import Any

import numpy as np
import polars as pl
from scipy.sparse import csr_array, vstack

from inbeeld.guidance.division.classes import CLASS, PLACE
from inbeeld.guidance.division.optimum import Face

PEOPLE, CAPACITY = "people", "capacity"


def of_nobody_twice(offered: pl.DataFrame) -> Face:
    """`offered`: class, people (in it), place_id, capacity; a row for each place that a class can have, sorted by
    both. The variables are the expected numbers of people of that class who get that place."""
    classes, places = member(offered[CLASS]), member(offered[PLACE])
    sizes = offered.unique(CLASS, maintain_order=True)[PEOPLE].cast(pl.Float64).to_numpy()
    capacity = offered.group_by(PLACE).agg(pl.col(CAPACITY).first()).sort(PLACE)[CAPACITY].cast(pl.Float64)
    return Face.of(csr_array(vstack([classes, places])), np.concatenate([sizes, capacity.to_numpy()]))


def member(labels: pl.Series) -> csr_array[Any]:
    """A row for each label, in their order, with a 1 for each option that has it."""
    _, rows = np.unique(labels.to_numpy(), return_inverse=True)
    return csr_array((np.ones(len(rows)), (rows, np.arange(len(rows)))))
