"""The best of a linear program, and its prices: by HiGHS, and of many options by sifting.

At the right prices, few options are anybody's best. So a part of the people is solved first, with that part of the
places; then, of all people, the options that are nearest to the best at those prices. What would gain more at the
prices found then is added, until nothing would: that is the best of all options, and their prices (Bixby, Gregory,
Lustig, Marsten and Shanno 1992, Operations Research 40, 885-897).
"""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import linprog

from inbeeld.facts.errors import InBeeldError
from inbeeld.guidance.division.program import Floats, Numbers, Program

MANY = 100_000
"""Of more options than this, few are looked at at a time."""
ONE_IN, NEAREST = 8, 4
"""The part of the people that gives the first prices, and how many options of each person are nearest."""
CLOSE = 1e-7
"""As close as HiGHS answers."""


class NoSolutionError(InBeeldError):
    """What is asked cannot all be; `demands.collision` says which demands collide."""

    exit_code = 4

    def __init__(self, why: str = "These demands cannot all be met.") -> None:
        super().__init__(why)


@dataclass(frozen=True, eq=False)
class Best:
    """x (options,): one of the best solutions. prices (m,): what one more of each limit would be worth.
    gain (options,): what is left of the worth of an option after what it costs; where that is less than 0, and less
    than that of another option, nobody gets it."""

    value: float
    x: Floats
    prices: Floats
    gain: Floats


def best(program: Program) -> Best:
    """Raises NoSolutionError where nothing keeps to all the rows."""
    if not len(program.who):
        return _of_nothing(program)
    everything = np.arange(len(program.who))
    if len(everything) <= MANY:
        return _of(program, everything, program.limits)
    try:
        return _sifted(program)
    except NoSolutionError:  # of few options; all of them may do
        return _of(program, everything, program.limits)


def _of(program: Program, options: Numbers, limits: Floats) -> Best:
    """As if there were no other options.

    That nobody has more than one place follows from the rows; told as a bound, HiGHS needs an eighth of the time.
    """
    most = limits[program.row[options]]
    found = linprog(
        -program.worth[options],
        A_ub=program.rows[:, options],
        b_ub=limits,
        bounds=np.column_stack([np.zeros(len(options)), most]),
        method="highs-ds",
    )
    if found.x is None:
        raise NoSolutionError
    x = np.zeros(len(program.who))
    x[options] = found.x
    prices = -np.asarray(found.ineqlin.marginals)
    beyond = np.where(np.arange(len(prices)) < program.count, 0.0, prices)
    return Best(-float(found.fun), x, prices, program.worth - program.rows.T @ beyond)


def _sifted(program: Program) -> Best:
    options = _nearest(program, _of_a_part(program).gain)
    while True:
        found = _of(program, options, program.limits)
        better = _better(program, found.gain, options)
        if not len(better):
            return found
        options = np.union1d(options, better)


def _of_a_part(program: Program) -> Best:
    nobody_twice, rest = np.split(program.limits, [program.count])
    return _of(program, np.flatnonzero(program.row % ONE_IN == 0), np.concatenate([nobody_twice, rest / ONE_IN]))


def _nearest(program: Program, gain: Floats) -> Numbers:
    """Of each of `who` the few options with the most gain."""
    order = np.lexsort((-gain, program.row))
    first = np.searchsorted(program.row[order], np.arange(program.count))
    place = np.arange(len(order)) - first[program.row[order]]
    return np.sort(order[place < NEAREST])


def _better(program: Program, gain: Floats, options: Numbers) -> Numbers:
    """Other options that gain more than the best of these, or than none."""
    most = np.zeros(program.count)
    np.maximum.at(most, program.row[options], gain[options])
    more = gain > most[program.row] + CLOSE
    more[options] = False
    return np.flatnonzero(more)


def _of_nothing(program: Program) -> Best:
    if (program.limits < 0).any():
        raise NoSolutionError
    return Best(0.0, np.zeros(0), np.zeros(len(program.limits)), np.zeros(0))
