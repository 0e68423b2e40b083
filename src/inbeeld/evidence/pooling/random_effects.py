"""Effects of several municipalities together, of which each has its own: random effects.

How far municipalities truly differ (τ) is estimated by Paule and Mandel (1982, doi 10.6028/jres.087.022), which holds
up best with few studies (Veroniki et al. 2016, doi 10.1002/jrsm.1164), and the interval is that of Hartung and Knapp
(2001, doi 10.1002/sim.1009), which knows that τ is estimated too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from scipy.stats import norm, t
from statsmodels.stats.meta_analysis import combine_effects

LEVEL = 0.05
FEWEST, FEWEST_TO_PREDICT = 2, 3


@dataclass(frozen=True)
class Together:
    """low, high: 95 % interval of the mean effect. predicted: in which the effect of another municipality lies with a
    chance of 95 % (IntHout et al. 2016, doi 10.1136/bmjopen-2015-010247); None of two, which tell nothing of a third.
    tau: standard deviation between municipalities. differ: the part of all differences that is not by chance (I²).
    widened: chance made the municipalities so alike that the interval would be narrower than if they did not differ
    at all; it is the latter then (Jackson et al. 2017, doi 10.1002/sim.7411). weights: what each counts for; they add
    up to 1.
    """

    effect: float
    error: float
    low: float
    high: float
    predicted: tuple[float, float] | None
    tau: float
    differ: float
    widened: bool
    weights: tuple[float, ...]


def together(effects: Sequence[float], errors: Sequence[float]) -> Together:
    """`errors`: standard errors, above 0. Raises ValueError for fewer than two."""
    number = len(effects)
    if number < FEWEST:
        raise ValueError("One effect alone is no mean of several.")
    variances = np.square(errors)
    with np.errstate(all="ignore"):  # an I² of its own, of effects that are all the same
        found = combine_effects(np.asarray(effects), variances, method_re="pm")
    mean, tau = float(found.mean_effect_re), sqrt(found.tau2)
    reach, usual = float(t.isf(LEVEL / 2, number - 1)), float(norm.isf(LEVEL / 2))
    error, alike = float(np.sqrt(found.var_hksj_re)), float(found.sd_eff_w_fe)
    widened = reach * error < usual * alike
    error, margin = (alike, usual * alike) if widened else (error, reach * error)
    afar = reach * sqrt(tau**2 + error**2)
    return Together(
        effect=mean,
        error=error,
        low=mean - margin,
        high=mean + margin,
        predicted=(mean - afar, mean + afar) if number >= FEWEST_TO_PREDICT else None,
        tau=tau,
        differ=tau**2 / (tau**2 + _typical(variances)),
        widened=widened,
        weights=tuple(found.weights_rel_re.tolist()),
    )


def _typical(variances: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> float:
    """Of chance within a municipality (Higgins and Thompson 2002, doi 10.1002/sim.1186, equation 9)."""
    weights = 1 / variances
    total = weights.sum()
    return float((len(weights) - 1) * total / (total**2 - np.sum(weights**2)))
