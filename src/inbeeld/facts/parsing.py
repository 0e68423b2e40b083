"""From what was written to what it means: per type of field an expression for the value and one for the reason.

Each function takes the field and its column and gives two expressions: the value (null where there is none) and
the reason for refusing (null where there is none). Reasons never repeat the value.
"""

from collections.abc import Callable
from math import isinf

import polars as pl

from inbeeld.facts.municipalities import MUNICIPALITIES
from inbeeld.facts.record_types import Field

LONGEST_TEXT = 1_000
EARLIEST, LATEST = pl.date(1900, 1, 1), pl.date(2199, 12, 31)
MID_YEAR = "-07-01"  # of somebody whose year of birth alone is known: SVB policy rule SB1001

Parsed = tuple[pl.Expr, pl.Expr]
NOTHING = pl.lit(None, pl.String)


def parsed(field: Field, dtype: pl.DataType) -> Parsed:
    """The value and the reason for the column of this field, delivered as `dtype`."""
    column = pl.col(field.name)
    if dtype == pl.Null:
        return pl.lit(None, field.dtype), NOTHING
    if (typed := _already_typed(field, column, dtype)) is not None:
        return typed, _out_of_bounds(field, typed)
    text = column if dtype == pl.String else column.cast(pl.String)
    return PARSERS[field.type](field, text)


def _already_typed(field: Field, column: pl.Expr, dtype: pl.DataType) -> pl.Expr | None:
    """Parquet brings types along: what already is a date or a number is not turned into text and back."""
    if isinstance(dtype, pl.Datetime) and dtype.time_zone:
        column = column.dt.convert_time_zone("Europe/Amsterdam").dt.replace_time_zone(None)
    fits = {
        "date": dtype.is_temporal(),
        "birth_date": dtype.is_temporal(),
        "moment": dtype.is_temporal(),
        "number": dtype.is_numeric(),
        "share": dtype.is_numeric(),
        "whole": dtype.is_integer(),
        "true_false": dtype == pl.Boolean,
    }
    return column.cast(field.dtype) if fits.get(field.type, False) else None


def _out_of_bounds(field: Field, value: pl.Expr) -> pl.Expr:
    if field.type in ("date", "birth_date", "moment"):
        outside = (value.cast(pl.Date) < EARLIEST) | (value.cast(pl.Date) > LATEST)
        return pl.when(outside).then(pl.lit("a year before 1900 or after 2199"))
    if field.type in ("number", "share", "whole"):
        outside = (value < 0) | (value > field.maximum) | ~value.cast(pl.Float64).is_finite()
        limits = "below 0 or endless" if isinf(field.maximum) else f"not between 0 and {field.maximum:g}"
        return pl.when(outside).then(pl.lit(limits))
    return NOTHING


def _text(_: Field, text: pl.Expr) -> Parsed:
    length = text.str.len_chars()
    too_long = pl.format("{} characters where at most " + f"{LONGEST_TEXT} fit", length)
    return text, pl.when(length > LONGEST_TEXT).then(too_long)


def _code(field: Field, text: pl.Expr) -> Parsed:
    unknown = f"unknown code; known are {', '.join(field.allowed)}"
    return text.cast(field.dtype, strict=False), pl.when(~text.is_in(field.allowed)).then(pl.lit(unknown))


def _municipality(_: Field, text: pl.Expr) -> Parsed:
    unknown = "no Dutch municipality has had this code since 2016; CBS codes look like GM1952"
    return text, pl.when(~text.is_in(list(MUNICIPALITIES))).then(pl.lit(unknown))


def _nationality(_: Field, text: pl.Expr) -> Parsed:
    return text, pl.when(~text.str.contains(r"^\d{4}$")).then(pl.lit("not four digits of BRP table 32"))


def _date(field: Field, text: pl.Expr) -> Parsed:
    value = text.str.to_date("%Y-%m-%d", strict=False)
    written_well = text.str.contains(r"^\d{4}-\d{2}-\d{2}$")
    reason = (
        pl.when(~written_well)
        .then(pl.lit("not a date; write it as 2017-12-31"))
        .when(text.is_not_null() & value.is_null())
        .then(pl.lit("this day is not in the calendar"))
        .otherwise(_out_of_bounds(field, value))
    )
    return value, reason


def _birth_date(field: Field, text: pl.Expr) -> Parsed:
    year_alone = text.str.contains(r"^\d{4}$")
    return _date(field, pl.when(year_alone).then(text + MID_YEAR).otherwise(text))


def _moment(field: Field, text: pl.Expr) -> Parsed:
    written = text.str.replace(" ", "T")
    value = pl.coalesce(
        written.str.to_datetime(form, strict=False, time_unit="us")
        for form in ("%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M")
    )
    value = pl.coalesce(value, text.str.to_date("%Y-%m-%d", strict=False).cast(field.dtype))
    wrong = pl.lit("not a date or moment; write it as 2017-12-31 or 2017-12-31T14:05:00")
    unread = text.is_not_null() & value.is_null()
    return value, pl.when(unread).then(wrong).otherwise(_out_of_bounds(field, value))


def _number(field: Field, text: pl.Expr) -> Parsed:
    value = text.str.replace(",", ".", literal=True).cast(field.dtype, strict=False)
    unread = text.is_not_null() & value.is_null()
    wrong = "not a whole number" if field.type == "whole" else "not a number"
    return value, pl.when(unread).then(pl.lit(wrong)).otherwise(_out_of_bounds(field, value))


def _true_false(_: Field, text: pl.Expr) -> Parsed:
    lower = text.str.to_lowercase()
    value = pl.when(lower == "true").then(True).when(lower == "false").then(False)
    return value, pl.when(text.is_not_null() & value.is_null()).then(pl.lit("neither true nor false"))


PARSERS: dict[str, Callable[[Field, pl.Expr], Parsed]] = {
    "text": _text,
    "code": _code,
    "municipality": _municipality,
    "nationality": _nationality,
    "date": _date,
    "birth_date": _birth_date,
    "moment": _moment,
    "number": _number,
    "share": _number,
    "whole": _number,
    "true_false": _true_false,
}
