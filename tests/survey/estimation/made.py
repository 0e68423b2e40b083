"""A made-up wave in the real municipalities of 2018: what each would answer, and which of them do."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import polars as pl

from inbeeld.facts.municipalities import existing_on

ON = date(2018, 1, 1)
SIZES = pl.Enum(["up to 20,000", "20,000 to 50,000", "50,000 to 100,000", "100,000 and more"])
ANSWERING = (0.5, 0.7, 0.85, 0.95)
"""The chance that a respondent answers, by size."""
YES = (0.25, 0.45, 0.65, 0.85)
"""The share of municipalities that would say yes, by size."""


@dataclass(frozen=True, eq=False)
class Country:
    """`frame`: as for a `Sample`. `would`: what all would answer; a row of each, in the same order."""

    frame: pl.DataFrame
    would: pl.DataFrame

    @property
    def size(self) -> np.ndarray:
        return self.frame["size"].to_physical().to_numpy()

    def wave(self, random: np.random.Generator) -> pl.DataFrame:
        """The answers of the respondents who answer; large municipalities more often."""
        return self._answering(random.random(len(self.would)), random)

    def two_waves(self, random: np.random.Generator) -> tuple[pl.DataFrame, pl.DataFrame]:
        """Most who answer once answer twice."""
        usually = random.random(len(self.would))
        changed = random.random(len(self.would)) < 0.3
        again = np.where(changed, random.random(len(self.would)), usually)
        return self._answering(usually, random), self._answering(again, random)

    def _answering(self, draws: np.ndarray, random: np.random.Generator) -> pl.DataFrame:
        """Three in ten of them counted, whoever they are."""
        code = np.unique(self.would["respondent"].to_numpy(), return_inverse=True)[1]
        counting = pl.Series(random.random(len(self.would)) < 0.3)
        would = self.would.with_columns(counted=pl.when(counting).then("counted"))
        return would.filter(pl.Series(draws[code] < np.array(ANSWERING)[self.size]))


def country(seed: int = 2018) -> Country:
    """One in four of the smaller municipalities answers together with one or two of its size in its region."""
    random = np.random.default_rng(seed)
    places = existing_on(ON)
    inhabitants = np.array([place.inhabitants for place in places])
    size = np.searchsorted([20_000, 50_000, 100_000], inhabitants, side="right")
    frame = pl.DataFrame(
        {
            "municipality": [place.code for place in places],
            "size": SIZES.categories.gather(size).cast(SIZES),
            "province": [place.province for place in places],
            "region": [place.region for place in places],
            "persons": random.poisson(inhabitants / 300 * random.lognormal(0, 0.3, len(places))) + 1,
        }
    ).sort("municipality")
    return Country(frame, _would(frame, random))


def _would(frame: pl.DataFrame, random: np.random.Generator) -> pl.DataFrame:
    size = frame["size"].to_physical().to_numpy()
    together = (random.random(frame.height) < 0.25) & (size < 2)
    own = pl.col("municipality")
    with_others = pl.concat_str(pl.lit("of"), "region", pl.col("size").to_physical(), separator=" ")
    respondent = frame.select(pl.when(pl.Series(together)).then(with_others).otherwise(own)).to_series()
    common = np.unique(respondent.to_numpy(), return_inverse=True)[1]
    leaning = 0.5 * random.random(frame.height)[common] + 0.5 * random.random(frame.height)
    yes = leaning < np.quantile(leaning, YES)[size]
    working = 1 / (1 + np.exp(2.0 - 0.5 * size - random.normal(0, 0.5, frame.height)))
    return pl.DataFrame(
        {
            "municipality": frame["municipality"],
            "respondent": respondent,
            "yes": yes,
            "later": np.where(random.random(frame.height) < 0.15, ~yes, yes),
            "working": working,
            "counted": working,
            "estimate": np.clip(working + random.normal(0.04, 0.05, frame.height), 0, 1),
        }
    )
