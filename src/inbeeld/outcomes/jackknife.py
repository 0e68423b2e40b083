"""The infinitesimal jackknife standard errors of an occupation, for who has the persons and not their counts alone.

They need no assumption on how the moves of one person hang together, where Greenwood-type errors take them as
independent. In R: `survfit` of survival with `id`, `istate` and `influence = TRUE`.
"""

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.outcomes.flows import Numbers
from inbeeld.timeline.states import LEFT, OUTSIDE

NOWHERE = -1

Places = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Jackknife:
    """Of shape (days + 1, states), NaN before the curve starts. `error`: the standard error of the share at the end
    of each day; `time_error`: of the sum of the shares of all days before."""

    error: Numbers
    time_error: Numbers


def jackknife(
    moves: pl.DataFrame, states: tuple[str, ...], days: int, start: int = 0, initial_known: bool = False
) -> Jackknife:
    """From the moves of everybody: who (a number), day, from and to, as `timeline.fast.following.moves` gives them.

    The influence of person i on the shares goes U_i(t) = U_i(t-1) (I + A) + p_h(t-1) (e_j - q_h) / Y_h for who is in
    h the day before and in j on the day, with q_h the row of h in I + A; on the time it is Σ_{u<t} U_i(u). The
    variance is the sum of their squares (Therneau, Crowson and Atkinson, *Multi-state models and competing risks*,
    vignette of survival; Glidden 2002, doi 10.1111/j.0006-341X.2002.00361.x). The curve starts on day `start` with
    how people are then, n of them; there U_i is (e_j - p) / n, or 0 with `initial_known`, as in what survfit prints
    without `influence`.
    """
    coded = _coded(moves, states)
    at = np.full(coded[:, 0].max(initial=-1) + 1, NOWHERE)
    of_day = np.searchsorted(coded[:, 1], np.arange(days + 2))
    share, influence = np.zeros(len(states)), np.zeros((at.size, len(states)))
    on_time = np.zeros_like(influence)
    error, time_error = np.full((2, days + 1, len(states)), np.nan)
    for day in range(days + 1):
        rows = coded[of_day[day] : of_day[day + 1]]
        after = _moved(at, rows)
        on_time += influence
        if (after != at).any():
            share, influence = _next(share, influence, at, after)
        at = _entered_and_gone(after, rows)
        if day == start:
            here = (at != NOWHERE) & (at != (states.index(LEFT) if LEFT in states else NOWHERE))
            share, influence = _begun(at, here, len(states), initial_known)
        if day >= start and share.any():
            error[day], time_error[day] = (np.sqrt((each**2).sum(axis=0)) for each in (influence, on_time))
    return Jackknife(error, time_error)


def _coded(moves: pl.DataFrame, states: tuple[str, ...]) -> Places:
    """who, day, from and to as places of states, in the order of the days."""
    codes = {**{state: code for code, state in enumerate(states)}, OUTSIDE: NOWHERE}
    ends = (pl.col(end).replace_strict(codes, return_dtype=pl.Int64) for end in ("from", "to"))
    return moves.select(pl.col("who", "day").cast(pl.Int64), *ends).sort("day").to_numpy()


def _begun(at: Places, here: NDArray[np.bool_], states: int, known: bool) -> tuple[Numbers, Numbers]:
    """The distribution of those who are here, and everybody's influence on it."""
    number = max(1, int(here.sum()))
    share = np.bincount(at[here], minlength=states) / number
    influence = np.zeros((at.size, states))
    if not known:
        influence[here] = (np.eye(states)[at[here]] - share) / number
    return share, influence


def _moved(at: Places, rows: Places) -> Places:
    """Where everybody is who went from state to state."""
    who, _, _, end = rows[(rows[:, 2] != NOWHERE) & (rows[:, 3] != NOWHERE)].T
    after = at.copy()
    after[who] = end
    return after


def _entered_and_gone(at: Places, rows: Places) -> Places:
    after = at.copy()
    for side in (2, 3):  # who enters and goes out of view on one day has gone
        who, _, _, end = rows[rows[:, side] == NOWHERE].T
        after[who] = end
    return after


def _next(share: Numbers, influence: Numbers, at: Places, after: Places) -> tuple[Numbers, Numbers]:
    number = share.size
    here = at >= 0
    moved = np.zeros((number, number))
    np.add.at(moved, (at[here], after[here]), 1)
    at_risk = moved.sum(axis=1)
    step = np.where(at_risk[:, None] > 0, moved / np.maximum(at_risk, 1)[:, None], np.eye(number))
    own = np.zeros_like(influence)
    weight = (share / np.maximum(at_risk, 1))[at[here], None]
    own[here] = weight * (np.eye(number)[after[here]] - step[at[here]])
    return share @ step, influence @ step + own
