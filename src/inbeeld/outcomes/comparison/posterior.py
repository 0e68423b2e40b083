"""What the counts of one municipality say of its effect: adaptive Gauss-Hermite quadrature.

Of people in cell i of municipality j the share with the outcome has log-odds x_i'β + σ b_j, and b_j is standard
normal. All about b_j is an integral over it, taken at nodes around its mode, as wide apart as the curvature there
says (Pinheiro and Bates 1995, doi 10.1080/10618600.1995.10474663; in R: lme4::glmer(nAGQ = 25)).
"""

from dataclasses import dataclass
from math import log, pi, sqrt

import numpy as np

from inbeeld.outcomes.comparison.design import Floats, Group

NODES = 25
AT, WEIGHT = np.polynomial.hermite.hermgauss(NODES)
LOG_WEIGHT = np.log(WEIGHT) + AT**2
TOLERANCE = 1e-11


@dataclass(frozen=True, eq=False)
class Posterior:
    """Of b given the counts, β and σ; b in units of σ.

    Fields:
        log_likelihood: of the municipality's counts, b integrated out, without the binomial coefficients.
        score, hessian: its derivatives to (β, σ), shapes (columns + 1,) and (columns + 1, columns + 1).
        mode, spread_at_mode: where b is most probable, and 1/√ of minus the second derivative there.
        mean, sd: of b.
        slope: how the mean of b moves with β, shape (columns,).
    """

    log_likelihood: float
    score: Floats
    hessian: Floats
    mode: float
    spread_at_mode: float
    mean: float
    sd: float
    slope: Floats


def posterior(group: Group, beta: Floats, sigma: float) -> Posterior:
    fixed = group.design @ beta
    mode, spread = _mode(group, fixed, sigma)
    b = mode + sqrt(2) * spread * AT
    odds = fixed[:, None] + sigma * b
    log_density = group.yes @ odds - group.people @ np.logaddexp(0, odds) - b**2 / 2
    terms = LOG_WEIGHT + log_density + log(spread) - log(pi) / 2
    highest = float(terms.max())
    total = float(np.exp(terms - highest).sum())
    weight = np.exp(terms - highest) / total
    p = chance(odds)
    score, centred = _scores(group, p, b, weight)
    mean = float(weight @ b)
    return Posterior(
        log_likelihood=highest + log(total),
        score=score,
        hessian=_mean_hessian(group, p, b, weight) + (centred * weight) @ centred.T,
        mode=mode,
        spread_at_mode=spread,
        mean=mean,
        sd=sqrt(float(weight @ (b - mean) ** 2)),
        slope=centred[:-1] @ (weight * (b - mean)),
    )


def chance(odds: Floats) -> Floats:
    """The inverse logit, without overflow."""
    return np.asarray((1 + np.tanh(odds / 2)) / 2)


def _mode(group: Group, fixed: Floats, sigma: float) -> tuple[float, float]:
    """Newton's method on a concave function; steps of at most 1 in log-odds keep it from overshooting."""
    b, longest = 0.0, 1 / max(abs(sigma), 1.0)
    while True:
        p = chance(fixed + sigma * b)
        slope = sigma * float((group.yes - group.people * p).sum()) - b
        curvature = 1 + sigma**2 * float(group.people @ (p * (1 - p)))
        step = max(-longest, min(longest, slope / curvature))
        if abs(step) < TOLERANCE * max(1.0, abs(b)):
            return b, 1 / sqrt(curvature)
        b += step


def _scores(group: Group, p: Floats, b: Floats, weight: Floats) -> tuple[Floats, Floats]:
    """The mean over b of the derivatives of the log-likelihood given b (Fisher's identity), shape (columns + 1,), and
    how those at each node differ from it, shape (columns + 1, nodes)."""
    left = group.yes[:, None] - group.people[:, None] * p
    at_nodes = np.vstack([group.design.T @ left, b * left.sum(axis=0)])
    mean = at_nodes @ weight
    return mean, at_nodes - mean[:, None]


def _mean_hessian(group: Group, p: Floats, b: Floats, weight: Floats) -> Floats:
    """The mean over b of the second derivatives given b; with the variance of the scores, those of the integral
    (Louis 1982, doi 10.1111/j.2517-6161.1982.tb01203.x)."""
    curve = group.people[:, None] * p * (1 - p)
    flat, tilted = curve @ weight, curve @ (weight * b)
    across = group.design.T @ tilted
    corner = float(curve.sum(axis=0) @ (weight * b**2))
    return -np.block([[group.design.T @ (flat[:, None] * group.design), across[:, None]], [across[None], corner]])
