"""From who is inside at each step to unbroken stays with a first and a last day."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import polars as pl

from inbeeld.demo.days import FOREVER, HISTORY_END, MONTHS, Days, Flags, Numbers

Points = Callable[[Numbers, Numbers], Days]
"""The day of a step of a person. Steps -1 and one past the last are asked for too."""

SPELL = {"person": pl.Int64, "kind": pl.String, "start": pl.Int64, "end": pl.Int64}

FIRST_OF_MONTH = 0.35  # share of stays that begin or end with a calendar month; ours


@dataclass(frozen=True)
class Stays:
    """Who was inside from day `start` up to, not including, day `end`; ordered by person and start."""

    person: Numbers
    start: Days
    end: Days

    def clipped(self, least: Days, most: Days) -> "Stays":
        """Within a first and last day per person and the history; what is empty then is left out."""
        start, end = np.maximum(self.start, least[self.person]), np.minimum(self.end, most[self.person])
        kept = (start < end) & (start < HISTORY_END)
        lasting = np.where(end < HISTORY_END, end, FOREVER)
        return Stays(self.person[kept], start[kept], lasting[kept])

    def frame(self, kind: str) -> pl.DataFrame:
        """Columns person, kind, start, end; days are numbers since 1970-01-01."""
        columns = {"person": self.person, "kind": kind, "start": self.start, "end": self.end}
        return pl.DataFrame(columns, schema=SPELL)


def stays(states: Flags, points: Points, rng: np.random.Generator, margin: int = 0) -> Stays:
    """The stays in steps × people, on days between the steps, `margin` days away from both.

    Who is inside at a step is inside on the day of that step; who is inside at the last step stays on.
    """
    change = np.diff(np.pad(states.T.astype(np.int8), ((0, 0), (1, 1))), axis=1)
    person, first = np.nonzero(change == 1)
    _, after = np.nonzero(change == -1)
    start = _between(points(person, first - 1), points(person, first), margin, rng)
    end = _between(points(person, after - 1), points(person, after), margin, rng)
    return Stays(person, start, np.where(points(person, after) > HISTORY_END, FOREVER, end))


def _between(before: Days, until: Days, margin: int, rng: np.random.Generator) -> Days:
    """A day after `before`, up to and including `until`; often the first of a month, as contracts and courses are."""
    least, most = before + 1 + margin, until - margin
    any_day = least + (rng.random(len(least)) * (most - least + 1)).astype(np.int64)
    first = MONTHS[np.clip(np.searchsorted(MONTHS, most, side="right") - 1, 0, None)]
    return np.where((first >= least) & (rng.random(len(least)) < FIRST_OF_MONTH), first, any_day)


def calendar(_: Numbers, step: Numbers) -> Days:
    """Steps that are the months of the calendar."""
    outside = MONTHS[-1] + 31
    return np.where(step < len(MONTHS), MONTHS[np.minimum(step, len(MONTHS) - 1)], outside)
