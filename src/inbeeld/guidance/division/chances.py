"""The chance of everybody on every place, known before any lot is drawn.

What comes first is settled first: what is demanded, then the duties in their order, then points and wishes together,
and last that the chances of who are still equal are as equal as can be.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from inbeeld.guidance.division.classes import CLASS, PLACE, WORTH
from inbeeld.guidance.division.demands import Demand, demanding
from inbeeld.guidance.division.optimum import Face, most_equal
from inbeeld.guidance.division.program import CAPACITY, PEOPLE, member, of_classes
from inbeeld.guidance.division.standing import DUTY


@dataclass(frozen=True, eq=False)
class Chances:
    """Fields:
    table: class, place_id, expected (the number of people of the class who get that place, on average) and chance (of
        each of them). For each place, what is expected adds up to at most its capacity.
    worth: Σ of the points and wishes of all places given, of which a demand can cost some.
    """

    table: pl.DataFrame
    worth: float


def offered(sizes: pl.DataFrame, options: pl.DataFrame, capacity: pl.DataFrame) -> pl.DataFrame:
    """`sizes`: class, people, duty; `options`: class, place_id, worth; `capacity`: place_id, capacity. All of that, a
    row for each option."""
    columns = [CLASS, DUTY, PEOPLE, PLACE, CAPACITY, WORTH]
    return options.join(sizes, on=CLASS).join(capacity, on=PLACE).select(columns).sort(CLASS, PLACE)


def chances(offered: pl.DataFrame, demands: Sequence[Demand] = ()) -> Chances:
    """Raises NoSolutionError where the demands cannot all be met; `demands.collision` says which."""
    size, worth = (offered[name].cast(pl.Float64).to_numpy() for name in (PEOPLE, WORTH))
    if offered.is_empty():
        expected = np.zeros(0)
    else:
        face = _best(offered, demands)
        expected = np.maximum(most_equal(face, member(offered[CLASS]).multiply(1 / size).tocsr()), 0.0)
    table = offered.with_columns(expected=expected).with_columns(chance=pl.col("expected") / pl.col(PEOPLE))
    return Chances(table.select(CLASS, PLACE, "expected", "chance"), float(worth @ expected))


def _best(offered: pl.DataFrame, demands: Sequence[Demand]) -> Face:
    """All divisions that are best as far as duties, points and wishes tell."""
    face = Face.of(demanding(of_classes(offered), demands))
    for duty in sorted(set(offered[DUTY]) - {0}):
        face, _ = face.best((offered[DUTY] == duty).cast(pl.Float64).to_numpy())
    return face.best(offered[WORTH].cast(pl.Float64).to_numpy())[0]
