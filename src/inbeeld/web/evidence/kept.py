"""Released effects as JSON, in which a finding keeps them, and back. Nothing is added to what disclosure let out."""

from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from datetime import date
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from inbeeld.disclosure import ReleasedEffects
from inbeeld.evidence.outcome import Outcome, outcome
from inbeeld.register.models import Finding


def told(released: ReleasedEffects, cost: float | None) -> dict[str, Any]:
    """What a finding keeps. cost: of a place, in euros."""
    return {"effects": told_effects(released), "cost": cost}


def kept_of(finding: Finding) -> tuple[ReleasedEffects, float | None]:
    """Of one that was worked out."""
    kept: Any = finding.released
    return read_back(kept["effects"]), kept["cost"]


def told_effects(released: ReleasedEffects) -> dict[str, Any]:
    """By the names of its fields; an outcome by its name, a day as 2026-05-01."""
    kept = asdict(released)
    asked = kept["learned"]["question"]
    known_on = asked["known_on"] and asked["known_on"].isoformat()
    asked |= {"outcome": asked["outcome"]["id"], "on": asked["on"].isoformat(), "known_on": known_on}
    return kept


def read_back(kept: Mapping[str, Any]) -> ReleasedEffects:
    """What was kept by an earlier version has the defaults of fields that came later."""
    released: ReleasedEffects = _back(ReleasedEffects, kept)
    return released


def _back(kind: Any, kept: Any) -> Any:
    """A value of this type, from what JSON made of it."""
    inner = [one for one in get_args(kind) if one not in (NoneType, Ellipsis)]
    if kept is None:
        return None
    if get_origin(kind) is UnionType:
        return _back(inner[0], kept)
    if get_origin(kind) is tuple:
        return tuple(_back(inner[0], one) for one in kept)
    if kind is Outcome:
        return outcome(kept)
    if kind is date:
        return date.fromisoformat(kept)
    if is_dataclass(kind):
        kinds = get_type_hints(kind)
        return kind(**{name: _back(kinds[name], value) for name, value in kept.items()})  # type: ignore[operator]
    return kept
