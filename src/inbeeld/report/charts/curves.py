"""Curves: how a share grows over the months, with the reach of chance about it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inbeeld.report.charts.months import (
    Axes,
    End,
    Frame,
    draw_axes,
    draw_ends,
    frame_for,
    points_of,
    runs,
    staircase,
)
from inbeeld.report.charts.svg import Attributes, element, picture

STYLES: tuple[tuple[str, str], ...] = (
    ("#08415c", "none"),
    ("#b07500", "9 3"),
    ("#54408c", "2 3"),
    ("#1a1a1a", "12 3 2 3"),
    ("#4a90b5", "5 5"),
    ("#575757", "1 4"),
)
"""Colour and dashes; the dashes alone tell the curves apart in grey."""
MOST = len(STYLES)
"""So many curves at most in one picture."""
THICK, BAND = 2.4, 0.2


@dataclass(frozen=True)
class Point:
    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Curve:
    """`points` by month; `words` say what the curve is and where it ends."""

    words: str
    points: Mapping[int, Point]


def curves(anchor: str, title: str, alternative: str, axes: Axes, drawn: Sequence[Curve], width: float) -> str:
    """At most `MOST` of them."""
    styled = list(zip(drawn, STYLES, strict=False))
    ends = [_end(curve, style) for curve, style in styled]
    frame = frame_for(axes, ends, width)
    bands = (band for curve, style in styled for band in _bands(frame, curve, style))
    lines = (line for curve, style in styled for line in _lines(frame, curve, style))
    told = draw_ends(frame, ends, width)
    parts = (*draw_axes(frame), *bands, *lines, *told.parts)
    return picture(anchor, title, alternative, width, told.bottom, parts)


def _end(curve: Curve, style: tuple[str, str]) -> End:
    def draw(start: float, end: float, middle: float) -> str:
        return element("line", x1=start, y1=middle, x2=end, y2=middle, **_stroke(style))

    last = max(curve.points)
    return End(curve.words, last, curve.points[last].value, draw)


def _bands(frame: Frame, curve: Curve, style: tuple[str, str]) -> Iterator[str]:
    for run in runs(list(curve.points)):
        low = staircase(frame, {month: curve.points[month].low for month in run})
        high = staircase(frame, {month: curve.points[month].high for month in run})
        corners = f"{points_of(high)} {points_of(low[::-1])}"
        yield element("polygon", points=corners, fill=style[0], fill_opacity=BAND)


def _lines(frame: Frame, curve: Curve, style: tuple[str, str]) -> Iterator[str]:
    for run in runs(list(curve.points)):
        corners = points_of(staircase(frame, {month: curve.points[month].value for month in run}))
        yield element("polyline", points=corners, fill="none", **_stroke(style))


def _stroke(style: tuple[str, str]) -> Attributes:
    return {"stroke": style[0], "stroke_dasharray": style[1], "stroke_width": THICK}
