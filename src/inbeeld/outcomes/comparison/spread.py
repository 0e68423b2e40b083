"""How far municipalities differ once who lives there is accounted for, and what that means for equal people."""

from collections.abc import Callable
from dataclasses import dataclass
from math import log, sqrt
from statistics import NormalDist

import numpy as np

from inbeeld.outcomes.comparison.design import Floats
from inbeeld.outcomes.comparison.posterior import chance

OUTER = 0.1
"""The municipalities compared in words: one in ten is below the one, one in ten above the other."""

AT, WEIGHT = np.polynomial.hermite.hermgauss(50)


@dataclass(frozen=True)
class Bounded:
    """A value with its 95 % interval."""

    value: float
    low: float
    high: float

    @classmethod
    def of(cls, told: Callable[[float], float], sigma: float, draws: Floats) -> "Bounded":
        """A rising function of σ."""
        low, high = np.quantile(draws, (0.025, 0.975))
        return cls(told(sigma), told(float(low)), told(float(high)))


def median_odds_ratio(sigma: float) -> float:
    """exp(√2 σ Φ⁻¹(¾)) (Larsen and Merlo 2005, doi 10.1093/aje/kwi017).

    Of two equal people in two municipalities drawn at random the odds of the one with the better odds are in half of
    all cases at least so many times those of the other. For σ = 0.5 it is 1.61.
    """
    return float(np.exp(sqrt(2) * sigma * NormalDist().inv_cdf(0.75)))


def equal_chances(share: float, sigma: float) -> tuple[float, float]:
    """The chances of two equal people: where one in ten municipalities is below, and where one in ten is above.

    Their log-odds are those with which the chance is `share` on average over all municipalities. For a share of 0.20
    and σ = 0.5 the chances are 0.11 and 0.31.
    """
    middle = _middle(share, sigma)
    far = sigma * NormalDist().inv_cdf(1 - OUTER)
    return float(chance(np.array(middle - far))), float(chance(np.array(middle + far)))


def averaged(odds: Floats, sigma: float) -> Floats:
    """The chance for these log-odds in a municipality drawn at random: over b, standard normal, of log-odds + σ b."""
    return np.asarray(chance(odds[..., None] + sqrt(2) * sigma * AT) @ WEIGHT / WEIGHT.sum())


def _middle(share: float, sigma: float) -> float:
    """By halving: `averaged` rises with the log-odds, and is nearer to a half than without σ."""
    plain = log(share / (1 - share))
    low, high = min(plain, 0.0) * (1 + sigma**2), max(plain, 0.0) * (1 + sigma**2)
    for _ in range(60):
        half = (low + high) / 2
        low, high = (half, high) if float(averaged(np.array(half), sigma)) < share else (low, half)
    return (low + high) / 2
