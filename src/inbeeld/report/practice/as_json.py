"""JSON: names, doses, content and reach, with the numbers that may be told; keys are English in every language."""

import json
from dataclasses import asdict
from typing import Any

from inbeeld.evidence.practice import Content
from inbeeld.report.practice.doses import levels, tags, told_of
from inbeeld.report.practice.practised import Practised
from inbeeld.report.practice.reached import counts


def to_json(found: Practised) -> str:
    """An object with lists: `names` of offers; of people, for an instrument, `doses`, `content` and `reach`.
    Raises RequestError for the threshold."""
    told: dict[str, Any] = {"names": [_name(one) for one in found.contents.by_kind]}
    if given := found.given:
        known = bool(given.people and told_of(given, found.threshold).numerator)
        told["doses"] = [
            {"dose": dose, "level": level, **asdict(count)} for dose, level, count in levels(given, found.threshold)
        ]
        told["content"] = [{"tag": tag, **asdict(count)} for tag, count in tags(given, found.threshold) if known]
    if reach := found.reach:
        told["reach"] = [
            {"variable": variable, "category": category, "part": part, **asdict(count)}
            for variable, category, part, count in counts(reach, found.threshold)
        ]
    return json.dumps(told, ensure_ascii=False, indent=1)


def _name(content: Content) -> dict[str, Any]:
    return {**asdict(content), "tags": dict(content.tags)}
