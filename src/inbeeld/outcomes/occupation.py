"""The chance to be in each state on each day, from the transitions alone (Aalen and Johansen 1978).

With N_hj(t) transitions from h to j on day t, Y_h(t) people in view in h on the day before, and the matrix A(t) with
N_hj/Y_h off its diagonal and rows that add up to 0, the occupation is p(t) = p(t-1) (I + A(t)). Late entry and going
out of view are in Y. All transitions of a day happen at once, so ties are exact. Without going out of view and late
entry, p(t) is the plain share of people in each state.

The occupation does not need the Markov assumption: it also holds when the chance to move depends on how long somebody
has been in a state, or on what was before (Datta and Satten 2001). Late entry and going out of view must not depend
on it. The errors do need it, more or less: see `Occupation`.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inbeeld.outcomes.flows import Flows, Numbers
from inbeeld.outcomes.moments import Moments, diagonal
from inbeeld.timeline.states import LEFT


@dataclass(frozen=True)
class Occupation:
    """Arrays of shape (days, strata, states), NaN before the day on which the curve of a stratum starts.

    Fields:
        share: the chance to be in a state at the end of a day; `error`: its Greenwood-type standard error.
        time_error: the Greenwood-type standard error of the sum of the shares of all days before, where the curve
            starts on day 0; NaN elsewhere.
        start, end: the first and the last day on which enough people of a stratum are in view, or -1 where there is
            no such day. Shares go on after the end, as if nobody moved any more; do not tell them.
        in_view: the people followed, of shape (days, strata).

    Greenwood-type errors take the moves of a person as independent of earlier ones (Markov). Where all are followed
    throughout, the error of a share is right all the same; that of a time is too small where people stay as they
    are, because it does not know that the same people are in a state on many days. `jackknife` knows.
    """

    share: Numbers
    error: Numbers
    time_error: Numbers
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    in_view: NDArray[np.int64]


def occupation(flows: Flows, enough: int = 1) -> Occupation:
    """From the first day with `enough` people in view, with their distribution on that day as the initial one.

    The standard errors are derived in `moments`; they start with the multinomial variance of the initial
    distribution. In R: etm, with its covariance taken to the initial distribution.
    """
    at_risk = _before(flows.occupied)
    start, end = _first_and_last(flows.in_view >= enough)
    days, strata, states = at_risk.shape
    share, variance, time_variance = np.empty((3, days, strata, states))
    now = Moments.none(strata, states)
    for day in range(days):
        now = now.after(flows.moved[day], at_risk[day])
        begins = start == day
        if begins.any():
            now = now.begun(begins, _in_view(flows, day))
        share[day], variance[day], time_variance[day] = now.share, diagonal(now.variance), now.time
    running = (start >= 0) & (np.arange(days)[:, None] >= start)
    for each, known in ((share, running), (variance, running), (time_variance, running & (start == 0))):
        each[~known] = np.nan
    return Occupation(share, _root(variance), _root(time_variance), start, end, flows.in_view)


def _before(occupied: NDArray[np.int64]) -> Numbers:
    """At risk on a day is who was in view in a state at the end of the day before."""
    return np.concatenate([np.zeros_like(occupied[:1]), occupied[:-1]]).astype(np.float64)


def _first_and_last(true: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The places along the first axis, or -1."""
    first, last = true.argmax(axis=0), len(true) - 1 - true[::-1].argmax(axis=0)
    some = true.any(axis=0)
    return np.where(some, first, -1), np.where(some, last, -1)


def _in_view(flows: Flows, day: int) -> Numbers:
    """The people in each state; who has left is in view no more."""
    here = [float(state != LEFT) for state in flows.states]
    return np.asarray(flows.occupied[day] * here)


def _root(variance: Numbers) -> Numbers:
    """What should be 0 may be just below it."""
    return np.asarray(np.sqrt(variance.clip(0)))
