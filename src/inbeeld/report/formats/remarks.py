"""Remarks: what must be known of a line besides its numbers."""

import polars as pl

PLURAL = " and "


def with_remarks(rows: pl.DataFrame) -> pl.DataFrame:
    """Adds `remark`: null, "cannot be counted: no contacts table" or "counted in 22 of 24 caseloads"."""
    tables = pl.col("missing").str.replace_all(", ", PLURAL, literal=True)
    ending = pl.when(tables.str.contains(PLURAL, literal=True)).then(pl.lit("tables")).otherwise(pl.lit("table"))
    partly = (pl.col("counted") > 0) & (pl.col("counted") < pl.col("caseloads"))
    remark = (
        pl.when(pl.col("missing").is_not_null())
        .then(pl.format("cannot be counted: no {} {}", tables, ending))
        .when(partly)
        .then(pl.format("counted in {} of {} caseloads", "counted", "caseloads"))
    )
    return rows.with_columns(remark=remark)
