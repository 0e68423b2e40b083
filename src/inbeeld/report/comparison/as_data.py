"""JSON and CSV: an object or a row per number, municipalities by name."""

import json

import polars as pl

from inbeeld.disclosure import Released
from inbeeld.report.comparison.reading import name_of

COLUMNS = (
    *("outcome", "on", "known_on", "figure", "municipality", "name"),
    *("numerator", "denominator", "value", "low", "high", "suppressed"),
)


def to_json(released: Released) -> str:
    """`municipality` is null where the number is of all together."""
    lines = (json.dumps(row, ensure_ascii=False, default=str) for row in _named(released).iter_rows(named=True))
    return "[\n" + ",\n".join(lines) + "\n]"


def to_csv(released: Released) -> str:
    """`municipality` is `all` where the number is of all together."""
    return _named(released).with_columns(pl.col("municipality").fill_null("all")).write_csv()


def _named(released: Released) -> pl.DataFrame:
    codes = released.rows.get_column("municipality").drop_nulls().unique().to_list()
    names = pl.DataFrame({"municipality": codes, "name": [name_of(code) for code in codes]}, schema=_NAMES)
    named = released.rows.join(names, on="municipality", how="left")
    return named.sort("name", "municipality", "row", nulls_last=False).select(COLUMNS)


_NAMES = {"municipality": pl.String(), "name": pl.String()}
