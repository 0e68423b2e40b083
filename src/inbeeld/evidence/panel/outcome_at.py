"""What became of people so many months after each month."""

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.evidence.outcome import Outcome
from inbeeld.evidence.panel.painting import Flags, covered
from inbeeld.evidence.panel.panel import Panel
from inbeeld.facts.errors import RequestError
from inbeeld.timeline.fast.periods import working
from inbeeld.timeline.states import LASTING_DAYS

Values = NDArray[np.float32]
"""people × months in which the clock starts: 0 or 1, or a number of months."""


def outcome_at(panel: Panel, outcome: Outcome, after: int) -> Values:
    """The outcome on the first day of the month `after` months later; nan where it is not seen: after the last month,
    not present, or not in view then. Raises RequestError where so few months cannot show it."""
    if outcome.measure == "lasted" and after < MONTHS_TO_LAST:
        raise RequestError(f"Whether work lasts shows {MONTHS_TO_LAST} months after the start at the earliest.")
    people, months = panel.shape
    told = np.full((people, months), np.nan, dtype=np.float32)
    if after < months:
        seen = panel.seen[:, after:]
        told[:, : months - after] = np.where(seen, MEASURES[outcome.measure](panel, outcome, after), np.nan)
    return told


MONTHS_TO_LAST = LASTING_DAYS // 30


def _holds(panel: Panel, outcome: Outcome, after: int) -> Flags:
    return panel.in_spell(outcome.kind)[:, after:]


def _months(panel: Panel, outcome: Outcome, after: int) -> NDArray[np.int64]:
    until = np.cumsum(panel.in_spell(outcome.kind), axis=1, dtype=np.int64)
    return until[:, after:] - until[:, : panel.months.count - after]


def _again(panel: Panel, outcome: Outcome, after: int) -> Flags:
    """It holds, and the last month in which it did not is not before the clock started."""
    holds = panel.in_spell(outcome.kind)
    month = np.arange(panel.months.count)
    without = np.maximum.accumulate(np.where(holds, -1, month), axis=1)
    return np.asarray(holds[:, after:] & (without[:, after:] >= month[: panel.months.count - after]))


def _lasted(panel: Panel, outcome: Outcome, after: int) -> Flags:
    """Each period of work, with gaps that do not end it, has lasted by the clocks of some months on end: those that
    start late enough for its first year to be over by then, and early enough for a year of it to come after."""
    months = panel.months
    work = working(panel.spells.filter(pl.col("kind") == outcome.kind))
    year = pl.duration(days=LASTING_DAYS)
    lasting = work.filter(pl.col("end") >= pl.col("start") + year)
    first = months.numbers(lasting, months.since(pl.col("start") + year) - after)
    end = months.numbers(lasting, months.since(pl.col("end") - year + pl.duration(days=1)))
    shown = covered(lasting.get_column("who").to_numpy().astype(np.int64), first, end, panel.shape)
    return shown[:, : months.count - after]


MEASURES = {"holds": _holds, "months": _months, "again": _again, "lasted": _lasted}
