"""Made-up people who return to states, whose moves depend on their past or do not."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inbeeld.timeline.states import LEFT
from tests.outcomes.people import Person

STATES = ("paid_work", "education", "none", LEFT)
WORK = STATES.index("paid_work")
MOVES = np.array(
    [[0, 0.002, 0.018, 0.002], [0.01, 0, 0.03, 0.002], [0.02, 0.015, 0, 0.003], [0, 0, 0, 0]],
)  # the chance to go from state to state on a day
FIRST = np.array([0.1, 0.2, 0.7, 0])

Days = NDArray[np.int64]


@dataclass(frozen=True)
class Past:
    """How the past weighs on the chances of a day: the factor of a person for all moves (so some hardly move), the
    factor for all moves while somebody is new in a state, and that for moves to work of who worked before."""

    persons: tuple[float, ...] = (1.0,)
    new: float = 1.0
    worked: float = 1.0


PASTS: Mapping[str, Past] = {
    "no": Past(),
    "who just moved, moves on": Past(new=3.0),
    "who worked, works again": Past(worked=3.0),
    "some move often, others hardly": Past(persons=(0.1, 1.9)),
}


def paths(random: np.random.Generator, people: int, days: int, past: Past) -> Days:
    """The place of everybody's state at the end of each day, of shape (people, days + 1)."""
    factor = random.choice(past.persons, people)
    at = random.choice(len(STATES), people, p=FIRST)
    since, worked = np.zeros(people), at == WORK
    found = [at]
    for _ in range(days):
        chances = MOVES[at] * (factor * np.where(since < 10, past.new, 1.0))[:, None]
        chances[:, WORK] *= np.where(worked, past.worked, 1.0)
        chances[np.arange(people), at] = 1 - chances.sum(axis=1)
        after = (random.random(people)[:, None] > chances.cumsum(axis=1)).sum(axis=1)
        since = np.where(after == at, since + 1, 0)
        at, worked = after, worked | (after == WORK)
        found.append(at)
    return np.array(found).T


def people(random: np.random.Generator, number: int, days: int, past: Past, partly: bool) -> list[Person]:
    """`partly`: four in ten enter late, in the first half, and half go out of view, at any time; whether and when has
    nothing to do with how they fare."""
    windows = _windows(random, number, days, partly)
    return [
        (int(first), tuple(STATES[place] for place in seen))
        for first, last, path in zip(*windows, paths(random, number, days, past), strict=True)
        if (seen := _until_left(path[first : last + 1])).size
    ]


def _windows(random: np.random.Generator, number: int, days: int, partly: bool) -> tuple[Days, Days]:
    """The first and the last day on which people are followed."""
    first, last = np.zeros(number, np.int64), np.full(number, days)
    if partly:
        first = np.where(random.random(number) < 0.4, random.integers(1, days // 2, number), first)
        last = np.where(random.random(number) < 0.5, random.integers(first + 1, days + 1), last)
    return first, last


def _until_left(path: Days) -> Days:
    """Nobody who has left comes in, or is followed."""
    left = np.flatnonzero(path == STATES.index(LEFT))
    return path if not left.size else path[: left[0] + 1] if left[0] else path[:0]
