"""What the municipalities' effects may be, given the counts: draws from their posterior.

σ itself is not known exactly, and with few municipalities hardly at all. So the draws average over it, under a flat
prior: at points σ_g with the weight of the likelihood, β integrated out by Laplace's method (Tierney and Kadane
1986, doi 10.1080/01621459.1986.10478240). At each point β is drawn from its normal distribution, and then each effect
from a normal distribution with its mean, moved along with β, and its standard deviation.
"""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from inbeeld.outcomes.comparison.design import Design, Floats
from inbeeld.outcomes.comparison.fit import Fit

POINTS = 13
BELOW, ABOVE, WIDEST = 3.0, 5.0, 0.5
"""The points lie from so many standard errors below σ to so many above; a standard error is at most WIDEST."""
DRAWS = 4000


@dataclass(frozen=True, eq=False)
class Draws:
    """standard: the effects in units of σ, shape (draws, municipalities). sigma: shape (draws,).

    Where σ is 0 all effects are alike, and then their order is by chance; so ranks are those of `standard`.
    """

    standard: Floats
    sigma: Floats

    @property
    def effects(self) -> Floats:
        """On the scale of log-odds, shape (draws, municipalities)."""
        return self.standard * self.sigma[:, None]

    @property
    def own_weight(self) -> Floats:
        """How much of what is said of a municipality comes from its own people, from 0 to 1: 1 - var(b | counts)."""
        return np.asarray(np.clip(1 - self.standard.var(axis=0), 0.0, 1.0))


def drawn(told: Design, fit: Fit, random: Generator, size: int = DRAWS) -> Draws:
    points, times = _shared_out(told, fit, random, size)
    standard = [_standard(point, random, n) for point, n in zip(points, times, strict=True)]
    return Draws(np.concatenate(standard), np.repeat([point.sigma for point in points], times))


def coefficients(told: Design, fit: Fit, random: Generator, size: int = DRAWS) -> Floats:
    """β, shape (draws, columns)."""
    points, times = _shared_out(told, fit, random, size)
    return np.concatenate([point.beta + _moved(point, random, n) for point, n in zip(points, times, strict=True)])


def _shared_out(told: Design, fit: Fit, random: Generator, size: int) -> tuple[list[Fit], list[int]]:
    """The model at the points of σ, and how many draws come from each."""
    points = [_at(told, fit, sigma) for sigma in _points(fit)]
    weights = np.array([_log_weight(point) for point in points])
    weights = np.exp(weights - weights.max())
    return points, random.multinomial(size, weights / weights.sum()).tolist()


def _points(fit: Fit) -> Floats:
    curvature = float(fit.information[-1, -1])
    error = WIDEST if curvature <= WIDEST**-2 else curvature**-0.5
    return np.linspace(max(0.0, fit.sigma - BELOW * error), fit.sigma + ABOVE * error, POINTS)


def _at(told: Design, fit: Fit, sigma: float) -> Fit:
    """At another σ, with the β that belongs to it to first order."""
    among, across = fit.information[:-1, :-1], fit.information[:-1, -1]
    return Fit.at(told, fit.beta - np.linalg.solve(among, across) * (sigma - fit.sigma), float(sigma))


def _log_weight(point: Fit) -> float:
    _, log_determinant = np.linalg.slogdet(point.information[:-1, :-1])
    return point.log_likelihood - float(log_determinant) / 2


def _standard(point: Fit, random: Generator, size: int) -> Floats:
    """Shape (size, municipalities)."""
    moved = _moved(point, random, size)
    slopes, means, sds = (
        np.array([getattr(one, name) for one in point.posteriors]) for name in ("slope", "mean", "sd")
    )
    return np.asarray(means + moved @ slopes.T + sds * random.standard_normal((size, len(means))))


def _moved(point: Fit, random: Generator, size: int) -> Floats:
    """How far β may be from where the likelihood is highest, shape (size, columns)."""
    root = np.linalg.cholesky(np.linalg.inv(point.information[:-1, :-1]))
    return np.asarray(random.standard_normal((size, len(root))) @ root.T)
