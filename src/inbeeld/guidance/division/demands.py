"""What must be: duties, and floors under which no group may sink. Which of them collide, and what they cost."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
import polars as pl
from scipy.sparse import csr_array, hstack

from inbeeld.guidance.division.classes import CLASS
from inbeeld.guidance.division.optimum import CLOSE, Face, Floats
from inbeeld.guidance.division.places import PEOPLE, of_nobody_twice

FEW = 12
"""Of so many demands all sets are tried, so that the smallest that collides is found; of more, one in which every
demand is needed (Chinneck and Dravnieks 1991, ORSA Journal on Computing 3, 157-168)."""


@dataclass(frozen=True)
class Demand:
    """At least `least` people of these classes get a place; or, with `relative`, at least that times as large a part
    of them as of everybody (1 for: not less than others). Both are on average over the lots."""

    name: str
    classes: frozenset[int]
    least: float = 0.0
    relative: float | None = None


@dataclass(frozen=True)
class Collision:
    """`names`: demands that cannot all be met, while without any one of them the others can. `missing`: how many
    people of each have no place, as few as can be together; so many fewer demanded, or more places, solves it."""

    names: tuple[str, ...]
    missing: dict[str, float]


def rows_of(offered: pl.DataFrame, demands: Iterable[Demand]) -> tuple[csr_array[Any], Floats]:
    """A row for each demand: `rows` x ≤ limits, with x the expected numbers on the options of `offered`."""
    listed = list(demands)
    sizes = dict(offered.unique(CLASS).select(CLASS, PEOPLE).rows())
    rows = [_row(offered, demand, sizes) for demand in listed]
    return csr_array(np.array(rows).reshape(len(rows), offered.height)), -np.array([one.least for one in listed])


def _row(offered: pl.DataFrame, demand: Demand, sizes: dict[int, int]) -> Floats:
    inside = offered[CLASS].is_in(list(demand.classes)).to_numpy().astype(np.float64)
    if demand.relative is None:
        return -inside
    part = sum(size for number, size in sizes.items() if number in demand.classes) / sum(sizes.values())
    return demand.relative * part - inside


def collision(offered: pl.DataFrame, demands: Sequence[Demand]) -> Collision | None:
    """None where all can be met together."""
    if not any(_missing(offered, demands).values()):
        return None
    smallest = _smallest(offered, demands) if len(demands) <= FEW else _needed(offered, list(demands))
    missing = _missing(offered, smallest)
    return Collision(
        tuple(demand.name for demand in smallest), {name: left for name, left in missing.items() if left}
    )


def _smallest(offered: pl.DataFrame, demands: Sequence[Demand]) -> Sequence[Demand]:
    return next(chosen for chosen in _sets(demands) if any(_missing(offered, chosen).values()))


def _sets(demands: Sequence[Demand]) -> Iterator[Sequence[Demand]]:
    for size in range(1, len(demands) + 1):
        yield from combinations(demands, size)


def _needed(offered: pl.DataFrame, demands: list[Demand]) -> Sequence[Demand]:
    for demand in tuple(demands):
        without = [one for one in demands if one is not demand]
        if any(_missing(offered, without).values()):
            demands = without
    return demands


def _missing(offered: pl.DataFrame, demands: Sequence[Demand]) -> dict[str, float]:
    """By how many people each is missed, where all together are missed by as few as can be."""
    if not demands:
        return {}
    face = of_nobody_twice(offered)
    rows, limits = rows_of(offered, demands)
    for _ in demands:
        face = face.with_variable()
    short = csr_array(hstack([rows, -csr_array(np.eye(len(demands)))]))
    _, x = face.with_rows(short, limits, tight=False).best(_all_of(face, len(demands)))
    return {
        demand.name: round(float(left), 6) if left > CLOSE else 0.0
        for demand, left in zip(demands, x[-len(demands) :], strict=True)
    }


def _all_of(face: Face, last: int) -> Floats:
    """The fewer of the last variables, the better."""
    worth = np.zeros(face.rows.shape[1])
    worth[-last:] = -1.0
    return worth
