"""A state that people enter and leave month by month while the share of people in it follows a wanted curve.

Leaving is by hazard. Those who enter make up the difference between who is left and the wanted number, so that the
share is hit exactly while people come and go. It is a Markov chain with entry hazard e = (p' - p (1 - q)) / (1 - p),
for shares p, p' of two months and leaving hazard q, carried out on numbers of people instead of on each one's luck.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from inbeeld.demo.chance import IRRATIONAL
from inbeeld.demo.days import Flags, Numbers, Shares


@dataclass(frozen=True)
class Steering:
    """All functions are of the number of the step; arrays are over people, `wanted` over strata.

    `weight` is how easily somebody enters, 0 for never; `leaving` the hazard by number of steps inside, `least` the
    steps before anybody leaves; `admitted` enter whatever is wanted.
    """

    steps: int
    stratum: Numbers
    eligible: Callable[[int], Flags]
    wanted: Callable[[int, Flags], Shares]
    weight: Callable[[int], Shares]
    leaving: Callable[[Numbers], Shares]
    least: int = 1
    admitted: Callable[[int], Flags] | None = None


def steer(steering: Steering, rng: np.random.Generator) -> Flags:
    """Who is inside at each step, as steps × people."""
    n = len(steering.stratum)
    inside, tenure = np.zeros(n, bool), np.zeros(n, np.int64)
    states = np.zeros((steering.steps, n), bool)
    for step in range(steering.steps):
        inside = _stepped(steering, step, inside, tenure, rng)
        tenure = np.where(inside, tenure + 1, 0)
        states[step] = inside
    return states


def _stepped(steering: Steering, step: int, inside: Flags, tenure: Numbers, rng: np.random.Generator) -> Flags:
    eligible = steering.eligible(step)
    settled_in = tenure >= steering.least
    stays = inside & eligible & ~(settled_in & (rng.random(len(inside)) < steering.leaving(tenure)))
    if steering.admitted:
        stays |= eligible & steering.admitted(step)
    missing = _missing(steering, step, eligible, stays)
    weight = np.where(eligible & ~stays & ~inside, steering.weight(step), 0.0)
    enters = _first(weight, missing, steering.stratum, rng)
    leaves = _first((stays & settled_in).astype(float), -missing, steering.stratum, rng)
    return (stays | enters) & ~leaves


def _missing(steering: Steering, step: int, eligible: Flags, stays: Flags) -> Numbers:
    """Per stratum how many must enter; below 0: must leave."""
    wanted = steering.wanted(step, eligible)
    # Rounded with a fixed remainder per stratum: rounding afresh each month would push people in and out.
    remainder = _remainders(len(wanted))
    there = np.bincount(steering.stratum[stays], minlength=len(wanted))
    missing: Numbers = np.floor(wanted + remainder).astype(np.int64) - there
    return missing


def _remainders(strata: int) -> Shares:
    """In [0, 1), evenly spread; two neighbours add up to 1, so that the sexes of one group round to its total."""
    golden = (0.5 + np.arange(strata) // 2 * IRRATIONAL[0]) % 1.0
    return np.where(np.arange(strata) % 2, 1.0 - golden, golden)


def _first(weight: Shares, wanted: Numbers, stratum: Numbers, rng: np.random.Generator) -> Flags:
    """Per stratum as many as wanted, by weight, in the order of an exponential race (Efraimidis, Spirakis 2006)."""
    chosen = np.zeros(len(weight), bool)
    if wanted.max(initial=0) > 0:
        runners = np.flatnonzero((weight > 0) & (wanted[stratum] > 0))
        finish = rng.exponential(size=len(runners)) / weight[runners]
        order = np.lexsort((finish, stratum[runners]))
        lane = stratum[runners][order]
        place = np.arange(len(lane)) - np.searchsorted(lane, lane)
        chosen[runners[order[place < wanted[lane]]]] = True
    return chosen
