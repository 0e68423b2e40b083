"""Counts of made-up municipalities whose true effects are known."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.outcomes.comparison import Outcome
from inbeeld.timeline.counts import Counts
from inbeeld.timeline.rules import InSpell

WORK = Outcome(InSpell(("paid_work",)), ("yes",))
DAY = date(2018, 1, 1)


@dataclass(frozen=True, eq=False)
class Made:
    """`effects`: the true ones, on the scale of log-odds, in the order of the municipalities."""

    counts: Counts
    effects: NDArray[np.float64]


def counts_of(cells: pl.DataFrame) -> Counts:
    """From municipality, other variables, n and yes."""
    by = tuple(name for name in cells.columns if name not in ("n", "yes"))
    parts = [
        cells.select(pl.lit(WORK.rule.name).alias("rule"), pl.lit(None, pl.String).alias("item"), part, *by, n)
        for part, n in (
            (pl.lit("yes").alias("part"), pl.col("yes").alias("n")),
            (pl.lit("no").alias("part"), (pl.col("n") - pl.col("yes")).alias("n")),
        )
    ]
    return Counts.of(pl.concat(parts), by, DAY, None)


def made(seed: int, places: int, sigma: float, usual: float = 60.0) -> Made:
    """Of about `usual` people in each, some far more or less, of whom men have the better odds."""
    random = np.random.default_rng(seed)
    effects = random.normal(0, sigma, places)
    sizes = np.maximum(random.lognormal(np.log(usual / 2), 0.8, (places, 2)).round(), 1).astype(np.int64)
    odds = -1.0 + effects[:, None] + np.array([0.0, 0.7])
    yes = random.binomial(sizes, 1 / (1 + np.exp(-odds)))
    cells = pl.DataFrame(
        {
            "municipality": [f"GM{place:04}" for place in range(places) for _ in range(2)],
            "sex": ["f", "m"] * places,
            "n": sizes.ravel(),
            "yes": yes.ravel(),
        }
    )
    return Made(counts_of(cells), effects)
