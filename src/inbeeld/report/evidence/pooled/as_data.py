"""JSON and CSV of what is found together. Their keys are English in every language; shares are from 0 to 1."""

import json
from dataclasses import asdict
from typing import Any

import polars as pl

from inbeeld.evidence.learned import Effect
from inbeeld.evidence.pooling import Pooled, Together
from inbeeld.report.evidence.as_data import rounded
from inbeeld.report.evidence.pooled.content import FoundTogether

SCHEMA = {
    "instrument": pl.String(),
    "outcome": pl.String(),
    "contrast": pl.String(),
    "after": pl.Int64(),
    "variable": pl.String(),
    "category": pl.String(),
    "municipalities": pl.String(),
    "difference": pl.Float64(),
    "error": pl.Float64(),
    "low": pl.Float64(),
    "high": pl.Float64(),
    "predicted_low": pl.Float64(),
    "predicted_high": pl.Float64(),
    "tau": pl.Float64(),
    "weight": pl.Float64(),
}


def to_json(found: FoundTogether) -> str:
    """Per contrast, months and group what is found together, and the effect of each file."""
    same = {"instrument": found.sent[0].instrument, "outcome": found.outcome.id}
    return json.dumps(rounded(same | {"pooled": [asdict(one) for one in found.pooled]}), indent=1)


def to_csv(found: FoundTogether) -> str:
    """A row for each file, and one without municipalities for all together."""
    same = {"instrument": found.sent[0].instrument, "outcome": found.outcome.id}
    rows = [same | row for one in found.pooled for row in _rows(one)]
    return pl.DataFrame([rounded(row) for row in rows], schema=SCHEMA).write_csv()


def _rows(pooled: Pooled) -> list[dict[str, Any]]:
    group, found = pooled.group, pooled.together
    low, high = found.predicted or (None, None)
    parts = [
        {"municipalities": " ".join(one.municipalities), "weight": one.weight} | _numbers(one.effect)
        for one in pooled.parts
    ]
    of_another = {"predicted_low": low, "predicted_high": high, "tau": found.tau}
    whole = {"difference": found.effect, **_numbers(found), **of_another, "weight": 1.0}
    same: dict[str, Any] = {"contrast": pooled.contrast, "after": pooled.after}
    same |= {"variable": group.variable, "category": group.category} if group else {}
    return [same | row for row in (*parts, whole)]


def _numbers(found: Effect | Together) -> dict[str, Any]:
    names = ("error", "low", "high", *(["difference"] if isinstance(found, Effect) else []))
    return {name: getattr(found, name) for name in names}
