"""The chance to be in each state on each day, from the transitions alone (Aalen and Johansen 1978).

With N_hj(t) transitions from h to j on day t, Y_h(t) people in view in h on the day before, and the matrix A(t) with
N_hj/Y_h off its diagonal and rows that add up to 0, the occupation is p(t) = p(t-1) (I + A(t)). Late entry and going
out of view are in Y. All transitions of a day happen at once, so ties are exact. Without going out of view and late
entry, p(t) is the plain share of people in each state.

The occupation does not need the Markov assumption: it also holds when the chance to move depends on how long somebody
has been in a state, or on what was before (Datta and Satten 2001). Late entry and going out of view must not depend
on it.
"""

from dataclasses import dataclass

import numpy as np

from inbeeld.outcomes.flows import Flows, Numbers
from inbeeld.timeline.states import LEFT


@dataclass(frozen=True)
class Occupation:
    """`share` and `error`, of shape (days, strata, states): the chance to be in a state at the end of a day, and its
    Greenwood-type standard error; NaN before the day on which the curve of a stratum starts. `start`: that day, or
    -1 where there is none. `in_view`: the people followed."""

    share: Numbers
    error: Numbers
    start: np.ndarray[tuple[int], np.dtype[np.int64]]
    in_view: np.ndarray[tuple[int, ...], np.dtype[np.int64]]


def occupation(flows: Flows, enough: int = 1) -> Occupation:
    """From the first day with `enough` people in view, with their distribution on that day as the initial one.

    The standard error is of the type of Greenwood: V(t) = (I + A)' V(t-1) (I + A) + Σ_h p_h(t-1)² C_h(t), in which
    C_h = (diag(q) - q q') / Y_h with q the row of h in I + A (Andersen et al. 1993, (4.4.20), with p(t-1) on both
    sides). It starts with the multinomial variance of the initial distribution. In R: etm, with its covariance
    taken to the initial distribution.
    """
    at_risk = _before(flows.occupied)
    start = _first(flows.in_view >= enough)
    days, strata, states = at_risk.shape
    share, error = np.full((2, days, strata, states), np.nan)
    now, variance = np.zeros((strata, states)), np.zeros((strata, states, states))
    for day in range(days):
        now, variance = _next(now, variance, flows.moved[day], at_risk[day])
        begins = start == day
        if begins.any():
            now[begins], variance[begins] = _initial(flows, day, begins)
        running = (start >= 0) & (start <= day)
        share[day, running] = now[running]
        error[day, running] = np.sqrt(np.diagonal(variance[running], axis1=-2, axis2=-1).clip(0))
    return Occupation(share, error, start, flows.in_view)


def _before(occupied: np.ndarray[tuple[int, ...], np.dtype[np.int64]]) -> Numbers:
    """At risk on a day is who was in view in a state at the end of the day before."""
    return np.concatenate([np.zeros_like(occupied[:1]), occupied[:-1]]).astype(np.float64)


def _first(true: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.where(true.any(axis=0), true.argmax(axis=0), -1)


def _next(
    share: Numbers, variance: Numbers, moved: np.ndarray[tuple[int, ...], np.dtype[np.int64]], at_risk: Numbers
) -> tuple[Numbers, Numbers]:
    if not moved.any():
        return share, variance
    some = np.maximum(at_risk, 1)
    step = moved / some[..., None]
    states = np.arange(step.shape[-1])
    step[..., states, states] = 1 - step.sum(axis=-1)
    weight = np.where(at_risk > 0, share**2 / some, 0)
    noise = -np.swapaxes(step, -1, -2) @ (weight[..., None] * step)
    noise[..., states, states] += (weight[..., None, :] @ step)[..., 0, :]
    return (share[..., None, :] @ step)[..., 0, :], np.swapaxes(step, -1, -2) @ variance @ step + noise


def _initial(flows: Flows, day: int, strata: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> tuple[Numbers, Numbers]:
    """The distribution of those in view, and its multinomial variance; who has left is in view no more."""
    people = flows.occupied[day, strata].astype(np.float64)
    people[:, [state == LEFT for state in flows.states]] = 0
    number = people.sum(axis=-1, keepdims=True)
    share = people / number
    spread = np.eye(share.shape[-1]) * share[:, None, :] - share[:, :, None] * share[:, None, :]
    return share, spread / number[..., None]
