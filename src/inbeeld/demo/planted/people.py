"""The people: what is known of them, the month in which they settle, and what nobody knows."""

from dataclasses import dataclass

import numpy as np

from inbeeld.demo.chance import choose, stream
from inbeeld.demo.days import Flags, Numbers, Shares
from inbeeld.demo.planted.planted import Planted

WOMEN, BY_FAMILY = 0.45, 0.4
YOUNGEST, OLDEST = 18, 55
"""At settling, so that nobody turns 65 within ten years."""
LEVELS = ("unknown", "primary", "lower_secondary", "upper_secondary", "higher")
OF_LEVELS = np.array([10, 30, 25, 20, 15])
LANGUAGE = ("A0", "A1", "A2", "B1", "B2")
OF_LANGUAGE = np.array([45, 35, 15, 5])
HIGHER_AFTER = 36
"""Somewhere in so many months, Dutch comes a level further."""
SETTLING = 2 / 3
"""All settle in the first so many of the months, evenly."""


@dataclass(frozen=True)
class People:
    """All of shape (people,). settled: the month, counted from the first; they are there on the first of the next.
    higher: the month from which Dutch is a level above `language`, an index in LANGUAGE. hidden: standard normal."""

    woman: Flags
    age: Numbers
    level: Numbers
    by_family: Flags
    language: Numbers
    settled: Numbers
    higher: Numbers
    hidden: Shares

    def __len__(self) -> int:
        return len(self.woman)

    def dutch(self, month: int) -> Numbers:
        return self.language + (month > self.higher)


def people(asked: Planted) -> People:
    rng, n = stream(asked.seed, "planted people"), asked.people
    settled = rng.integers(0, max(int(asked.months * SETTLING), 1), n)
    return People(
        woman=rng.random(n) < WOMEN,
        age=(YOUNGEST + (OLDEST - YOUNGEST) * rng.beta(1.3, 2.0, n)).astype(np.int64),
        level=choose(rng.random(n), OF_LEVELS),
        by_family=rng.random(n) < BY_FAMILY,
        language=choose(rng.random(n), OF_LANGUAGE),
        settled=settled,
        higher=settled + rng.integers(1, HIGHER_AFTER, n),
        hidden=rng.standard_normal(n),
    )
