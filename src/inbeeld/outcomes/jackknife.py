"""The infinitesimal jackknife standard error of an occupation, for who has the persons and not their counts alone.

It needs no assumption on how the moves of one person hang together, where the Greenwood-type error takes them as
independent. Given the initial distribution, as in `survfit` of R's survival with `id` and `istate`.
"""

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.outcomes.flows import Numbers
from inbeeld.timeline.states import OUTSIDE

NOWHERE = -1


def jackknife(moves: pl.DataFrame, states: tuple[str, ...], days: int) -> Numbers:
    """The standard errors, of shape (days + 1, states), from `moves`: who (0, 1, ...), day, from and to.

    The influence of person i goes U_i(t) = U_i(t-1) (I + A) + p_h(t-1) (e_j - q_h) / Y_h for who is in h the day
    before and in j on the day, with q_h the row of h in I + A; the variance is Σ_i U_i² (Therneau, Crowson and
    Atkinson, *Multi-state models and competing risks*, vignette of survival). The curve starts on day 0.
    """
    codes = {**{state: code for code, state in enumerate(states)}, OUTSIDE: NOWHERE}
    ends = (pl.col(end).replace_strict(codes, return_dtype=pl.Int64) for end in ("from", "to"))
    coded = moves.select("who", "day", *ends)
    of_day = {key[0]: rows for key, rows in coded.group_by("day")}
    at = np.full(coded.select(pl.col("who").max()).item() + 1, NOWHERE)
    share, influence = np.zeros(len(states)), np.zeros((at.size, len(states)))
    errors = np.zeros((days + 1, len(states)))
    for day in range(days + 1):
        after = _moved(at, of_day.get(day, coded.clear()))
        if (after != at).any():
            share, influence = _next(share, influence, at, after)
        at = _entered_and_gone(after, of_day.get(day, coded.clear()))
        if day == 0:
            share = np.bincount(at[at >= 0], minlength=len(states)) / max(1, int((at >= 0).sum()))
        errors[day] = np.sqrt((influence**2).sum(axis=0))
    return errors


def _moved(at: NDArray[np.int64], rows: pl.DataFrame) -> NDArray[np.int64]:
    """Where everybody is who went from state to state."""
    moved = rows.filter((pl.col("from") != NOWHERE) & (pl.col("to") != NOWHERE))
    after = at.copy()
    after[moved.get_column("who").to_numpy()] = moved.get_column("to").to_numpy()
    return after


def _entered_and_gone(at: NDArray[np.int64], rows: pl.DataFrame) -> NDArray[np.int64]:
    after = at.copy()
    for side in ("from", "to"):  # who enters and goes out of view on one day has gone
        crossed = rows.filter(pl.col(side) == NOWHERE)
        after[crossed.get_column("who").to_numpy()] = crossed.get_column("to").to_numpy()
    return after


def _next(
    share: Numbers, influence: Numbers, at: NDArray[np.int64], after: NDArray[np.int64]
) -> tuple[Numbers, Numbers]:
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
