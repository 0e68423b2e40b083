"""The chance of everybody on every place, known before any lot is drawn.

What comes first is settled first: the duties in their order, then the points and wishes together, then that those who
remain equal have chances that are as equal as can be.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl
from scipy.sparse import csr_array, vstack

from inbeeld.guidance.division.classes import CLASS, PLACE, WORTH
from inbeeld.guidance.division.optimum import Face, Floats, most_equal


@dataclass(frozen=True)
class Floor:
    """At least `least` people of these classes get a place."""

    name: str
    classes: frozenset[int]
    least: int


@dataclass(frozen=True, eq=False)
class Chances:
    """Fields:
    table: class, place_id, expected (the number of people of the class who get that place, on average) and chance (of
        each of them). For each place, what is expected adds up to at most its capacity.
    worth: Σ of the points and wishes of all places given, of which a floor can cost some.
    """

    table: pl.DataFrame
    worth: float


def chances(
    sizes: pl.DataFrame, options: pl.DataFrame, capacity: pl.DataFrame, floors: Sequence[Floor] = ()
) -> Chances:
    """`sizes`: class, people, duty; `options`: class, place_id, worth; `capacity`: place_id, capacity.

    Raises NoSolutionError where the floors cannot all be met.
    """
    offered = options.join(sizes, on=CLASS).join(capacity, on=PLACE).sort(CLASS, PLACE)
    if offered.is_empty():
        return Chances(offered.select(CLASS, PLACE, expected=pl.lit(0.0), chance=pl.lit(0.0)), 0.0)
    face = _face(offered, floors)
    for duty in sorted(set(offered["duty"]) - {0}):
        face, _ = face.best((offered["duty"] == duty).cast(pl.Float64).to_numpy())
    worth = offered[WORTH].cast(pl.Float64).to_numpy()
    face, _ = face.best(worth)
    _, x = most_equal(face, _shares(offered))
    expected = np.maximum(x, 0.0)
    table = offered.with_columns(expected=expected).with_columns(chance=pl.col("expected") / pl.col("people"))
    return Chances(table.select(CLASS, PLACE, "expected", "chance"), float(worth @ expected))


def _face(offered: pl.DataFrame, floors: Sequence[Floor]) -> Face:
    """Nobody gets two places, no place is given twice, and no floor is sunk through."""
    people, places = _member(offered[CLASS]), _member(offered[PLACE])
    of_class = offered.unique(CLASS, maintain_order=True)["people"].cast(pl.Float64).to_numpy()
    of_place = offered.group_by(PLACE).agg(pl.col("capacity").first()).sort(PLACE)["capacity"].to_numpy()
    face = Face.of(csr_array(vstack([people, places])), np.concatenate([of_class, of_place.astype(np.float64)]))
    for floor in floors:
        inside = offered[CLASS].is_in(list(floor.classes)).to_numpy().astype(np.float64)
        face = face.with_rows(csr_array(-inside[None, :]), np.array([-float(floor.least)]), tight=False)
    return face


def _member(labels: pl.Series) -> csr_array[Any]:
    """A row for each label, in their order, with a 1 for each option that has it."""
    _, rows = np.unique(labels.to_numpy(), return_inverse=True)
    return csr_array((np.ones(len(rows)), (rows, np.arange(len(rows)))))


def _shares(offered: pl.DataFrame) -> csr_array[Any]:
    """The chance of a class on any place, from what is expected."""
    _, rows = np.unique(offered[CLASS].to_numpy(), return_inverse=True)
    size: Floats = offered["people"].cast(pl.Float64).to_numpy()
    return csr_array((1 / size, (rows, np.arange(len(rows)))))
