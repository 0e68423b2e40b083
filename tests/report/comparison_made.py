"""Released comparisons of made-up people in real municipalities, so that they have a name and a place."""

from datetime import date
from functools import cache

import polars as pl

from inbeeld.disclosure import Released
from inbeeld.facts.municipalities import existing_on
from inbeeld.outcomes.comparison import compare
from inbeeld.report.comparison import publish
from inbeeld.timeline.counts import Counts
from tests.outcomes.comparison.made import DAY, WORK, made

THRESHOLD = 10


@cache
def compared(region: str | None = "AM01", sigma: float = 0.6, usual: float = 120.0) -> Released:
    return publish(compare(counts(region, sigma, usual), WORK), "in_paid_work", DAY, None, THRESHOLD)


def counts(region: str | None = "AM01", sigma: float = 0.6, usual: float = 120.0) -> Counts:
    codes = [place.code for place in existing_on(date(2018, 1, 1), region)]
    found = made(5, len(codes), sigma, usual).counts
    named = {f"GM{number:04}": code for number, code in enumerate(codes)}
    return Counts.of(found.table.with_columns(pl.col("municipality").replace(named)), found.by, DAY, None)
