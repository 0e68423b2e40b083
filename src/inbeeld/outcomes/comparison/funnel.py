"""The funnel plot: what chance alone lets actual over expected be, by how many people there are.

Spiegelhalter 2005, Funnel plots for comparing institutional performance, doi 10.1002/sim.1970; with his factor for
overdispersion, as municipalities differ more than by chance in ways that no variable holds.
"""

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from inbeeld.outcomes.comparison.design import Design, Floats
from inbeeld.outcomes.comparison.fit import Fit
from inbeeld.outcomes.comparison.spread import averaged

LEVELS = (0.95, 0.998)
WINSORISED = 0.1
"""The share of municipalities at either end whose distance does not count in full."""


@dataclass(frozen=True, eq=False)
class Funnel:
    """Per municipality how many have the outcome, and how many would where chances are average; shapes (places,).

    error: the standard deviation of actual over expected by chance alone.
    overdispersion: by how much the variance of the ratios exceeds that of chance; at least 1.
    """

    actual: Floats
    expected: Floats
    error: Floats
    overdispersion: float

    @property
    def ratio(self) -> Floats:
        return self.actual / self.expected

    def limits(self, level: float) -> tuple[Floats, Floats]:
        """Around 1, never below 0. For 95 %: 1 ± 1.96 √φ error."""
        reach = NormalDist().inv_cdf((1 + level) / 2) * self.overdispersion**0.5 * self.error
        return np.maximum(1 - reach, 0.0), 1 + reach


def funnel(told: Design, fit: Fit) -> Funnel:
    chances = [averaged(group.design @ fit.beta, fit.sigma) for group in told.groups]
    pairs = list(zip(told.groups, chances, strict=True))
    actual = np.array([group.yes.sum() for group in told.groups])
    expected = np.array([group.people @ p for group, p in pairs])
    error = np.sqrt([group.people @ (p * (1 - p)) for group, p in pairs]) / expected
    return Funnel(actual, expected, error, overdispersion((actual / expected - 1) / error))


def overdispersion(z: Floats) -> float:
    """φ: the mean square of the distances z in standard deviations, the outer tenths set to where they begin."""
    low, high = np.quantile(z, (WINSORISED, 1 - WINSORISED))
    return max(1.0, float(np.mean(np.clip(z, low, high) ** 2)))
