"""JSON and CSV: an object or a row per number, municipalities by name; outcomes by policy after them."""

import json

import polars as pl

from inbeeld.disclosure import Released
from inbeeld.report.comparison.reading import name_of

COLUMNS = (
    *("outcome", "on", "known_on", "figure", "municipality", "name"),
    *("numerator", "denominator", "value", "low", "high", "suppressed"),
)


OF_POLICIES = ("policy", "municipalities", "shown", "expected")


def to_json(released: Released, policies: Released | None = None) -> str:
    """`municipality` is null where the number is of all together."""
    rows = _with(_named(released), policies)
    lines = (json.dumps(row, ensure_ascii=False, default=str) for row in rows.iter_rows(named=True))
    return "[\n" + ",\n".join(lines) + "\n]"


def to_csv(released: Released, policies: Released | None = None) -> str:
    """`municipality` is `all` where the number is of all together."""
    return _with(_named(released), policies).with_columns(pl.col("municipality").fill_null("all")).write_csv()


def _with(named: pl.DataFrame, policies: Released | None) -> pl.DataFrame:
    """The columns of policies are there only if they were asked for."""
    if policies is None:
        return named
    of_policies = policies.rows.select(*(name for name in COLUMNS if name in policies.rows.columns), *OF_POLICIES)
    return pl.concat([named, of_policies], how="diagonal")


def _named(released: Released) -> pl.DataFrame:
    codes = released.rows.get_column("municipality").drop_nulls().unique().to_list()
    names = pl.DataFrame({"municipality": codes, "name": [name_of(code) for code in codes]}, schema=_NAMES)
    named = released.rows.join(names, on="municipality", how="left")
    return named.sort("name", "municipality", "row", nulls_last=False).select(COLUMNS)


_NAMES = {"municipality": pl.String(), "name": pl.String()}
