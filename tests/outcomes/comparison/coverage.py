"""How often intervals hold the truth, on made-up municipalities: python -m tests.outcomes.comparison.coverage"""

import numpy as np
import polars as pl

from inbeeld.outcomes.comparison import compare
from tests.outcomes.comparison.made import WORK, Made, made

INTERVALS = 3000


def held(one: Made) -> tuple[float, float]:
    """The share of municipalities whose true rank, and whose true effect, lies in its interval."""
    table = compare(one.counts, WORK).table
    ranks = (-one.effects).argsort().argsort() + 1
    return _within(table, "rank", ranks), _within(table, "effect", np.exp(one.effects))


def _within(table: pl.DataFrame, name: str, truth: np.ndarray) -> float:
    low, high = (table[f"{name}_{side}"].to_numpy() for side in ("low", "high"))
    return float(np.mean((low <= truth) & (truth <= high)))


def coverage(places: int, sigma: float, runs: int) -> tuple[float, float]:
    """Of ranks and of effects."""
    ranks, effects = np.mean([held(made(seed, places, sigma)) for seed in range(runs)], axis=0)
    return float(ranks), float(effects)


if __name__ == "__main__":
    print("| municipalities | σ | ranks | effects |\n|---|---|---|---|")
    for places in (10, 40, 150):
        for sigma in (0.2, 0.5, 1.0):
            ranks, effects = coverage(places, sigma, INTERVALS // places)
            print(f"| {places} | {sigma} | {ranks:.3f} | {effects:.3f} |", flush=True)
