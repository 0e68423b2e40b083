"""Numbers: whole or not, with a decimal point or a comma, never below 0."""

import polars as pl

from inbeeld.facts.parsing.delivered import as_text
from inbeeld.facts.record_types import Field


def read(field: Field, column: pl.Expr, dtype: pl.DataType) -> pl.Expr:
    """A decimal comma is what a Dutch spreadsheet writes."""
    typed = dtype.is_integer() if field.dtype.is_integer() else dtype.is_numeric()
    number = column if typed else as_text(column, dtype).str.replace(",", ".", literal=True)
    value = number.cast(field.dtype, strict=False)
    return pl.when(value.is_between(0, field.maximum) & value.is_finite()).then(value)
