"""One figure of an indicator: of whom, and in which class."""

import polars as pl

from inbeeld.survey.estimation import Estimate, Weights, mean, ratio, share
from inbeeld.survey.findings.indicator import Indicator
from inbeeld.survey.findings.table import ANSWERED, COUNTED, ESTIMATED, column

REPORTED, COMBINED = "reported", "combined"
"""Of a share: counted where it was counted, else as estimated; and estimated less its bias."""


def ways(indicator: Indicator) -> tuple[str, ...]:
    """How its answers came about, of which each way has its own figure."""
    return (REPORTED, COUNTED, ESTIMATED) if indicator.kind == "share" else (ANSWERED,)


def figure(weights: Weights, indicator: Indicator, how: str, of: str, within: pl.Expr | None = None) -> Estimate:
    """A share between 0 and 1; of a number the mean, of persons that where the average person lives."""
    told = answers(indicator, how)
    if indicator.kind != "number":
        return share(weights, told, of, within)
    if of == "municipalities":
        return mean(weights, told, within)
    people = pl.col("persons").cast(pl.Float64)
    return ratio(weights, told * people, people, within)


def answers(indicator: Indicator, how: str) -> pl.Expr:
    """What each municipality told, of the table of answers."""
    if how == REPORTED:
        return pl.coalesce(column(indicator, COUNTED), column(indicator, ESTIMATED))
    return pl.col(column(indicator, how))
