"""Outcomes by policy: the same model, in which the policy of a municipality is one of its covariates.

What differs between municipalities with and without a policy is measured against what municipalities differ anyway:
the random intercepts stay in the model, so the interval knows how few municipalities there are.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import polars as pl

from inbeeld.facts.errors import RequestError
from inbeeld.outcomes.comparison.covariates import Covariates
from inbeeld.outcomes.comparison.design import design
from inbeeld.outcomes.comparison.draws import coefficients
from inbeeld.outcomes.comparison.fit import fitted
from inbeeld.outcomes.comparison.outcome import PLACE, Outcome
from inbeeld.outcomes.comparison.policies import Policies, Sides
from inbeeld.outcomes.comparison.ranks import HIGH, LOW
from inbeeld.outcomes.comparison.spread import Bounded
from inbeeld.timeline.counts import Counts

COLUMN = "policy"
FEWEST = 3
"""Municipalities on each side: of two, each would know what is said of the other."""
FEWEST_PER_COVARIATE = 5


@dataclass(frozen=True)
class PolicyEffect:
    """`odds`: of somebody in a municipality with the policy against the same person in one without it; None where
    there are too few municipalities on a side to tell."""

    policy: str
    sides: Sides
    odds: Bounded | None


def by_policy(
    counts: Counts,
    outcome: Outcome,
    policies: Policies,
    covariates: Covariates | None = None,
    enough: int = 10,
    seed: int = 0,
) -> tuple[PolicyEffect, ...]:
    """For each policy that the file tells of, over the municipalities that had it during the whole year before the
    day of the counts and those that never had it then.

    `enough`: see `design`. Raises RequestError for covariates that do not tell municipalities apart.
    """
    cells = outcome.cells(counts)
    places = cells.get_column(PLACE).unique().sort().to_list()
    adjust = tuple(variable for variable in counts.by if variable != PLACE)
    effects = []
    for policy in policies.codes:
        sides = policies.sides(policy, places, counts.on)
        given = _with_policy(sides, covariates)
        told = _enough(sides, given)
        odds = _odds(cells, adjust, given, enough, np.random.default_rng(seed)) if told else None
        effects.append(PolicyEffect(policy, sides, odds))
    return tuple(effects)


def _with_policy(sides: Sides, covariates: Covariates | None) -> Covariates:
    """1 with the policy, 0 without; the other covariates come first."""
    frame = pl.DataFrame(list(_marked(sides)), schema={PLACE: pl.String, COLUMN: pl.Float64}, orient="row")
    return Covariates(covariates.frame.join(frame, on=PLACE) if covariates else frame)


def _marked(sides: Sides) -> Iterator[tuple[str, float]]:
    yield from ((place, 1.0) for place in sides.having)
    yield from ((place, 0.0) for place in sides.lacking)


def _enough(sides: Sides, given: Covariates) -> bool:
    here = len(sides.having) + len(sides.lacking)
    return min(len(sides.having), len(sides.lacking)) >= FEWEST and here >= FEWEST_PER_COVARIATE * len(given.names)


def _odds(
    cells: pl.DataFrame, adjust: tuple[str, ...], given: Covariates, enough: int, random: np.random.Generator
) -> Bounded | None:
    """exp of the coefficient, and its interval over what σ may be. None where the policy follows from the other
    covariates, or where nobody differs."""
    here = cells.join(given.frame.select(PLACE), on=PLACE, how="semi")
    if here["yes"].sum() in (0, here["n"].sum()):
        return None
    told = design(here, adjust, given, enough)
    if COLUMN not in told.columns:
        return None
    try:
        fit = fitted(told)
    except RequestError:
        return None
    column, spread = told.columns.index(COLUMN), float(given.frame[COLUMN].to_numpy().std())
    draws = coefficients(told, fit, random)[:, column] / spread
    low, high = np.quantile(draws, (LOW, HIGH))
    return Bounded(*(float(np.exp(value)) for value in (fit.beta[column] / spread, low, high)))
