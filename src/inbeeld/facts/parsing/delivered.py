"""Columns as delivered: CSV brings texts, Parquet brings types along, and what is a date already stays one."""

from collections.abc import Mapping
from types import MappingProxyType

import polars as pl

DAY = 86_400
PER_SECOND: Mapping[str, int] = MappingProxyType({"ms": 10**3, "us": 10**6, "ns": 10**9})
FIRST_DAY, LAST_DAY = -719_162, 2_932_896
"""0001-01-01 and 9999-12-31 in days since 1970. Polars panics on what lies far outside."""


def as_text(column: pl.Expr, dtype: pl.DataType) -> pl.Expr:
    """Whole numbers without a decimal point: where one value is missing, pandas makes 1985 into 1985.0."""
    if dtype.is_float():
        whole = column.cast(pl.Int64, strict=False)
        return pl.when(whole == column).then(whole.cast(pl.String)).otherwise(column.cast(pl.String))
    if is_day(dtype):
        return pl.coalesce(_in_calendar(column, dtype).cast(pl.String), column.to_physical().cast(pl.String))
    return column if dtype == pl.String else column.cast(pl.String)


def as_moment(column: pl.Expr, dtype: pl.DataType) -> pl.Expr:
    """A date or a moment as a moment in Dutch time, null where it lies outside the calendar."""
    inside = _in_calendar(column, dtype)
    if isinstance(dtype, pl.Datetime) and dtype.time_zone:
        inside = inside.dt.convert_time_zone("Europe/Amsterdam").dt.replace_time_zone(None)
    return inside.cast(pl.Datetime("us"))


def is_day(dtype: pl.DataType) -> bool:
    return dtype == pl.Date or dtype == pl.Datetime


def _in_calendar(column: pl.Expr, dtype: pl.DataType) -> pl.Expr:
    per_day = DAY * PER_SECOND[dtype.time_unit] if isinstance(dtype, pl.Datetime) else 1
    inside = column.to_physical().is_between(FIRST_DAY * per_day, (LAST_DAY + 1) * per_day, closed="left")
    return pl.when(inside).then(column)
