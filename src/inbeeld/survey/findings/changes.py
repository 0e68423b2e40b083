"""What changed from one wave to the next."""

from collections.abc import Iterator

import polars as pl

from inbeeld.survey.estimation import Asked, Reason, change, why_not_trended
from inbeeld.survey.findings.figure import figure
from inbeeld.survey.findings.findings import Findings
from inbeeld.survey.findings.indicator import Indicator
from inbeeld.survey.findings.rows import KEY
from inbeeld.survey.findings.told import ways

SCHEMA: dict[str, type[pl.DataType]] = {
    **dict.fromkeys(KEY, pl.String),
    **dict.fromkeys(("before", "after", "change", "low", "high", "correlation"), pl.Float64),
    "in_both": pl.Int64,
    "why_not": pl.String,
}

Row = dict[str, str | float | None]


def changes(before: Findings, after: Findings) -> pl.DataFrame:
    """question, item, how, of, before, after, change, low, high, correlation, in_both, and why_not: the Reason where
    the two are not to be set side by side (`Reason(why_not).told(language)`), and then no change.

    A row for each figure of the whole country in the later wave; combined ones have no change.
    """
    earlier = {one.name: one for one in before.indicators}
    found = [row for one in after.indicators for row in _of(before, after, earlier.get(one.name), one)]
    return pl.DataFrame(found, schema=SCHEMA)


def _of(before: Findings, after: Findings, then: Indicator | None, now: Indicator) -> Iterator[Row]:
    why_not = Reason.NOT_ASKED if then is None else why_not_trended(_asked(then), _asked(now))
    for how in ways(now):
        for of in after.of:
            key = (now.question.id, now.item, how, of)
            named: Row = dict(zip(KEY, key, strict=True))
            values = {"before": before.values.get(key), "after": after.values.get(key)}
            if then is None or why_not:
                yield {**named, **values, "why_not": why_not}
            elif None in values.values():
                yield {**named, **values, "why_not": Reason.TOO_FEW}
            else:
                yield {**named, **values, **_changed(before, after, then, now, how, of)}


def _changed(before: Findings, after: Findings, then: Indicator, now: Indicator, how: str, of: str) -> Row:
    first, second = figure(before.weights, then, how, of), figure(after.weights, now, how, of)
    found = change(first, second, after.wave.plan.reference_day)
    told = {name: getattr(found, name) for name in ("low", "high", "correlation", "in_both")}
    return {"change": found.value, **told}


def _asked(one: Indicator) -> Asked:
    """Those of whom a question is asked are what its shares are of."""
    asked = one.question
    base = str(asked.asked_if) if asked.asked_if else None
    return Asked(asked.id, asked.version, asked.kind, asked.measures, base)
