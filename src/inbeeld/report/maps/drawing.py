"""The drawing: areas at the back, circles before them, names where there is room, and a legend under all."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

import numpy as np

from inbeeld.report.charts.svg import SMALL, SOFT, element, text, wrapped
from inbeeld.report.maps.boundaries import Boundaries, Ring
from inbeeld.report.maps.looks import LOOKS, SIGN, area, circle, sign
from inbeeld.report.maps.names import Named, names
from inbeeld.report.maps.projection import View
from inbeeld.report.maps.sizes import Sizes

MARGIN = 36.0
STEP = 0.5
"""Boundaries are drawn to half a pixel, so that a file of any detail makes a light picture."""
LINE, KEY, KEY_RADIUS = 18.0, 26.0, 7.0


@dataclass(frozen=True)
class Spot:
    """A municipality on the map. `standing` is one of LOOKS; `people` is None where it makes no difference to the
    size, as of those that are hidden; `told` is what the pointer shows."""

    code: str
    name: str
    lon: float
    lat: float
    standing: str
    people: int | None
    told: str


@dataclass(frozen=True)
class Drawn:
    parts: tuple[str, ...]
    height: float


def drawn(
    spots: Sequence[Spot],
    areas: Boundaries | None,
    legend: Mapping[str, str],
    notes: Sequence[str],
    anchor: str,
    width: float,
) -> Drawn:
    """`legend` has the words of each standing, `notes` what else stands under the map."""
    rings = areas.rings if areas else {}
    view = View.of(_extent(spots, rings), width, MARGIN)
    at = {spot.code: (x, y) for spot, (x, y) in zip(spots, view.place(_points(spots)).tolist(), strict=True)}
    sizes = Sizes.of((spot.people for spot in spots), view.width * view.height)
    clip = f"{anchor}-{width:.0f}-map"
    frame = element("rect", x=0.0, y=0.0, width=width, height=view.height)
    parts = [
        element("defs", element("clipPath", frame, id=clip)),
        element("g", *_areas(spots, rings, view, at), clip_path=f"url(#{clip})"),
        *_circles([spot for spot in spots if spot.code not in rings], sizes, at),
        *names(_named(spots, rings, sizes, at), width, view.height),
    ]
    below, bottom = _under(legend, notes, width, view.height)
    return Drawn((*parts, *below), bottom)


def _points(spots: Sequence[Spot]) -> Ring:
    return np.array([(spot.lon, spot.lat) for spot in spots], dtype=np.float64)


def _extent(spots: Sequence[Spot], rings: Mapping[str, tuple[Ring, ...]]) -> Ring:
    compared = [ring for spot in spots for ring in rings.get(spot.code, ())]
    return np.concatenate([_points(spots), *compared])


def _areas(
    spots: Sequence[Spot],
    rings: Mapping[str, tuple[Ring, ...]],
    view: View,
    at: Mapping[str, tuple[float, float]],
) -> Iterator[str]:
    """Those that are not compared first, so that no border of theirs lies on another."""
    known = {spot.code: spot for spot in spots}
    for code in sorted(rings, key=lambda code: code in known):
        if path := _path(rings[code], view):
            spot = known.get(code)
            yield area(spot.standing, path, _title(spot)) if spot else area("absent", path)
    yield from (sign(spot.standing, *at[spot.code], SIGN) for spot in spots if spot.code in rings)


def _path(rings: Sequence[Ring], view: View) -> str:
    """Empty for what lies wholly outside the drawing."""
    placed = [np.round(view.place(ring) / STEP) * STEP for ring in rings]
    low = np.min([ring.min(axis=0) for ring in placed if len(ring)], axis=0)
    high = np.max([ring.max(axis=0) for ring in placed if len(ring)], axis=0)
    if (high < 0).any() or low[0] > view.width or low[1] > view.height:
        return ""
    return "".join(f"M{'L'.join(f'{x:g},{y:g}' for x, y in ring.tolist())}Z" for ring in map(_thinned, placed))


def _thinned(ring: Ring) -> Ring:
    """Without points that lie on the one before."""
    moved = np.any(ring != np.roll(ring, 1, axis=0), axis=1)
    return ring[moved] if moved.sum() > 2 else ring[:1]


def _circles(spots: Sequence[Spot], sizes: Sizes, at: Mapping[str, tuple[float, float]]) -> Iterator[str]:
    """The large ones at the back."""
    for spot in sorted(spots, key=lambda spot: -sizes.radius(spot.people)):
        yield circle(spot.standing, *at[spot.code], sizes.radius(spot.people), _title(spot))


def _title(spot: Spot) -> str:
    return element("title", escape(spot.told))


def _named(
    spots: Sequence[Spot], rings: Mapping[str, object], sizes: Sizes, at: Mapping[str, tuple[float, float]]
) -> Iterator[Named]:
    """What is clear comes first, then the large ones. In an area without a triangle the name is its mark."""
    for spot in sorted(spots, key=lambda spot: (not LOOKS[spot.standing].sign, -(spot.people or 0), spot.name)):
        within = SIGN if LOOKS[spot.standing].sign else 0.0
        yield Named(spot.name, *at[spot.code], within if spot.code in rings else sizes.radius(spot.people))


def _under(
    legend: Mapping[str, str], notes: Sequence[str], width: float, top: float
) -> tuple[tuple[str, ...], float]:
    parts, y = [], top + LINE
    for standing, words in legend.items():
        parts.append(circle(standing, KEY_RADIUS + 1, y, KEY_RADIUS))
        for told in wrapped(words, width - KEY):
            parts.append(text(told, KEY, y + 4, font_size=SMALL))
            y += LINE
    for note in notes:
        for told in wrapped(note, width):
            parts.append(text(told, 0, y + 4, font_size=SMALL, fill=SOFT))
            y += LINE
    return tuple(parts), y
