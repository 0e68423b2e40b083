"""What must be: duties, and floors under which no group may sink. Which of them collide, and what they cost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_array, eye_array, hstack

from inbeeld.guidance.division.program import Floats, Program

CLOSE = 1e-6
FEW = 8
"""Of so many demands all sets are tried, so that the smallest that collides is found; of more, one in which every
demand is needed (Chinneck and Dravnieks 1991, ORSA Journal on Computing 3, 157-168)."""


@dataclass(frozen=True)
class Demand:
    """At least `least` people of these (numbers of `Program.who`) get a place, and so do at least `of_all` of all
    who get one (a part, 0 to 1). Where lots are drawn both are on average."""

    name: str
    who: frozenset[int]
    least: float = 0.0
    of_all: float = 0.0


@dataclass(frozen=True)
class Collision:
    """`names`: demands that cannot all be met, while without any one of them the others can. `missing`: how many
    people of each have no place, as few as can be together; so many fewer demanded, or more places, solves it."""

    names: tuple[str, ...]
    missing: dict[str, float]


def demanding(program: Program, demands: Sequence[Demand]) -> Program:
    """With a row for each demand, the last ones."""
    if not demands:
        return program
    rows = [program.people * (one.of_all - np.isin(program.who, list(one.who))) for one in demands]
    return program.under(csr_array(np.array(rows)), -np.array([one.least for one in demands]))


def reached(program: Program, x: Floats, who: frozenset[int]) -> float:
    """How many people of these get a place."""
    return float((program.people * x)[np.isin(program.who, list(who))].sum())


def collision(program: Program, demands: Sequence[Demand]) -> Collision | None:
    """None where all can be met together."""
    if not any(_missing(program, demands).values()):
        return None
    smallest = _smallest(program, demands) if len(demands) <= FEW else _needed(program, list(demands))
    missing = _missing(program, smallest)
    return Collision(
        tuple(demand.name for demand in smallest), {name: left for name, left in missing.items() if left}
    )


def _smallest(program: Program, demands: Sequence[Demand]) -> Sequence[Demand]:
    return next(chosen for chosen in _sets(demands) if any(_missing(program, chosen).values()))


def _sets(demands: Sequence[Demand]) -> Iterator[Sequence[Demand]]:
    for size in range(1, len(demands) + 1):
        yield from combinations(demands, size)


def _needed(program: Program, demands: list[Demand]) -> Sequence[Demand]:
    for demand in tuple(demands):
        without = [one for one in demands if one is not demand]
        if any(_missing(program, without).values()):
            demands = without
    return demands


def _missing(program: Program, demands: Sequence[Demand]) -> dict[str, float]:
    """By how many people each is missed, where all together are missed by as few as can be."""
    if not demands:
        return {}
    strict, options = demanding(program, demands), len(program.who)
    short = eye_array(strict.rows.shape[0], len(demands), k=len(demands) - strict.rows.shape[0])
    found = linprog(
        np.repeat([0.0, 1.0], [options, len(demands)]),
        A_ub=csr_array(hstack([strict.rows, -short])),
        b_ub=strict.limits,
        method="highs",
    )
    left = (float(one) for one in found.x[options:])
    return {demand.name: round(one, 6) if one > CLOSE else 0.0 for demand, one in zip(demands, left, strict=True)}


def relief(program: Program, demands: Sequence[Demand]) -> list[float] | None:
    """How many more of each place would let all be met, as few as can be together; None where no number would."""
    if not len(program.who):
        return None
    strict, options = demanding(program, demands), len(program.who)
    places = len(program.limits) - program.count
    more = eye_array(strict.rows.shape[0], places, k=-program.count)
    found = linprog(
        np.repeat([0.0, 1.0], [options, places]),
        A_ub=csr_array(hstack([strict.rows, -more])),
        b_ub=strict.limits,
        method="highs",
    )
    return None if found.x is None else [round(float(one), 6) + 0.0 for one in found.x[options:]]
