"""A figure of all municipalities, with how sure it is."""

from dataclasses import dataclass
from functools import cached_property
from math import nan, sqrt

import numpy as np
import polars as pl

from inbeeld.survey.estimation.interval import symmetric
from inbeeld.survey.estimation.sample import Flags, Floats, Sample
from inbeeld.survey.estimation.variance import degrees_of_freedom, variance
from inbeeld.survey.estimation.weights import Weights

MOST_LEVERAGE = 0.9
"""Of a municipality that is alone in a class the residual is 0, and dividing it tells nothing."""


@dataclass(frozen=True, eq=False)
class Estimate:
    """Shapes: (answering,) for scores and inside.

    Fields:
        value: nan where nobody answered the question.
        low, high: the 95 % interval.
        design_effect: the variance over that of as many municipalities drawn alike from the whole country.
        widening: by how much the interval is wider than the standard error says; see `Weights.leverage`.
        scores: what each answering municipality contributes to the value's distance from the truth.
        inside: who answered this question, and is in the domain asked for.
    """

    sample: Sample
    value: float
    low: float
    high: float
    design_effect: float
    widening: float
    scores: Floats
    inside: Flags

    @property
    def base(self) -> int:
        """How many municipalities answered this question."""
        return int(self.inside.sum())

    @cached_property
    def error(self) -> float:
        """The standard error."""
        return sqrt(variance(self.sample, self.scores)) if self.base else nan

    @property
    def degrees_of_freedom(self) -> int:
        return degrees_of_freedom(self.sample, self.inside)


def estimated(weights: Weights, value: float, linearised: Floats, inside: Flags) -> Estimate:
    """`linearised`: shape (answering,), 0 outside; Σ w u is how far the value is from the truth, to first order.

    The interval is the symmetric one.
    """
    sample, scores = weights.sample, weights.values * weights.residuals(linearised)
    spread = variance(sample, scores)
    widening = _widening(weights, scores)
    low, high = symmetric(value, sqrt(spread) * widening, degrees_of_freedom(sample, inside))
    alike = _variance_if_drawn_alike(weights.values[inside], linearised[inside])
    effect = spread / alike if alike > 0 else nan
    return Estimate(sample, value, low, high, effect, widening, scores, inside)


def _widening(weights: Weights, scores: Floats) -> float:
    spread = variance(weights.sample, scores)
    larger = scores / (1 - np.minimum(weights.leverage, MOST_LEVERAGE))
    return sqrt(variance(weights.sample, larger) / spread) if spread > 0 else 1.0


def answered(sample: Sample, within: pl.Expr | None, *asked: pl.Expr) -> tuple[Flags, tuple[Floats, ...]]:
    """Who is in the domain and answered all that is asked, and the answers as numbers, 0 for the others."""
    names = [f"asked {n}" for n in range(len(asked))]
    numbers = [expression.cast(pl.Float64).alias(name) for name, expression in zip(names, asked, strict=True)]
    domain = pl.lit(True) if within is None else within.fill_null(False)
    table = sample.answers.with_columns(*numbers, within=domain).select(*names, "within")
    inside = table.select(pl.col("within") & pl.all_horizontal(pl.exclude("within").is_not_null())).to_series()
    values = table.drop("within").with_columns(pl.when(inside).then(pl.all()).otherwise(0.0))
    return inside.to_numpy(), tuple(column.to_numpy() for column in values)


def _variance_if_drawn_alike(weights: Floats, linearised: Floats) -> float:
    """N² (1 - n / N) S² / n, with N and S² estimated by the weights. As in R: deff = TRUE."""
    n, total = len(weights), float(weights.sum())
    if n < 2:
        return 0.0
    mean = weights @ linearised / total
    squares = float(weights @ (linearised - mean) ** 2) / total * n / (n - 1)
    return total * (total - n) * squares / n
