"""Is the response representative? A measure, instead of the word.

Schouten, Cobben and Bethlehem 2009, Indicators for the representativeness of survey response, Survey Methodology 35,
101-113; partial indicators: Schouten, Shlomo and Skinner 2011, Journal of Official Statistics 27, 231-253.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

import numpy as np
import polars as pl

from inbeeld.survey.estimation.response import Response, response
from inbeeld.survey.estimation.sample import Sample


@dataclass(frozen=True, eq=False)
class Representativity:
    """1 is a response like the frame, in all that the frame knows; 0 is as unlike as can be.

    Fields:
        indicator: R = 1 - 2 S(ρ), S the standard deviation of the propensities, less what chance adds to it
            (Shlomo, Skinner and Schouten 2012, doi 10.1016/j.jspi.2011.07.008).
        unadjusted: with what chance adds.
        error: standard error of R, by the delta method; too small where R is near 1.
        rate: the share of the frame that answered.
        by_variable: variable, unconditional (what it tells of who answers), conditional (what it tells beside the
            other variables). Each as standard deviation of ρ.
        by_class: variable, class, municipalities, answered, unconditional: over 0 where more answered than elsewhere.
    """

    indicator: float
    unadjusted: float
    error: float
    rate: float
    by_variable: pl.DataFrame
    by_class: pl.DataFrame

    def largest_bias(self, share: float) -> float:
        """How far an unweighted share could be off if its relation with answering were as strong as can be.

        (1 - R) / 2ρ̄ √(p (1 - p)). For R = 0.8, ρ̄ = 0.5 and a share of 0.5 it is 0.1. A share stays between 0 and 1.
        """
        return min((1 - self.indicator) / (2 * self.rate) * sqrt(share * (1 - share)), max(share, 1 - share))


def representativity(sample: Sample, variables: Iterable[str] = ("size", "province")) -> Representativity:
    """Of who answered, given these classes of the frame."""
    model = response(sample, variables)
    rho = model.propensities
    spread = float(rho.var(ddof=1))
    noise = float(np.einsum("ij,jk,ik->", model.gradient, model.covariance, model.gradient)) / len(rho)
    return Representativity(
        indicator=1 - 2 * sqrt(max(spread - noise, 0.0)),
        unadjusted=1 - 2 * sqrt(spread),
        error=_error(model, spread),
        rate=sample.answers.height / sample.frame.height,
        by_variable=pl.DataFrame([_of_variable(model, variable) for variable in model.variables]),
        by_class=pl.concat([_of_classes(model, variable) for variable in model.variables]),
    )


def _error(model: Response, spread: float) -> float:
    """Of 2 S: by how its variance moves with the coefficients."""
    if spread == 0:
        return 0.0
    rho = model.propensities
    slope = (rho - rho.mean()) @ model.gradient / ((len(rho) - 1) * sqrt(spread))
    return 2 * sqrt(float(slope @ model.covariance @ slope))


def _of_variable(model: Response, variable: str) -> dict[str, str | float]:
    rho, others = pl.col("propensity"), [name for name in model.variables if name != variable]
    between = rho.mean().over(variable) - rho.mean()
    within = rho - (rho.mean().over(others) if others else rho.mean())
    told = model.frame.select(unconditional=(between**2).mean().sqrt(), conditional=(within**2).mean().sqrt())
    return {"variable": variable, **told.row(0, named=True)}


def _of_classes(model: Response, variable: str) -> pl.DataFrame:
    """√(N_c / N) (ρ̄_c - ρ̄)."""
    rho, everyone = model.propensities.mean(), model.frame.height
    return (
        model.frame.group_by(pl.col(variable).cast(pl.String).alias("class"))
        .agg(municipalities=pl.len(), answered=pl.col("propensity").mean())
        .select(
            pl.lit(variable).alias("variable"),
            pl.all(),
            ((pl.col("municipalities") / everyone).sqrt() * (pl.col("answered") - rho)).alias("unconditional"),
        )
        .sort("class")
    )
