"""Days as whole numbers since 1970-01-01, as numpy and Polars both count them, and the months of the history."""

from datetime import date

import numpy as np
import numpy.typing as npt
import polars as pl

Days = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.int64]
Shares = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

DAYS_A_YEAR = 365.25
DAYS_A_MONTH = DAYS_A_YEAR / 12
FOREVER = 10**6
"""A day that never comes: the end of what goes on."""


def day(year: int, month: int = 1, of_month: int = 1) -> int:
    return (date(year, month, of_month) - date(1970, 1, 1)).days


FIRST_YEAR, LAST_YEAR = 2010, 2023
HISTORY_END = day(LAST_YEAR + 1)
"""The first day of which nothing is known. The last published point, cohort 2020 after 36 months, lies before it."""

MONTHS: Days = np.array([day(y, m) for y in range(FIRST_YEAR, LAST_YEAR + 1) for m in range(1, 13)] + [HISTORY_END])
"""The first days of all months of the history, its end included. Who is counted on 1 January is counted on one."""


def birthday(born: Days, age: int) -> Days:
    """The day on which somebody born on a day reaches an age; born on 29 February: 1 March if need be."""
    months = born.astype("datetime64[D]").astype("datetime64[M]")
    within = born - months.astype("datetime64[D]").astype(np.int64)
    moved: Days = (months + 12 * age).astype("datetime64[D]").astype(np.int64) + within
    return moved


def dates(days: Days) -> pl.Series:
    """As dates; null for a day outside the history, because nobody has recorded it."""
    known = np.where(days < HISTORY_END, days, 0).astype(np.int32)
    return pl.Series(known).cast(pl.Date).set(pl.Series(days >= HISTORY_END), None)


def ahead(days: Days) -> pl.Series:
    """As dates, also of days to come that were agreed before the end of the history."""
    return pl.Series(days.astype(np.int32)).cast(pl.Date)
