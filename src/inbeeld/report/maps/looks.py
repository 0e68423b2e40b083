"""Looks: how a municipality is drawn by what can be said of it, in colour, in grey, and with a sign beside both."""

from collections.abc import Mapping
from dataclasses import dataclass

from inbeeld.report.charts.svg import INK, PAPER, SOFT, element

SIGN = 4.5
"""Half the width of a triangle, where there is room for it."""
IN_CIRCLE = 0.64
"""Of the radius."""


@dataclass(frozen=True)
class Look:
    """`sign`: 1 for a triangle that points up, -1 for one that points down."""

    fill: str
    stroke: str
    dashes: str = "none"
    sign: int = 0
    sign_colour: str = PAPER


LOOKS: Mapping[str, Look] = {
    "above": Look("#08415c", INK, sign=1),
    "alike": Look("#b5d7e6", SOFT),
    "below": Look("#f0b73a", INK, sign=-1, sign_colour=INK),
    "hidden": Look(PAPER, INK, dashes="2 2"),
    "absent": Look("#f1f1f1", "#c8c8c8"),
}
"""Dark, light, middle and paper: they differ in grey too. `absent` is not in the comparison."""


def circle(standing: str, x: float, y: float, radius: float, *said: str) -> str:
    """With a triangle where the sign says so; `said` are elements within it, such as its title."""
    drawn = element("circle", cx=x, cy=y, r=radius, **_painted(standing))
    return element("g", *said, drawn, sign(standing, x, y, min(SIGN, IN_CIRCLE * radius)))


def area(standing: str, path: str, *said: str) -> str:
    return element("path", *said, d=path, fill_rule="evenodd", stroke_linejoin="round", **_painted(standing))


def sign(standing: str, x: float, y: float, size: float) -> str:
    look = LOOKS[standing]
    if not look.sign:
        return ""
    tip, base = y - look.sign * size, y + look.sign * size * 0.7
    corners = f"{x:.1f},{tip:.1f} {x - size:.1f},{base:.1f} {x + size:.1f},{base:.1f}"
    return element("polygon", points=corners, fill=look.sign_colour)


def _painted(standing: str) -> dict[str, str | float]:
    look = LOOKS[standing]
    return {"fill": look.fill, "stroke": look.stroke, "stroke_width": 1.0, "stroke_dasharray": look.dashes}
