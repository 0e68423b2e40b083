"""Spaces around a text mean nothing, and a text of nothing but spaces is no value."""

import polars as pl


def without_blanks(rows: pl.DataFrame) -> pl.DataFrame:
    """Text columns, and columns of categories, as trimmed text with null for empty."""
    texts = [name for name, dtype in rows.schema.items() if _may_hold_blanks(dtype)]
    trimmed = pl.col(texts).cast(pl.String).str.strip_chars()
    return rows.with_columns(pl.when(trimmed != "").then(trimmed).name.keep()) if texts else rows


def _may_hold_blanks(dtype: pl.DataType) -> bool:
    if isinstance(dtype, pl.Enum):  # its few categories can be looked at, instead of millions of rows
        return any(not category or category != category.strip() for category in dtype.categories)
    return dtype in (pl.String, pl.Categorical)
