"""Fills: how each part of the bar looks, in colour and in grey."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from inbeeld.report.charts.svg import PAPER, element, line

TILE = 6.0

STROKES: Mapping[str, tuple[float, float, float]] = {
    "rising": (45, 2.2, TILE),
    "falling": (-45, 2.2, TILE),
    "upright": (0, 2.2, TILE),
    "level": (90, 1.0, TILE),
    "sparse": (45, 1.0, 2 * TILE),
}
"""Per pattern of lines: their slope, their width and the distance between them."""


@dataclass(frozen=True)
class Fill:
    colour: str
    terminal: str
    pattern: str | None = None


PLAIN = Fill("#08415c", "blue")


@cache
def fills() -> Mapping[str, Fill]:
    read = tomllib.loads((files(__package__) / "fills.toml").read_text("utf-8"))
    return {part: Fill(**told) for part, told in read.items()}


def fill_of(part: str) -> Fill:
    return fills().get(part, PLAIN)


def paint(part: str, page: str) -> str:
    """What to write as the fill of a shape. `page` sets the patterns of one picture apart from those of others."""
    fill = fill_of(part)
    return f"url(#{page}-{part})" if fill.pattern else fill.colour


def patterns(parts: Iterable[str], page: str) -> str:
    """The definitions that `paint` refers to."""
    return element("defs", *(_pattern(part, page) for part in parts if fill_of(part).pattern))


def _pattern(part: str, page: str) -> str:
    fill = fill_of(part)
    if fill.pattern == "dots":
        drawn = element("circle", cx=TILE / 2, cy=TILE / 2, r=1.8, fill=fill.colour)
        return _tile(f"{page}-{part}", TILE, 0, drawn)
    slope, width, tile = STROKES[fill.pattern or ""]
    return _tile(f"{page}-{part}", tile, slope, line(tile / 2, 0, tile / 2, tile, fill.colour, width))


def _tile(name: str, size: float, slope: float, drawn: str) -> str:
    return element(
        "pattern",
        element("rect", width=size, height=size, fill=PAPER),
        drawn,
        id=name,
        width=size,
        height=size,
        patternUnits="userSpaceOnUse",
        patternTransform=f"rotate({slope:g})",
    )
