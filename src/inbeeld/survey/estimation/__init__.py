"""From a frame and answers, both tables, to figures of all municipalities and how sure they are.

    weights = weighted(frame, answers, "calibrated")
    found = share(weights, pl.col("dedicated") == "yes", of="persons")
    found.value, found.low, found.high, found.base

Equal to R's `survey` (tests/survey/estimation/test_against_r.py); docs/decisions/0022 says why it is our own.
"""

from inbeeld.survey.estimation.change import Change, change
from inbeeld.survey.estimation.counted import ASSUMPTIONS, Combined, combined, why_not_combined
from inbeeld.survey.estimation.estimate import Estimate
from inbeeld.survey.estimation.estimators import OF, mean, ratio, share, total
from inbeeld.survey.estimation.margin_of_error import best_margin
from inbeeld.survey.estimation.representativity import Representativity, representativity
from inbeeld.survey.estimation.sample import Sample
from inbeeld.survey.estimation.sentence import Sentence
from inbeeld.survey.estimation.tables import by_class, under_each_weighting
from inbeeld.survey.estimation.trend import Asked, Reason, why_not_trended
from inbeeld.survey.estimation.weighting import WEIGHTINGS, every_weighting, weighted
from inbeeld.survey.estimation.weights import Weights

__all__ = [
    "ASSUMPTIONS",
    "OF",
    "WEIGHTINGS",
    "Asked",
    "Change",
    "Combined",
    "Estimate",
    "Reason",
    "Representativity",
    "Sample",
    "Sentence",
    "Weights",
    "best_margin",
    "by_class",
    "change",
    "combined",
    "every_weighting",
    "mean",
    "ratio",
    "representativity",
    "share",
    "total",
    "under_each_weighting",
    "weighted",
    "why_not_combined",
    "why_not_trended",
]
