"""Faults: what is wrong with a row, with its line, the field, the value as it was written and the reason."""

import polars as pl

from inbeeld.facts.parsing.delivered import as_text
from inbeeld.facts.raw_table import LINE, RawTable

FAULT = {LINE: pl.UInt32, "field": pl.String, "value": pl.String, "reason": pl.String}
LONGEST_VALUE = 80  # of a refused value, so that ten megabytes in one field stay readable in the list


def faults(wrong: pl.DataFrame, field: str, reason: pl.Expr) -> pl.DataFrame:
    """A fault in this field for each of these rows, which are as they were written."""
    value = as_text(pl.col(field), wrong.schema[field]).str.head(LONGEST_VALUE)
    return wrong.select(LINE, field=pl.lit(field), value=value, reason=reason)


def torn_rows(raw: RawTable) -> pl.DataFrame:
    """A torn row is a fault of the whole row, so without a field and a value."""
    nothing = pl.lit(None, pl.String)
    return raw.torn.select(LINE, field=nothing, value=nothing, reason="reason")


def without(told: pl.DataFrame, rows: pl.DataFrame) -> pl.DataFrame:
    """The rows that have no fault; most often that is all of them."""
    if told.is_empty():
        return rows
    return rows.filter(~pl.col(LINE).is_in(told.get_column(LINE).unique().implode()))
