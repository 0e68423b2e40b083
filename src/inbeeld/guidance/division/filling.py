"""From shares of people to people: integer programs, over what a linear program leaves open.

Where families leave many places with a little room, some places at a time are emptied of those who could go elsewhere
and filled again, better (large neighbourhood search: Shaw 1998, Principles and Practice of Constraint Programming,
417-431).
"""

from collections.abc import Iterator, Sequence
from random import Random

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from inbeeld.guidance.division.demands import Demand, demanding
from inbeeld.guidance.division.program import Best, NoSolutionError, Program, best
from inbeeld.guidance.division.quiet import quiet
from inbeeld.guidance.division.wanted import Flags, Wanted

WHOLE = 1 - 1e-7
NEAR = 0.02
"""Of the largest value: options that gain so much less than the best of their person are looked at."""
GAP, ROUGH_GAP = 1e-4, 5e-3
"""Of an integer program: how far from its optimum it may stop; and where it is one of many."""
TOGETHER = 14
"""So many places are emptied at a time."""
GOOD = 0.998
"""Of the bound: as good as this, nothing is emptied any more."""
PASSES = 2


def filled(program: Program, demands: Sequence[Demand], gap: float = GAP) -> Flags:
    """The options that are given, of the largest worth there is but for `gap`. Raises NoSolutionError."""
    strict = demanding(program, demands)
    if not len(program.who):
        return best(strict).x > WHOLE
    with quiet():
        found = milp(
            -program.worth,
            constraints=LinearConstraint(strict.rows, -np.inf, strict.limits),
            integrality=np.ones(len(program.who)),
            bounds=Bounds(0, 1),
            options={"mip_rel_gap": gap},
        )
    if found.x is None:
        raise NoSolutionError
    return np.asarray(found.x) > 0.5


def completed(wanted: Wanted, found: Best, demands: Sequence[Demand]) -> Flags:
    """Whom the linear program places whole, with the rest placed in what is left. Raises NoSolutionError."""
    whole = found.x > WHOLE
    near = found.gain > -NEAR * wanted.value.max()
    return _filled_again(wanted, whole, near, demands, GAP)


def improved(wanted: Wanted, found: Best, given: Flags, demands: Sequence[Demand], seed: int) -> Flags:
    """As good as `given` or better."""
    near = _near(wanted, found)
    for places in _some_at_a_time(len(wanted.capacity), seed):
        if wanted.value[given].sum() >= GOOD * found.value:
            break
        kept = given & ~np.isin(wanted.place, places)
        other = _filled_again(wanted, kept, near | given, demands, ROUGH_GAP)
        if wanted.value[other].sum() > wanted.value[given].sum():
            given = other
    return given


def _near(wanted: Wanted, found: Best) -> Flags:
    most = np.zeros(int(wanted.person.max()) + 1)
    np.maximum.at(most, wanted.person, found.gain)
    return np.asarray(found.gain > most[wanted.person] - NEAR * wanted.value.max())


def _some_at_a_time(count: int, seed: int) -> Iterator[list[int]]:
    random = Random(seed)
    for _ in range(PASSES):
        order = random.sample(range(count), count)
        yield from (order[first : first + TOGETHER] for first in range(0, count, TOGETHER))


def _filled_again(wanted: Wanted, kept: Flags, near: Flags, demands: Sequence[Demand], gap: float) -> Flags:
    possible, left = wanted.beside(kept)
    open_ = possible & near
    given = kept.copy()
    given[open_] = filled(wanted.only(open_, left).program, wanted.still(demands, kept), gap)
    return given
