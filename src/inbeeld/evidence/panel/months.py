"""The first days of calendar months, numbered from the first that is looked at."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Months:
    """`count` months from `first`, the first day of one. What is the case in a month, is on its first day."""

    first: date
    count: int

    @classmethod
    def between(cls, earliest: date, on: date) -> "Months":
        """From the month of the one day up to that of the other."""
        first = earliest.replace(day=1)
        return cls(first, max(_number(on) - _number(first) + 1, 1))

    def day(self, month: int) -> date:
        years, later = divmod(_number(self.first) + month, 12)
        return date(years, later + 1, 1)

    @property
    def days(self) -> list[date]:
        return [self.day(month) for month in range(self.count)]

    def of(self, day: pl.Expr) -> pl.Expr:
        """The month in which a day lies; below 0 before the first. Of no day it is null."""
        return _months(day) - _number(self.first)

    def since(self, day: pl.Expr) -> pl.Expr:
        """The first month of which the first day is not before this day."""
        return self.of(day) + (day.dt.day() > 1).cast(pl.Int32)

    def numbers(self, frame: pl.DataFrame, month: pl.Expr, without: int = 0) -> Numbers:
        """Months of the rows of a frame, from 0 to `count`: what was before the first is there from the first on.
        Rows without a day get `without`."""
        told: NDArray[Any] = frame.select(month.fill_null(without).clip(0, self.count)).to_series().to_numpy()
        return told.astype(np.int64)


def _number(day: date) -> int:
    return 12 * day.year + day.month - 1


def _months(day: pl.Expr) -> pl.Expr:
    return 12 * day.dt.year() + day.dt.month().cast(pl.Int32) - 1
