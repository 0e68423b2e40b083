"""The curves over the months, one line per stratum and month, before disclosure control.

A line is the share in each state of a process at the end of a month (`MEAN_MONTHS`: of the time up to then); the
shares of a line add up to 1.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from inbeeld.outcomes.flows import Flows, Numbers, flows
from inbeeld.outcomes.months import day_of
from inbeeld.outcomes.occupation import Occupation, occupation
from inbeeld.timeline.states import FIRST_WORK, LASTING_WORK, OCCUPATION, RETURN, processes_of
from inbeeld.timeline.transitions import Transitions

MEAN_MONTHS = "mean_months"
MEASURES = pl.Enum([OCCUPATION, MEAN_MONTHS, FIRST_WORK, LASTING_WORK, RETURN])
HORIZONS = (12, 24, 60, 120)
"""The months up to which the mean time in each state is told."""


@dataclass(frozen=True)
class Curves:
    """`rows`: line (number), measure (a process, or MEAN_MONTHS), the variables, month, people (in view then),
    state, share (0 to 1) and error (its Greenwood-type standard error)."""

    rows: pl.DataFrame
    by: tuple[str, ...]


def curves(transitions: Transitions, until_months: int, enough: int) -> Curves:
    """All curves, up to and including a month: of each stratum from the first day to the last on which `enough`
    people are in view."""
    parts = [
        part
        for process in processes_of(transitions.origin)
        for part in _of_process(transitions, process, until_months, enough)
    ]
    keys = ["measure", *transitions.by, "month"]
    rows = pl.concat(parts).sort(pl.col("measure").cast(MEASURES), *keys[1:], maintain_order=True)
    numbered = rows.with_columns(line=pl.struct(keys).rle_id())
    return Curves(numbered.select("line", *keys, "people", "state", "share", "error"), transitions.by)


def _of_process(transitions: Transitions, process: str, until_months: int, enough: int) -> Iterator[pl.DataFrame]:
    moved = flows(transitions, process, day_of(until_months))
    found = occupation(moved, enough)
    months = range(until_months + 1)
    days = [day_of(month) for month in months]
    yield _lines(process, moved, found, months, found.share[days], found.error[days])
    horizons = [month for month in HORIZONS if month <= until_months]
    if process == OCCUPATION and horizons:
        share, error = (np.array([of(found, day_of(month)) for month in horizons]) for of in (mean_share, mean_error))
        yield _lines(MEAN_MONTHS, moved, found, horizons, share, error)


def mean_share(found: Occupation, days: int) -> Numbers:
    """The mean share of the first `days` days spent in each state, of shape (strata, states): the restricted mean
    sojourn ∫ p(u) du over these days, divided by their number. NaN for a curve that starts after day 0."""
    return np.asarray(found.share[:days].mean(axis=0))


def mean_error(found: Occupation, days: int) -> Numbers:
    """The Greenwood-type standard error of `mean_share`."""
    return np.asarray(found.time_error[days] / days)


def _lines(
    measure: str, moved: Flows, found: Occupation, months: Sequence[int], share: Numbers, error: Numbers
) -> pl.DataFrame:
    """A row per month, stratum and state, from the start of a curve to its end. Arrays: months, strata, states."""
    number, strata, states = share.shape
    days = np.array([day_of(month) for month in months])
    columns = {
        "measure": [measure] * share.size,
        "month": np.repeat(months, strata * states),
        "people": np.repeat(found.in_view[days], states),
        "state": list(moved.states) * (number * strata),
        "share": np.where(days[:, None, None] <= found.end[:, None], share, np.nan).ravel(),
        "error": error.ravel(),
    }
    lines = pl.DataFrame(columns, schema_overrides={"month": pl.Int64, "people": pl.Int64})
    place = pl.Series(np.tile(np.repeat(np.arange(strata), states), number))
    named = [moved.strata.select(pl.all().gather(place))] if moved.strata.width else []
    told = pl.concat([*named, lines], how="horizontal").fill_nan(None)
    return told.filter(pl.col("share").is_not_null()).select(sorted(told.columns))
