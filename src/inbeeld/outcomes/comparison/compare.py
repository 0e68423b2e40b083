"""From counts to a comparison."""

from dataclasses import dataclass

import numpy as np
import polars as pl

from inbeeld.facts.errors import RequestError
from inbeeld.outcomes.comparison.covariates import Covariates
from inbeeld.outcomes.comparison.design import Design, design
from inbeeld.outcomes.comparison.draws import Draws, drawn
from inbeeld.outcomes.comparison.fit import fitted
from inbeeld.outcomes.comparison.funnel import LEVELS, Funnel, funnel
from inbeeld.outcomes.comparison.outcome import PLACE, Outcome
from inbeeld.outcomes.comparison.ranks import HIGH, Interval, interval, ranks
from inbeeld.outcomes.comparison.spread import Bounded, equal_chances, median_odds_ratio
from inbeeld.timeline.counts import Counts

SEED = 2018
FEWEST = 5
"""Municipalities, for each of the covariates; with fewer there is no telling how far they differ."""
OWN_WEIGHT = 0.5
"""Below it, more of what is said of a municipality comes from the others than from its own people."""


@dataclass(frozen=True, eq=False)
class Comparison:
    """The numbers before disclosure control.

    Fields:
        cells: municipality, part (yes or no), n: what disclosure control must know.
        table: a row per municipality in the order of their codes: municipality, people, actual (with the outcome),
            expected, ratio, low_95, high_95, low_998, high_998 (the funnel's limits for the ratio), effect,
            effect_low, effect_high (odds against the average municipality, shrunk), rank, rank_low, rank_high
            (1 is the highest), own_weight, shrunk (own_weight below a half).
        share: of all people together, with the outcome.
        sigma: standard deviation of the effects on the scale of log-odds.
        median_odds_ratio: with its interval.
        equal_chances: of two equal people, see `spread.equal_chances`; with σ, and as far apart as σ may be.
        overdispersion: of the funnel.
        adjusted_for: the columns of the model.
    """

    cells: pl.DataFrame
    table: pl.DataFrame
    share: float
    sigma: float
    median_odds_ratio: Bounded
    equal_chances: tuple[float, float]
    equal_chances_at_most: tuple[float, float]
    overdispersion: float
    adjusted_for: tuple[str, ...]


def compare(
    counts: Counts, outcome: Outcome, covariates: Covariates | None = None, enough: int = 10, seed: int = SEED
) -> Comparison:
    """The municipalities in counts by "municipality" and the variables to adjust for.

    `enough`: categories with fewer people with the outcome, or without it, are put together.
    Raises RequestError for too few municipalities, for an outcome that all have or nobody has, and for covariates
    that do not tell municipalities apart.
    """
    cells = outcome.cells(counts)
    share = _share(cells, len(covariates.names) if covariates else 0)
    adjust = tuple(variable for variable in counts.by if variable != PLACE)
    told = design(cells, adjust, covariates, enough)
    fit = fitted(told)
    draws = drawn(told, fit, np.random.default_rng(seed))
    around = funnel(told, fit)
    return Comparison(
        cells=_parts(cells),
        table=_table(told, draws, around),
        share=share,
        sigma=fit.sigma,
        median_odds_ratio=Bounded.of(median_odds_ratio, fit.sigma, draws.sigma),
        equal_chances=equal_chances(share, fit.sigma),
        equal_chances_at_most=equal_chances(share, float(np.quantile(draws.sigma, HIGH))),
        overdispersion=around.overdispersion,
        adjusted_for=told.columns[1:],
    )


def _share(cells: pl.DataFrame, covariates: int) -> float:
    places, needed = cells.get_column(PLACE).n_unique(), FEWEST * max(1, covariates)
    if places < needed:
        given = f" with {covariates} covariates" if covariates > 1 else ""
        raise RequestError(f"Comparing{given} needs at least {needed} municipalities; these counts have {places}.")
    yes, people = int(cells["yes"].sum()), int(cells["n"].sum())
    if yes in (0, people):
        raise RequestError("Nobody differs in this outcome on this day, so there is nothing to compare.")
    return yes / people


def _parts(cells: pl.DataFrame) -> pl.DataFrame:
    summed = cells.group_by(PLACE).agg(yes=pl.col("yes").sum(), no=(pl.col("n") - pl.col("yes")).sum())
    return summed.unpivot(index=PLACE, variable_name="part", value_name="n").sort(PLACE, "part")


def _table(told: Design, draws: Draws, around: Funnel) -> pl.DataFrame:
    return pl.DataFrame(
        {
            PLACE: told.places,
            "people": [round(group.people.sum()) for group in told.groups],
            "actual": around.actual.round().astype(np.int64),
            "expected": around.expected,
            "ratio": around.ratio,
            **_limits(around),
            **_named("effect", interval(np.exp(draws.effects))),
            **_named("rank", ranks(draws.standard)),
            "own_weight": draws.own_weight,
            "shrunk": draws.own_weight < OWN_WEIGHT,
        }
    )


def _limits(around: Funnel) -> dict[str, object]:
    (low_95, high_95), (low_998, high_998) = (around.limits(level) for level in LEVELS)
    return {"low_95": low_95, "high_95": high_95, "low_998": low_998, "high_998": high_998}


def _named(name: str, told: Interval) -> dict[str, object]:
    return {name: told.middle, f"{name}_low": told.low, f"{name}_high": told.high}
