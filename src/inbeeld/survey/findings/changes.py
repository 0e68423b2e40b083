"""What changed from one wave to the next."""

import polars as pl

from inbeeld.survey.estimation import Asked, Reason, change, why_not_trended
from inbeeld.survey.findings.figure import figure, ways
from inbeeld.survey.findings.findings import Findings
from inbeeld.survey.findings.indicator import Indicator, indicators
from inbeeld.survey.findings.rows import MINIMUM

SCHEMA = {
    **dict.fromkeys(("question", "item", "how", "of"), pl.String),
    **dict.fromkeys(("before", "after", "change", "low", "high", "correlation"), pl.Float64),
    "in_both": pl.Int64,
    "why_not": pl.String,
}


def changes(before: Findings, after: Findings) -> pl.DataFrame:
    """question, item, how, of, before, after, change, low, high, correlation, in_both, why_not: a Reason,
    where the two are not to be set side by side."""
    earlier = {one.name: one for one in indicators(before.wave.questionnaire)}
    found = []
    for one in indicators(after.wave.questionnaire):
        then = earlier.get(one.name)
        for how in ways(one):
            for of in after.rows["of"].unique().sort():
                found.append({**_named(one, how, of), **_change(before, after, then, one, how, of)})
    return pl.DataFrame(found, schema=SCHEMA)


def _named(one: Indicator, how: str, of: str) -> dict[str, str]:
    return {"question": one.question.id, "item": one.item, "how": how, "of": of}


def _change(
    before: Findings, after: Findings, then: Indicator | None, now: Indicator, how: str, of: str
) -> dict[str, float | str | None]:
    if then is None or (reason := why_not_trended(_asked(then), _asked(now))):
        return {"why_not": Reason.ANOTHER_QUESTION if then is None else reason}
    first, second = figure(before.weights, then, how, of), figure(after.weights, now, how, of)
    if min(first.base, second.base) < MINIMUM:
        return {}
    found = change(first, second, after.wave.plan.reference_day)
    return {
        "before": first.value,
        "after": second.value,
        "change": found.value,
        "low": found.low,
        "high": found.high,
        "correlation": found.correlation,
        "in_both": found.in_both,
    }


def _asked(one: Indicator) -> Asked:
    return Asked(one.question.id, one.question.version, one.question.kind, one.question.measures)
