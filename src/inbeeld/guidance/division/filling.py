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
from inbeeld.guidance.division.program import Floats, Program
from inbeeld.guidance.division.quiet import quiet
from inbeeld.guidance.division.solution import Best, NoSolutionError, best
from inbeeld.guidance.division.wanted import Flags, Wanted

WHOLE = 1 - 1e-7
MOST = 600
"""So many options, of those that are lost least by, an integer program chooses from."""
GAP, ROUGH_GAP = 1e-4, 5e-3
"""Of an integer program: how far from its optimum it may stop; and where it is one of many."""
TOGETHER = 14
"""So many places are emptied at a time."""
GOOD = 0.997
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
    possible, left = wanted.beside(whole)
    given = whole.copy()
    open_ = _nearest(possible, -found.gain)
    given[open_] = filled(wanted.only(open_, left).program, wanted.still(demands, whole))
    return given


def improved(wanted: Wanted, found: Best, given: Flags, demands: Sequence[Demand], seed: int) -> Flags:
    """As good as `given` or better."""
    loss = _loss(wanted, found)
    for places in _some_at_a_time(len(wanted.capacity), seed):
        if wanted.value[given].sum() >= GOOD * found.value:
            break
        kept = given & ~np.isin(wanted.place, places)
        possible, left = wanted.beside(kept)
        open_ = _nearest(possible, np.where(given, -np.inf, loss))
        other = kept.copy()
        other[open_] = filled(wanted.only(open_, left).program, wanted.still(demands, kept), ROUGH_GAP)
        if wanted.value[other].sum() > wanted.value[given].sum():
            given = other
    return given


def _loss(wanted: Wanted, found: Best) -> Floats:
    """How much less each option gains than the best of that person, or than none."""
    most = np.zeros(int(wanted.person.max()) + 1)
    np.maximum.at(most, wanted.person, found.gain)
    return np.asarray(most[wanted.person] - found.gain)


def _nearest(possible: Flags, loss: Floats) -> Flags:
    """Of the possible options those with the least loss."""
    if possible.sum() <= MOST:
        return possible
    border = np.partition(loss[possible], MOST - 1)[MOST - 1]
    return np.asarray(possible & (loss <= border))


def _some_at_a_time(count: int, seed: int) -> Iterator[list[int]]:
    random = Random(seed)
    for _ in range(PASSES):
        order = random.sample(range(count), count)
        yield from (order[first : first + TOGETHER] for first in range(0, count, TOGETHER))
