"""Released curves as objects: a curve per measure and stratum, with its months."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

import polars as pl

from inbeeld.disclosure import ReleasedCurves

OCCUPATION, MEAN_MONTHS = "occupation", "mean_months"
REACHED = "reached"
QUANTILE = 1.96
"""Of the normal distribution: 95 % lies within so many standard errors."""
COARSE = 0.05
"""A picture ends where shares are rounded more coarsely than this, or than they are in its finest month."""


@dataclass(frozen=True)
class Month:
    """Shares and standard errors per state. Of a month that is hidden there is no number at all."""

    month: int
    people: int | None
    step: float | None
    shares: Mapping[str, float]
    errors: Mapping[str, float | None]

    @property
    def hidden(self) -> bool:
        return self.step is None

    def interval(self, state: str) -> tuple[float, float] | None:
        """What chance leaves in 95 of 100 cases, wider by what rounding may hide; from 0 to 1. Nothing where no error
        is known."""
        error = self.errors.get(state)
        if error is None or self.step is None:
            return None
        share, reach = self.shares[state], QUANTILE * error + self.step / 2
        return max(share - reach, 0.0), min(share + reach, 1.0)


@dataclass(frozen=True)
class Curve:
    """`states` in the order in which they go first; `months` in order, without those before the curve starts."""

    measure: str
    stratum: Mapping[str, str]
    states: tuple[str, ...]
    months: tuple[Month, ...]

    @cached_property
    def shown(self) -> tuple[Month, ...]:
        return tuple(month for month in self.months if not month.hidden)

    @cached_property
    def drawn(self) -> tuple[Month, ...]:
        """Those shown up to the last with shares that are fine enough for a picture."""
        steps = {month.month: month.step for month in self.shown if month.step is not None}
        enough = max(COARSE, min(steps.values(), default=COARSE))
        last = max((month for month, step in steps.items() if step <= enough), default=-1)
        return tuple(month for month in self.shown if month.month <= last)

    def at(self, month: int) -> Month | None:
        """None where that is hidden, or before the curve starts."""
        return next((one for one in self.shown if one.month == month), None)


def read(curves: ReleasedCurves) -> tuple[Curve, ...]:
    return tuple(_curves(curves))


def _curves(curves: ReleasedCurves) -> Iterator[Curve]:
    for keys, rows in curves.rows.group_by("measure", *curves.by, maintain_order=True):
        measure, *categories = map(str, keys)
        states = tuple(rows.get_column("state").unique(maintain_order=True))
        stratum = dict(zip(curves.by, categories, strict=True))
        yield Curve(measure, stratum, states, tuple(_months(rows)))


def _months(rows: pl.DataFrame) -> Iterator[Month]:
    for _, line in groupby(rows.iter_rows(named=True), lambda row: row["line"]):
        states = list(line)
        first = states[0]
        shares = {row["state"]: row["share"] for row in states if row["share"] is not None}
        errors = {row["state"]: row["error"] for row in states}
        yield Month(first["month"], first["people"], first["step"], shares, errors)
