"""The shares of a day and the time up to it, with their variances, carried on from one day to the next.

The estimates of A on different days are uncorrelated, and p(t) = p(t-1) (I + A(t)). So the variance of the shares
follows from that of the day before, and their covariance with an earlier day is taken on as the shares are:

    V(t) = Var p(t) = (I + A)' V(t-1) (I + A) + Σ_h p_h(t-1)² C_h(t),  C_h = (diag(q) - q q') / Y_h,  q the row of h
    Cov(p(u), p(t)) = V(u) (I + A(u+1)) ... (I + A(t)),  u < t

(Andersen, Borgan, Gill and Keiding 1993, (4.4.20), with p(t-1) on both sides.) The days spent in each state before
day t, the restricted mean sojourn S(t) = Σ_{u<t} p(u), have as variance the sum over all pairs of days, which adds up
on the way:

    C(t) = Cov(S(t), p(t)) = (C(t-1) + V(t-1)) (I + A(t))
    Var S(t) = Var S(t-1) + C(t-1) + C(t-1)' + V(t-1)

With two states, one of them for good, this is Greenwood's variance of the restricted mean survival time.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inbeeld.outcomes.flows import Numbers


@dataclass(frozen=True, eq=False)
class Moments:
    """p(t), V(t), C(t) and the diagonal of Var S(t), of shape (strata, states) and (strata, states, states)."""

    share: Numbers
    variance: Numbers
    with_time: Numbers
    time: Numbers

    @classmethod
    def none(cls, strata: int, states: int) -> "Moments":
        zeros = np.zeros((strata, states))
        return cls(zeros, np.zeros((strata, states, states)), np.zeros((strata, states, states)), zeros)

    def begun(self, strata: NDArray[np.bool_], people: Numbers) -> "Moments":
        """With these strata at the distribution of their people in each state, and its multinomial variance."""
        number = np.maximum(people.sum(axis=-1, keepdims=True), 1)
        share = people / number
        variance = _multinomial(share) / number[..., None]
        begun = np.where(strata[:, None], share, self.share), np.where(strata[:, None, None], variance, self.variance)
        return Moments(*begun, self.with_time, self.time)

    def after(self, moved: NDArray[np.int64], at_risk: Numbers) -> "Moments":
        """A day later, on which so many went from state to state, of those at risk."""
        time = self.time + diagonal(2 * self.with_time + self.variance)
        with_time = self.with_time + self.variance
        if not moved.any():
            return Moments(self.share, self.variance, with_time, time)
        some = np.maximum(at_risk, 1)
        step = moved / some[..., None]
        diagonal(step)[...] = 1 - step.sum(axis=-1)
        weight = np.where(at_risk > 0, self.share**2 / some, 0)
        variance = self.variance.copy()  # the noise Σ_h w_h (diag(q) - q q') is diag(w step) - step' diag(w) step
        diagonal(variance)[...] -= weight
        variance = np.swapaxes(step, -1, -2) @ variance @ step
        diagonal(variance)[...] += _on(weight, step)
        return Moments(_on(self.share, step), variance, with_time @ step, time)


def _on(row: Numbers, step: Numbers) -> Numbers:
    return np.asarray((row[..., None, :] @ step)[..., 0, :])


def diagonal(matrices: Numbers) -> Numbers:
    """Of each matrix; a view that can be written to."""
    return np.asarray(np.einsum("...ii->...i", matrices))


def _multinomial(share: Numbers) -> Numbers:
    """diag(p) - p p', of each row."""
    spread = -share[..., :, None] * share[..., None, :]
    diagonal(spread)[...] += share
    return spread
