"""Boundaries of municipalities from a GeoJSON file of the user, as the statistics office publishes them each year."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.municipalities import MUNICIPALITIES
from inbeeld.report.maps.rd import degrees

Ring = NDArray[np.float64]
"""A closed line, shape (points, 2): longitude and latitude in degrees."""

CODE_NAMES = ("statcode", "gm_code", "gmcode", "gemeentecode", "gemeente_code", "code", "identificatie")
"""Properties in which files of the statistics office and the land register have the code, in capitals or not."""
WATER_NAME, WATER = "h2o", "JA"
"""A feature of a municipality that is water only; on a map of people it would make the coast look too wide."""

IN_DEGREES = ((3.0, 50.5), (7.5, 54.0))
IN_RD_METRES = ((-10_000.0, 290_000.0), (300_000.0, 650_000.0))
"""Where the Netherlands lie: the south-western and the north-eastern corner, the sea included."""


@dataclass(frozen=True, eq=False)
class Boundaries:
    """Per code, such as GM0014, the rings that enclose the municipality; an inner ring cuts a hole."""

    rings: Mapping[str, tuple[Ring, ...]]


def read_boundaries(path: Path) -> Boundaries:
    """Raises CaseloadError with what is wrong with the file."""
    rings: dict[str, list[Ring]] = {}
    for number, feature in enumerate(_features(path), start=1):
        properties = _properties(feature)
        code = _code(properties)
        if code and properties.get(WATER_NAME) != WATER:
            rings.setdefault(code, []).extend(_rings(feature, f"{path}: feature {number} ({code})"))
    _check_codes(path, rings)
    every = np.concatenate([ring for found in rings.values() for ring in found])
    if _within(every, IN_RD_METRES):
        return Boundaries({code: tuple(map(degrees, found)) for code, found in rings.items()})
    if not _within(every, IN_DEGREES):
        raise CaseloadError(
            [f"{path}: these coordinates lie nowhere in the Netherlands, in degrees (WGS84) or in RD metres."]
        )
    return Boundaries({code: tuple(found) for code, found in rings.items()})


def _features(path: Path) -> list[Any]:
    try:
        text = path.read_text("utf-8-sig")
        read = json.loads(text)
    except UnicodeDecodeError as wrong:
        raise CaseloadError([f"{path}: is no GeoJSON: it is not written in UTF-8."]) from wrong
    except json.JSONDecodeError as wrong:
        cut_off = text.lstrip().startswith("{") and not text.rstrip().endswith("}")
        what = "the file is cut off; fetch it again" if cut_off else f"line {wrong.lineno} is not JSON"
        raise CaseloadError([f"{path}: is no GeoJSON that can be read: {what}."]) from wrong
    features = read.get("features") if isinstance(read, dict) else None
    if not isinstance(features, list) or not features:
        raise CaseloadError([f"{path}: is no GeoJSON with areas: it has no list of features."])
    return features


def _properties(feature: Any) -> Mapping[str, Any]:
    told = feature.get("properties") if isinstance(feature, dict) else None
    return {name.lower(): value for name, value in told.items()} if isinstance(told, dict) else {}


def _code(properties: Mapping[str, Any]) -> str | None:
    """GM0014, also from 0014 or 14."""
    for name in CODE_NAMES:
        told = str(properties.get(name) or "").strip().upper()
        if told.removeprefix("GM").isdecimal():
            return f"GM{int(told.removeprefix('GM')):04}"
    return None


def _rings(feature: Any, where: str) -> Iterator[Ring]:
    given = feature.get("geometry")
    geometry: dict[str, Any] = given if isinstance(given, dict) else {}
    kind, told = geometry.get("type"), geometry.get("coordinates", [])
    if kind not in ("Polygon", "MultiPolygon"):
        raise CaseloadError([f"{where}: is no area but {kind or 'nothing'}; the map needs Polygon or MultiPolygon."])
    try:
        for polygon in told if kind == "MultiPolygon" else [told]:
            for ring in polygon:
                yield np.array([point[:2] for point in ring], dtype=np.float64).reshape(-1, 2)
    except (TypeError, ValueError, IndexError) as wrong:
        raise CaseloadError([f"{where}: its coordinates cannot be read."]) from wrong


def _check_codes(path: Path, rings: Mapping[str, list[Ring]]) -> None:
    if not any(len(ring) for found in rings.values() for ring in found):
        raise CaseloadError(
            [f"{path}: no area has the code of a municipality, such as GM0014, in one of {', '.join(CODE_NAMES)}."]
        )
    if not set(rings) & set(MUNICIPALITIES):
        raise CaseloadError([f"{path}: none of its codes is that of a municipality since 2016, such as GM0014."])


def _within(points: Ring, bounds: tuple[tuple[float, float], tuple[float, float]]) -> bool:
    """Whether all lie between these corners."""
    return bool(np.isfinite(points).all() and (points >= bounds[0]).all() and (points <= bounds[1]).all())
