"""JSON and CSV: what was learnt, rounded. Their keys are English in every language; shares are from 0 to 1."""

import json
from dataclasses import asdict
from typing import Any

import polars as pl

from inbeeld.evidence.learned import Arm, Effect, Refused
from inbeeld.report.evidence.found import Found

DIGITS = 6
SCHEMA = {
    "instrument": pl.String(),
    "outcome": pl.String(),
    "design": pl.String(),
    "contrast": pl.String(),
    "after": pl.Int64(),
    "variable": pl.String(),
    "category": pl.String(),
    "started_people": pl.Int64(),
    "started_level": pl.Float64(),
    "compared_people": pl.Int64(),
    "compared_level": pl.Float64(),
    "difference": pl.Float64(),
    "error": pl.Float64(),
    "low": pl.Float64(),
    "high": pl.Float64(),
    "p_value": pl.Float64(),
    "later": pl.Float64(),
    "refused": pl.String(),
}


def to_json(found: Found) -> str:
    """The question, effects, refusals and all grounds for doubt, as `inbeeld.evidence.learned` names them."""
    told = asdict(found.learned)
    told["question"]["outcome"] = found.learned.question.outcome.id
    return json.dumps(
        rounded(told | {"threshold": found.released.threshold, "cost": found.cost}), indent=1, default=str
    )


def to_csv(found: Found) -> str:
    """A row per effect, and per effect that cannot be told, with the reason in `refused`."""
    question = found.learned.question
    same = {"instrument": question.instrument, "outcome": question.outcome.id, "design": found.learned.design}
    rows = [*map(_effect, found.learned.effects), *map(_refused, found.learned.refused)]
    return pl.DataFrame([same | row for row in rows], schema=SCHEMA).write_csv()


def _effect(effect: Effect) -> dict[str, Any]:
    numbers = {name: getattr(effect, name) for name in ("difference", "error", "low", "high", "p_value", "later")}
    named = {"contrast": effect.contrast, **_place(effect)}
    arms = _arm("started", effect.started) | _arm("compared", effect.compared)
    return {name: rounded(value) for name, value in (named | arms | numbers).items()}


def _refused(refused: Refused) -> dict[str, Any]:
    return {**_place(refused), "refused": refused.reason}


def _place(told: Effect | Refused) -> dict[str, Any]:
    group = told.group
    return {
        "after": told.after,
        "variable": group.variable if group else None,
        "category": group.category if group else None,
    }


def _arm(name: str, arm: Arm) -> dict[str, Any]:
    return {f"{name}_people": arm.people, f"{name}_level": arm.level}


def rounded(told: Any) -> Any:
    if isinstance(told, dict):
        return {name: rounded(value) for name, value in told.items()}
    if isinstance(told, list | tuple):
        return [rounded(value) for value in told]
    return round(told, DIGITS) if isinstance(told, float) else told
