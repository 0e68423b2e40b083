"""Released curves as objects: a curve per measure and stratum, with its months."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

import polars as pl

from inbeeld.disclosure import ReleasedCurves

OCCUPATION, MEAN_MONTHS = "occupation", "mean_months"
REACHED = "reached"
COARSE_AREA, COARSE_CURVE = 0.05, 0.1
"""A picture ends where shares are rounded more coarsely than this, or than they are in its finest month. Areas shift
with each other at every rounding, where a curve of what people reach for good only climbs."""


@dataclass(frozen=True)
class Month:
    """Shares per state, and what chance leaves of them in 95 of 100 cases. A month that is hidden has no number."""

    month: int
    people: int | None
    step: float | None
    shares: Mapping[str, float]
    reach: Mapping[str, tuple[float, float]]

    @property
    def hidden(self) -> bool:
        return self.step is None

    def interval(self, state: str) -> tuple[float, float] | None:
        """The margin: what chance leaves, and what rounding may hide; from 0 to 1. None where it is not known."""
        reach, half = self.reach.get(state), (self.step or 0.0) / 2
        return (max(reach[0] - half, 0.0), min(reach[1] + half, 1.0)) if reach else None


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
        coarse = COARSE_CURVE if REACHED in self.states else COARSE_AREA
        enough = max(coarse, min(steps.values(), default=coarse))
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
        reach = {row["state"]: (row["low"], row["high"]) for row in states if row["low"] is not None}
        yield Month(first["month"], first["people"], first["step"], shares, reach)
