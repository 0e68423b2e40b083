"""The chance of everybody on every place, known before any lot is drawn.

What comes first is settled first: what is demanded (duties and floors), then points and wishes together, and last
that the chances of who are still equal are as equal as can be.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from inbeeld.guidance.division.classes import CLASS, PLACE, WORTH
from inbeeld.guidance.division.demands import Demand, demanding
from inbeeld.guidance.division.optimum import Face, most_equal
from inbeeld.guidance.division.program import PEOPLE, Floats, member, of_classes


@dataclass(frozen=True, eq=False)
class Chances:
    """Fields:
    table: class, place_id, expected (the number of people of the class who get that place, on average) and chance (of
        each of them). For each place, what is expected adds up to at most its capacity.
    worth: Σ of the points and wishes of all places given, of which a demand can cost some.
    """

    table: pl.DataFrame
    worth: float


def chances(offered: pl.DataFrame, demands: Sequence[Demand] = ()) -> Chances:
    """`offered`: class, people (in it), place_id, capacity, worth; a row for each place that a class can have, sorted
    by both. Raises NoSolutionError where the demands cannot all be met; `demands.collision` says which."""
    expected = _expected(offered, demands) if offered.height else np.zeros(0)
    table = offered.with_columns(expected=expected).with_columns(chance=pl.col("expected") / pl.col(PEOPLE))
    worth = float((table["expected"] * table[WORTH]).sum())
    return Chances(table.select(CLASS, PLACE, "expected", "chance"), worth)


def _expected(offered: pl.DataFrame, demands: Sequence[Demand]) -> Floats:
    worth, size = (offered[name].cast(pl.Float64).to_numpy() for name in (WORTH, PEOPLE))
    face, _ = Face.of(demanding(of_classes(offered), demands)).best(worth)
    return np.maximum(most_equal(face, member(offered[CLASS].to_numpy()).multiply(1 / size).tocsr()), 0.0)
