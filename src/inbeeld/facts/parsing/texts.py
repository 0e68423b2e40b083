"""Texts, and texts of which only some are allowed: codes, municipalities, nationalities, true and false."""

import polars as pl

from inbeeld.facts.municipalities import MUNICIPALITIES
from inbeeld.facts.parsing.delivered import as_text
from inbeeld.facts.record_types import Field

LONGEST = 1_000
NUL = "\0"  # can stand in Parquet, but could not be written to CSV again

TOO_LONG = f"longer than {LONGEST:,} characters, or not text"
NO_MUNICIPALITY = "no Dutch municipality has had this code since 2016; CBS codes look like GM1952"
NO_NATIONALITY = "not four digits of BRP table 32, such as 0084; a spreadsheet may have dropped zeros in front"
NEITHER = "neither true nor false"


def read(_: Field, column: pl.Expr, dtype: pl.DataType) -> pl.Expr:
    text = as_text(column, dtype)
    return pl.when((text.str.len_chars() <= LONGEST) & ~text.str.contains(NUL, literal=True)).then(text)


def read_code(field: Field, column: pl.Expr, dtype: pl.DataType) -> pl.Expr:
    return column if dtype == field.dtype else as_text(column, dtype).cast(field.dtype, strict=False)


def read_municipality(_: Field, column: pl.Expr, dtype: pl.DataType) -> pl.Expr:
    text = as_text(column, dtype)
    return pl.when(text.is_in(list(MUNICIPALITIES))).then(text)


def read_nationality(_: Field, column: pl.Expr, dtype: pl.DataType) -> pl.Expr:
    text = as_text(column, dtype)
    return pl.when(text.str.contains("^[0-9]{4}$")).then(text)


def read_true_false(_: Field, column: pl.Expr, dtype: pl.DataType) -> pl.Expr:
    lower = as_text(column, dtype).str.to_lowercase()
    return pl.when(lower == "true").then(True).when(lower == "false").then(False)
