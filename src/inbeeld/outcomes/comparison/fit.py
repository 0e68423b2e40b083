"""The maximum of the likelihood: Newton's method, with its step shortened where it would lead down."""

from dataclasses import dataclass
from functools import cached_property
from math import log

import numpy as np

from inbeeld.facts.errors import RequestError
from inbeeld.outcomes.comparison.design import Design, Floats
from inbeeld.outcomes.comparison.posterior import Posterior, posterior

START = 0.3
"""Of σ: on a scale of log-odds, what municipalities usually differ."""
STEPS, TOLERANCE, DAMPING_AT_MOST = 100, 1e-11, 1e12


@dataclass(frozen=True, eq=False)
class Fit:
    """The model at some β and σ, with what it says of each municipality."""

    beta: Floats
    sigma: float
    posteriors: tuple[Posterior, ...]

    @classmethod
    def at(cls, told: Design, beta: Floats, sigma: float) -> "Fit":
        return cls(beta, sigma, tuple(posterior(group, beta, sigma) for group in told.groups))

    @cached_property
    def log_likelihood(self) -> float:
        return sum(one.log_likelihood for one in self.posteriors)

    @cached_property
    def score(self) -> Floats:
        return np.asarray(np.sum([one.score for one in self.posteriors], axis=0))

    @cached_property
    def information(self) -> Floats:
        """Minus the second derivatives to (β, σ)."""
        return np.asarray(-np.sum([one.hessian for one in self.posteriors], axis=0))

    @property
    def effects(self) -> Floats:
        """The conditional modes σ b of the municipalities, on the scale of log-odds; in R: ranef()."""
        return np.array([self.sigma * one.mode for one in self.posteriors])


def fitted(told: Design) -> Fit:
    """Raises RequestError where the likelihood has no maximum, as when a variable tells the outcome exactly."""
    now, damping = Fit.at(told, _start(told), START), 0.0
    for _ in range(STEPS):
        step = _step(now, damping)
        if step is not None and float(now.score @ step) < TOLERANCE:
            return now if now.sigma >= 0 else Fit.at(told, now.beta, -now.sigma)
        better = None if step is None else Fit.at(told, now.beta + step[:-1], now.sigma + float(step[-1]))
        if better is not None and better.log_likelihood >= now.log_likelihood - TOLERANCE:
            now, damping = better, (damping / 10 if damping > 1e-6 else 0.0)
        else:
            damping = max(damping * 10, 1e-3)
        if damping > DAMPING_AT_MOST:
            break
    raise RequestError("The comparison finds no answer with these variables to adjust for; try fewer.")


def _start(told: Design) -> Floats:
    """Everybody has the chance of all together."""
    yes, people = (sum(float(getattr(group, name).sum()) for group in told.groups) for name in ("yes", "people"))
    return np.array([log(yes / (people - yes)), *[0.0] * (len(told.columns) - 1)])


def _step(now: Fit, damping: float) -> Floats | None:
    """None where the function is not concave here, so that the step might lead down (Levenberg-Marquardt)."""
    scale = np.abs(np.diag(now.information)) + 1.0
    damped = now.information + damping * np.diag(scale)
    try:
        np.linalg.cholesky(damped)
    except np.linalg.LinAlgError:
        return None
    return np.asarray(np.linalg.solve(damped, now.score))
