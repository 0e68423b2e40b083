"""How often 95 % intervals hold the truth, over made-up waves: python -m tests.survey.estimation.coverage"""

from collections.abc import Callable

import numpy as np
import polars as pl

from inbeeld.survey.estimation.estimate import Estimate
from inbeeld.survey.estimation.estimators import share
from inbeeld.survey.estimation.weighting import WEIGHTINGS, weighted
from inbeeld.survey.estimation.weights import Weights
from tests.survey.estimation.made import Country, country

WAVES = 1000
FIGURES: dict[str, Callable[[Weights], Estimate]] = {
    "municipalities that say yes": lambda weights: share(weights, pl.col("yes")),
    "persons where they say yes": lambda weights: share(weights, pl.col("yes"), of="persons"),
    "persons who work": lambda weights: share(weights, pl.col("working"), of="persons"),
}


def truth(made: Country) -> dict[str, float]:
    """From everybody's answers."""
    everybody = weighted(made.frame, made.would, "none")
    return {name: figure(everybody).value for name, figure in FIGURES.items()}


def coverage(made: Country, weighting: str, waves: int, seed: int = 1) -> dict[str, float]:
    """The share of waves whose interval holds the truth, for each figure."""
    true, held = truth(made), dict.fromkeys(FIGURES, 0)
    random = np.random.default_rng(seed)
    for _ in range(waves):
        weights = weighted(made.frame, made.wave(random), weighting)
        for name, figure in FIGURES.items():
            found = figure(weights)
            held[name] += found.low <= true[name] <= found.high
    return {name: many / waves for name, many in held.items()}


if __name__ == "__main__":
    print(f"| weighting | {' | '.join(FIGURES)} |\n|---|{'---|' * len(FIGURES)}")
    for weighting in WEIGHTINGS:
        told = coverage(country(), weighting, WAVES)
        print(f"| {weighting} | {' | '.join(f'{value:.3f}' for value in told.values())} |", flush=True)
