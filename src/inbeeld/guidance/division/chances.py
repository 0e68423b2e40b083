"""The chance of everybody on every place, known before any lot is drawn.

What comes first is settled first: what is demanded, then the duties in their order, then points and wishes together,
and last that the chances of who are still equal are as equal as can be.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from inbeeld.guidance.division.classes import CLASS, PLACE, WORTH
from inbeeld.guidance.division.demands import Demand, rows_of
from inbeeld.guidance.division.optimum import Face, Floats, most_equal
from inbeeld.guidance.division.places import CAPACITY, PEOPLE, member, of_nobody_twice
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
    if offered.is_empty():
        return Chances(offered.select(CLASS, PLACE, expected=pl.lit(0.0), chance=pl.lit(0.0)), 0.0)
    size, worth = (offered[name].cast(pl.Float64).to_numpy() for name in (PEOPLE, WORTH))
    face, _ = _best(offered, demands)
    _, x = most_equal(face, member(offered[CLASS]).multiply(1 / size).tocsr())
    expected = np.maximum(x, 0.0)
    table = offered.with_columns(expected=expected).with_columns(chance=pl.col("expected") / pl.col(PEOPLE))
    return Chances(table.select(CLASS, PLACE, "expected", "chance"), float(worth @ expected))


def price(offered: pl.DataFrame, demands: Sequence[Demand]) -> float:
    """By how much the worth of all places together is less than it could be without these demands."""
    worth = offered[WORTH].cast(pl.Float64).to_numpy()
    return float(worth @ _best(offered, ())[1] - worth @ _best(offered, demands)[1])


def _best(offered: pl.DataFrame, demands: Sequence[Demand]) -> tuple[Face, Floats]:
    """All divisions that are best as far as duties, points and wishes tell; and one of them."""
    face = of_nobody_twice(offered)
    if demands:
        face = face.with_rows(*rows_of(offered, demands), tight=False)
    for duty in sorted(set(offered[DUTY]) - {0}):
        face, _ = face.best((offered[DUTY] == duty).cast(pl.Float64).to_numpy())
    return face.best(offered[WORTH].cast(pl.Float64).to_numpy())
