"""By what starts can be told apart: the dose, and the content. Each level is a treatment of its own."""

from collections.abc import Mapping, Sequence

import polars as pl

from inbeeld.facts.errors import RequestError
from inbeeld.timeline.rules import NO, YES
from inbeeld.timeline.strata import MONTHS, UNKNOWN

OF_CONTENT = "content:"
"""Before a tag, such as content:on_the_work_floor."""

HOURS = ("0-7", "8-15", "16-23", "24+")
"""Per week."""
WEEKS = ("0-12", "13-25", "26-51", "52+")
DOSES: Mapping[str, tuple[str, ...]] = {
    "hours": (*HOURS, UNKNOWN),
    "weeks": (*WEEKS, UNKNOWN),
    "start": (*MONTHS, UNKNOWN),
    "with_language": (YES, NO),
}
"""The levels of each, in order. `start` is in months since settlement."""


def is_dose(variable: str) -> bool:
    return variable in DOSES or variable.startswith(OF_CONTENT)


def level(variable: str) -> pl.Expr:
    """The level of each row of `starts`. Raises RequestError for what starts cannot be told apart by."""
    if variable.startswith(OF_CONTENT):
        return _content(variable.removeprefix(OF_CONTENT)).alias(variable)
    if variable not in LEVEL:
        raise RequestError(f"'{variable}' is no dose. Known are {', '.join(DOSES)} and content:TAG.")
    return LEVEL[variable].alias(variable)


def _band(value: pl.Expr, bounds: Sequence[int], names: Sequence[str]) -> pl.Expr:
    """`names` has one more than `bounds`."""
    told = pl.lit(names[0])
    for bound, name in zip(bounds, names[1:], strict=True):
        told = pl.when(value >= bound).then(pl.lit(name)).otherwise(told)
    return pl.when(value.is_null()).then(pl.lit(UNKNOWN)).otherwise(told)


def _months_since(day: str) -> pl.Expr:
    """Whole months, as in `timeline.strata`."""
    start, since = pl.col("start").dt, pl.col(day).dt
    months = 12 * (start.year() - since.year()) + start.month().cast(pl.Int32) - since.month().cast(pl.Int32)
    return months - (start.day() < since.day()).cast(pl.Int32)


def _content(tag: str) -> pl.Expr:
    has = pl.when(pl.col("content").list.contains(tag)).then(pl.lit(YES)).otherwise(pl.lit(NO))
    return pl.when(pl.col("content").is_null()).then(pl.lit(UNKNOWN)).otherwise(has)


LEVEL: Mapping[str, pl.Expr] = {
    "hours": _band(pl.col("hours_per_week"), (8, 16, 24), HOURS),
    "weeks": _band(pl.col("weeks"), (13, 26, 52), WEEKS),
    "start": _band(_months_since("settled_date"), (6, 12, 24, 36, 60), MONTHS),
    "with_language": pl.when(pl.col("language_beside")).then(pl.lit(YES)).otherwise(pl.lit(NO)),
}
