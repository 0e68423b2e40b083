"""CSV: the columns of the JSON, with one per variable instead of the stratum."""

import polars as pl

from inbeeld.disclosure import Released
from inbeeld.report.formats.as_json import AFTER, BEFORE
from inbeeld.report.formats.remarks import with_remarks

ALL = "all"
ODD = r'^"*all"*$|^[=+\-@\t\r]'
"""A category that reads as "all", or that a spreadsheet would take for a formula; some variables are free text."""


def to_csv(released: Released) -> str:
    """A variable is `all` where the line is of all its categories. A category that would be misread stands between
    double quotes, which are part of the value."""
    strata = [_category(variable) for variable in released.by]
    return with_remarks(released.rows).select(*BEFORE, *strata, *AFTER, "remark").write_csv()


def _category(variable: str) -> pl.Expr:
    odd = pl.col(variable).str.contains(ODD)
    written = pl.when(odd).then(pl.format('"{}"', variable)).otherwise(variable)
    return written.fill_null(ALL).alias(variable)
