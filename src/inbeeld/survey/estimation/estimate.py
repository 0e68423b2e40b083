"""A figure of all municipalities, with how sure it is."""

from dataclasses import dataclass
from math import nan, sqrt

import numpy as np
import polars as pl

from inbeeld.survey.estimation.interval import symmetric
from inbeeld.survey.estimation.sample import Flags, Floats, Sample
from inbeeld.survey.estimation.variance import degrees_of_freedom, variance
from inbeeld.survey.estimation.weights import Weights

Asked = pl.Expr | Floats
"""Over the answers and the classes, null without an answer; or numbers of shape (answering,), nan without one."""

Within = pl.Expr | Flags | None
"""A yes or no over the same; None for everybody."""

MOST_LEVERAGE = 0.9
"""Of a municipality that is alone in a class the residual is 0, and dividing it tells nothing."""


@dataclass(frozen=True, eq=False)
class Estimate:
    """Shapes: (answering,) for scores and inside.

    Fields:
        value: nan where nobody answered the question.
        error: the standard error.
        low, high: the 95 % interval.
        design_effect: the variance over that of as many municipalities drawn alike from the whole country.
        widening: by how much the interval is wider than the standard error says; see `Weights.leverage`.
        scores: what each answering municipality contributes to the value's distance from the truth.
        inside: who answered this question, and is in the domain asked for.
    """

    sample: Sample
    value: float
    error: float
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

    @property
    def degrees_of_freedom(self) -> int:
        return degrees_of_freedom(self.sample, self.inside)


def estimated(weights: Weights, value: float, linearised: Floats, inside: Flags) -> Estimate:
    """`linearised`: shape (answering,), 0 outside; Σ w u is how far the value is from the truth, to first order.

    The interval is the symmetric one.
    """
    sample, scores = weights.sample, weights.values * weights.residuals(linearised)
    spread = variance(sample, scores)
    error, widening = sqrt(spread), _widening(weights, scores, spread)
    low, high = symmetric(value, error * widening, degrees_of_freedom(sample, inside))
    alike = _variance_if_drawn_alike(weights.values[inside], linearised[inside])
    effect = spread / alike if alike > 0 else nan
    return Estimate(sample, value, error, low, high, effect, widening, scores, inside)


def _widening(weights: Weights, scores: Floats, spread: float) -> float:
    larger = scores / (1 - np.minimum(weights.leverage, MOST_LEVERAGE))
    return sqrt(variance(weights.sample, larger) / spread) if spread > 0 else 1.0


def answered(sample: Sample, within: Within, *asked: Asked) -> tuple[Flags, tuple[Floats, ...]]:
    """Who is in the domain and answered all that is asked, and the answers as numbers, 0 for the others."""
    numbers = [_numbers(sample, one) for one in asked]
    domain = within if isinstance(within, np.ndarray) else _domain(sample, within)
    inside = np.asarray(domain & ~np.isnan(numbers).any(axis=0))
    return inside, tuple(np.where(inside, one, 0.0) for one in numbers)


def _numbers(sample: Sample, asked: Asked) -> Floats:
    if isinstance(asked, np.ndarray):
        return asked
    return sample.answers.with_columns(asked.cast(pl.Float64).alias("asked"))["asked"].to_numpy()


def _domain(sample: Sample, within: pl.Expr | None) -> Flags:
    domain = pl.lit(True) if within is None else within.fill_null(False)
    return sample.answers.with_columns(domain.alias("within"))["within"].to_numpy()


def _variance_if_drawn_alike(weights: Floats, linearised: Floats) -> float:
    """N² (1 - n / N) S² / n, with N and S² estimated by the weights. As in R: deff = TRUE."""
    n, total = len(weights), float(weights.sum())
    if n < 2:
        return 0.0
    mean = weights @ linearised / total
    squares = float(weights @ (linearised - mean) ** 2) / total * n / (n - 1)
    return total * (total - n) * squares / n
