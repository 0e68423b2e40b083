"""Counted and estimated together: those who did both tell how far estimates are off, and the rest is corrected by it.

A two-phase difference estimator with the bias fitted (Särndal, Swensson and Wretman 1992, Model Assisted Survey
Sampling, 9.6): answering is the first phase, and counting beside estimating the second.
"""

from dataclasses import dataclass
from math import sqrt

import numpy as np
import polars as pl

from inbeeld.survey.errors import SurveyError
from inbeeld.survey.estimation.estimate import MOST_LEVERAGE, Estimate, estimated
from inbeeld.survey.estimation.estimators import ratio
from inbeeld.survey.estimation.interval import symmetric
from inbeeld.survey.estimation.sample import PERSONS, Flags, Floats
from inbeeld.survey.estimation.sentence import Sentence
from inbeeld.survey.estimation.weights import Weights

FEWEST = 10
"""Municipalities that did both; with fewer there is no telling how far estimates are off."""

ASSUMPTIONS = tuple(Sentence(name) for name in ("counts_are_right", "counting_is_chance", "alike_answer_alike"))
"""What must be true for the combined figure to be; to be printed beside it."""


@dataclass(frozen=True)
class Combined:
    """The share of all persons: as counted where it was counted, elsewhere as estimated less the bias.

    Fields:
        error, low, high: with what is uncertain of the bias.
        bias: estimated minus counted, of persons where both are known; over 0 where estimates are too high.
        counted: municipalities that counted. both: those of them that estimated too. base: all that did either.
    """

    value: float
    error: float
    low: float
    high: float
    bias: Estimate
    counted: int
    both: int
    base: int


def combined(weights: Weights, counted: pl.Expr, estimate: pl.Expr) -> Combined:
    """`counted`, `estimate`: the share of its persons by each municipality, from 0 to 1; null where it has none.

    Raises SurveyError where nobody did either, and where some only estimated and fewer than ten did both.
    """
    told = weights.sample.answers.select(c=counted.cast(pl.Float64), e=estimate.cast(pl.Float64), p=PERSONS)
    counts, estimates = (told[name].is_not_null().to_numpy() for name in "ce")
    both = counts & estimates
    if why_not := why_not_combined(counts, estimates):
        raise SurveyError(why_not.told("en"))
    people = pl.col(PERSONS).cast(pl.Float64)
    bias = ratio(weights, (estimate - counted).cast(pl.Float64) * people, people)
    off = bias.value if both.any() else 0.0
    numbers = told.with_columns(pl.col("c", "e").fill_null(0.0), p=pl.col("p") * pl.Series(counts | estimates))
    c, e, p = (numbers[name].to_numpy() for name in "cep")
    pull = weights.values * p * both
    left = _unfitted((c - e + off) * both, pull)
    pi = both.sum() / estimates.sum() if both.any() else 1.0
    share, error = _share(weights, np.where(counts, c, e - off), left, p, pi)
    freedom = min(share.degrees_of_freedom, _worth(pull) - 1) if both.any() else share.degrees_of_freedom
    low, high = symmetric(share.value, error * share.widening, freedom)
    return Combined(
        share.value, error, max(low, 0.0), min(high, 1.0), bias, int(counts.sum()), int(both.sum()), share.base
    )


def why_not_combined(counts: Flags, estimates: Flags) -> Sentence | None:
    """Who counted and who estimated, shape (answering,): None where a combined figure can be made of them."""
    if not (counts | estimates).any():
        return Sentence("nothing_to_combine")
    both = int((counts & estimates).sum())
    if (estimates & ~counts).any() and both < FEWEST:
        return Sentence("too_few_did_both", {"both": str(both), "needed": str(FEWEST)})
    return None


def _unfitted(left: Floats, pull: Floats) -> Floats:
    """What is left of each difference, larger by as much as its own pull on the bias made it smaller (as HC2 of
    MacKinnon and White 1985, doi 10.1016/0304-4076(85)90158-7)."""
    own = pull / max(float(pull.sum()), 1.0)
    return np.asarray(left / np.sqrt(1 - np.minimum(own, MOST_LEVERAGE)))


def _worth(pull: Floats) -> float:
    """How many alike these would be worth (Kish 1965); at least 2."""
    return max(float(pull.sum() ** 2 / (pull @ pull)), 2.0)


def _share(weights: Weights, y: Floats, off: Floats, p: Floats, pi: float) -> tuple[Estimate, float]:
    """Σ w p y / Σ w p with its standard error; `off` is what correcting leaves of c - e where both are known.

    With π the chance that one who estimates also counts, η = y + off (1 / π - 1) stands for what counting everywhere
    would have given, and Σ w η varies with who answers. Who counts among them adds Σ w (1 - π) / π² off².
    """
    total = float(weights.values @ p)
    value = float(weights.values @ (p * y)) / total
    found = estimated(weights, value, p * (y - value + off * (1 / pi - 1)) / total, p > 0)
    counting = float(weights.values @ (p * off / total) ** 2) * (1 - pi) / pi**2
    return found, sqrt(found.error**2 + counting)
