"""From what was delivered to what it means, by type of field.

A value is null where it cannot be accepted. Rows where something was written and no value came of it are asked why;
they are few, so that a table without faults costs next to nothing. Reasons never repeat what was written.
"""

from collections.abc import Callable
from math import isinf

import polars as pl

from inbeeld.facts.parsing import days, numbers, texts
from inbeeld.facts.record_types import Field

Read = Callable[[Field, pl.Expr, pl.DataType], pl.Expr]
"""From a field, its column and the type in which that was delivered to the value."""

READ: dict[str, Read] = {
    "text": texts.read,
    "code": texts.read_code,
    "municipality": texts.read_municipality,
    "nationality": texts.read_nationality,
    "true_false": texts.read_true_false,
    "date": days.read,
    "birth_date": days.read,
    "moment": days.read_moment,
    "number": numbers.read,
    "share": numbers.read,
    "whole": numbers.read,
}
WHY_NO_DAY: dict[str, Read] = {
    "date": days.why_not,
    "birth_date": days.why_not,
    "moment": days.why_not_moment,
}
WHY_NO_TEXT = {
    "text": texts.TOO_LONG,
    "municipality": texts.NO_MUNICIPALITY,
    "nationality": texts.NO_NATIONALITY,
    "true_false": texts.NEITHER,
}


def value_of(field: Field, dtype: pl.DataType) -> pl.Expr:
    """The value in the column of this field, delivered as `dtype`."""
    return pl.lit(None, field.dtype) if dtype == pl.Null else READ[field.type](field, pl.col(field.name), dtype)


def why_not(field: Field, dtype: pl.DataType) -> pl.Expr:
    """The reason, for rows where something was written in the column and `value_of` gives null."""
    if field.type in WHY_NO_DAY:
        return WHY_NO_DAY[field.type](field, pl.col(field.name), dtype)
    return pl.lit(_why_no_code(field) if field.codes else WHY_NO_TEXT.get(field.type) or _why_no_number(field))


def _why_no_code(field: Field) -> str:
    return f"unknown code; known are {', '.join(field.allowed)}"


def _why_no_number(field: Field) -> str:
    kind = "whole number" if field.type == "whole" else "number"
    return f"not a {kind} of 0 or more" if isinf(field.maximum) else f"not a {kind} from 0 to {field.maximum:g}"
