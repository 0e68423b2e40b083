"""How often 95 % intervals hold the truth, over made-up waves: python -m tests.survey.estimation.coverage"""

from collections.abc import Callable
from typing import Protocol

import numpy as np
import polars as pl

from inbeeld.survey.estimation import WEIGHTINGS, Weights, change, combined, share, weighted
from tests.survey.estimation.made import ON, Country, country

WAVES = 1000
YES, LATER, WORKING, COUNTED, ESTIMATE = map(pl.col, ("yes", "later", "working", "counted", "estimate"))


class Interval(Protocol):
    """What all estimates have."""

    @property
    def value(self) -> float: ...
    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...


Figure = Callable[[Weights, Weights], Interval]
FIGURES: dict[str, Figure] = {
    "municipalities that say yes": lambda now, _: share(now, YES),
    "persons where they say yes": lambda now, _: share(now, YES, of="persons"),
    "persons who work": lambda now, _: share(now, WORKING, of="persons"),
    "the same, counted and estimated": lambda now, _: combined(now, COUNTED, ESTIMATE),
    "change of municipalities": lambda now, later: change(share(now, YES), share(later, LATER), ON),
    "change of persons": lambda now, later: change(share(now, YES, "persons"), share(later, LATER, "persons"), ON),
}


def truth(made: Country) -> dict[str, float]:
    """From everybody's answers, all counted."""
    everybody = weighted(made.frame, made.would, "none")
    return {name: figure(everybody, everybody).value for name, figure in FIGURES.items()}


def coverage(made: Country, weighting: str, waves: int, seed: int = 1) -> dict[str, float]:
    """The share of waves whose interval holds the truth, for each figure."""
    true, held = truth(made), dict.fromkeys(FIGURES, 0)
    random = np.random.default_rng(seed)
    for _ in range(waves):
        now, later = (weighted(made.frame, answers, weighting) for answers in made.two_waves(random))
        for name, figure in FIGURES.items():
            found = figure(now, later)
            held[name] += found.low <= true[name] <= found.high
    return {name: many / waves for name, many in held.items()}


if __name__ == "__main__":
    made = country()
    told = {weighting: coverage(made, weighting, WAVES) for weighting in WEIGHTINGS}
    print(f"| figure | {' | '.join(WEIGHTINGS)} |\n|---|{'---|' * len(WEIGHTINGS)}")
    for name in FIGURES:
        print(f"| {name} | {' | '.join(f'{told[weighting][name]:.3f}' for weighting in WEIGHTINGS)} |")
