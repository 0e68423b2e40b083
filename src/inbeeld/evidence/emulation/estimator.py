"""The effect among those who started, by two models of which one need be right.

What those who started would have had without is the mean, among them, of what a model expects of comparable people,
mended by what that model got wrong among the compared, each weighted by the odds to start: Moodie, Saarela and
Stephens 2018 (doi 10.1515/ijb-2017-0053); Robins, Rotnitzky and Zhao 1994 (doi 10.1080/01621459.1994.10476818).
"""

from dataclasses import dataclass

import numpy as np
from scipy.stats import t as student

from inbeeld.evidence.emulation.trial import Trial
from inbeeld.evidence.models import Array

TWO_SIDED = 0.975


@dataclass(frozen=True)
class Estimate:
    """started, compared: the mean outcome of those who started, and of the compared as if they were those. error: the
    standard error of the difference, from scores summed per person. freedom: of Student's t."""

    started: float
    compared: float
    error: float
    freedom: float

    @property
    def difference(self) -> float:
        return self.started - self.compared

    @property
    def interval(self) -> tuple[float, float]:
        margin = float(student.ppf(TWO_SIDED, self.freedom)) * self.error
        return self.difference - margin, self.difference + margin


def effect_among_started(trial: Trial) -> Estimate:
    """Weights are normed to one in each arm, so that few people with large weights move it less (Hájek)."""
    started = np.where(trial.started, trial.seen, 0.0)
    share = _normed(trial.started.astype(np.float64))
    level = float(trial.value @ _normed(started))
    wrong = trial.value - trial.expected
    mended = float(wrong @ _normed(trial.compared))
    expected = float(trial.expected @ share)
    scores = _normed(started) * (trial.value - level)
    scores -= share * (trial.expected - expected) + _normed(trial.compared) * (wrong - mended)
    each = np.bincount(trial.who, weights=scores)
    people = min(effective(started, trial.who), effective(trial.compared, trial.who))
    error = float(np.sqrt(each @ each * people / max(people - 1, 1e-9)))
    return Estimate(level, expected + mended, error, max(people - 1, 1.0))


def effective(weight: Array, who: Array) -> float:
    """To how many people who weigh the same these amount (Kish 1965)."""
    each = np.bincount(who, weights=weight)
    total = float(each.sum())
    return total**2 / float(each @ each) if total else 0.0


def _normed(weight: Array) -> Array:
    return np.asarray(weight / (weight.sum() or 1.0))
