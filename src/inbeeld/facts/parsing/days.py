"""Dates, dates of birth and moments."""

import polars as pl

from inbeeld.facts.parsing.delivered import as_moment, as_text, is_day
from inbeeld.facts.record_types import Field

EARLIEST, LATEST = pl.date(1900, 1, 1), pl.date(2199, 12, 31)
MID_YEAR = "-07-01"  # of somebody whose year of birth alone is known: SVB policy rule SB1001
MOMENT = pl.Datetime("us")
OUTSIDE = pl.lit("a year before 1900 or after 2199")


def read(field: Field, column: pl.Expr, dtype: pl.DataType) -> pl.Expr:
    if is_day(dtype):
        return _bounded(as_moment(column, dtype).cast(pl.Date))
    return _bounded(_parsed(_written(field, column, dtype)))


def why_not(field: Field, column: pl.Expr, dtype: pl.DataType) -> pl.Expr:
    if is_day(dtype):
        return OUTSIDE
    text = _written(field, column, dtype)
    wrong = pl.when(~_has_form(text)).then(pl.lit("not a date; write it as 2017-12-31"))
    return wrong.when(_parsed(text).is_null()).then(pl.lit("this day is not in the calendar")).otherwise(OUTSIDE)


def read_moment(_: Field, column: pl.Expr, dtype: pl.DataType) -> pl.Expr:
    return _bounded(as_moment(column, dtype) if is_day(dtype) else _parsed_moment(as_text(column, dtype)))


def why_not_moment(_: Field, column: pl.Expr, dtype: pl.DataType) -> pl.Expr:
    if is_day(dtype):
        return OUTSIDE
    unread = pl.lit("not a date or moment; write it as 2017-12-31 or 2017-12-31T14:05:00, in Dutch time")
    return pl.when(_parsed_moment(as_text(column, dtype)).is_null()).then(unread).otherwise(OUTSIDE)


def _bounded(value: pl.Expr) -> pl.Expr:
    return pl.when(value.cast(pl.Date).is_between(EARLIEST, LATEST)).then(value)


def _written(field: Field, column: pl.Expr, dtype: pl.DataType) -> pl.Expr:
    text = as_text(column, dtype)
    if field.type != "birth_date":
        return text
    return pl.when(text.str.contains("^[0-9]{4}$")).then(text + MID_YEAR).otherwise(text)


def _parsed(text: pl.Expr) -> pl.Expr:
    """Polars alone would take 2017-1-1 for a date too, and +2017-01-1."""
    return pl.when(_has_form(text)).then(text.str.to_date("%Y-%m-%d", strict=False))


def _has_form(text: pl.Expr) -> pl.Expr:
    return text.str.contains("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")


def _parsed_moment(text: pl.Expr) -> pl.Expr:
    """Completed to one form first, because trying one form after another on each row takes many times as long."""
    length = text.str.len_bytes()
    whole = pl.when(length == 10).then(text + "T00:00:00").when(length == 16).then(text + ":00").otherwise(text)
    whole = whole.str.replace(" ", "T", literal=True)
    return whole.str.to_datetime("%Y-%m-%dT%H:%M:%S%.f", strict=False, time_unit="us")
