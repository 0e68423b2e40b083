"""Intervals: a filled dot for what was counted, an open mark for an estimate; each with its reach about it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from inbeeld.report.charts.axis import HEAD, Tick, draw_axis
from inbeeld.report.charts.lanes import Lane, Mark, draw_lanes, remark
from inbeeld.report.charts.plot import Plot, Scale, plot_for
from inbeeld.report.charts.svg import INK, PAPER, element, line, picture

DOT, DIAMOND, CAP = 4.5, 6.0, 3.5

ScaleFor = Callable[[Plot], Scale]


@dataclass(frozen=True)
class Counted:
    value: float
    low: float
    high: float
    words: str


@dataclass(frozen=True)
class Estimated:
    value: float
    words: str
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Unknown:
    """No mark, and why."""

    words: str


@dataclass(frozen=True)
class Line:
    label: str
    marks: tuple[Counted | Estimated | Unknown, ...]


def intervals(
    anchor: str,
    title: str,
    alternative: str,
    lines: Sequence[Line],
    ticks: Sequence[Tick],
    scale_for: ScaleFor,
    width: float,
) -> str:
    plot = plot_for((one.label for one in lines), width)
    scale = scale_for(plot)
    drawn = draw_lanes([_lane(one, plot, scale) for one in lines], plot, HEAD)
    parts = (*draw_axis(ticks, scale, plot, drawn.bottom), *drawn.parts)
    return picture(anchor, title, alternative, width, drawn.bottom, parts)


def _lane(one: Line, plot: Plot, scale: Scale) -> Lane:
    return Lane(one.label, tuple(_mark(mark, plot, scale) for mark in one.marks))


def _mark(mark: Counted | Estimated | Unknown, plot: Plot, scale: Scale) -> Mark:
    if isinstance(mark, Counted):
        return _counted(mark, scale)
    if isinstance(mark, Estimated):
        return _estimated(mark, scale)
    return remark(plot, mark.words)


def _counted(mark: Counted, scale: Scale) -> Mark:
    low, middle, high = (scale(value) for value in (mark.low, mark.value, mark.high))

    def draw(y: float) -> Iterator[str]:
        yield from _reach(low, high, y)
        yield element("circle", cx=middle, cy=y, r=DOT, fill=INK)

    return Mark(min(low, middle - DOT), max(high, middle + DOT), mark.words, draw)


def _estimated(mark: Estimated, scale: Scale) -> Mark:
    x = scale(mark.value)
    low, high = (x if value is None else scale(value) for value in (mark.low, mark.high))

    def draw(y: float) -> Iterator[str]:
        if low < high:
            yield from _reach(low, high, y)
        corners = (
            f"{x:.1f},{y - DIAMOND:.1f} {x + DIAMOND:.1f},{y:.1f} {x:.1f},{y + DIAMOND:.1f} {x - DIAMOND:.1f},{y:.1f}"
        )
        yield element("polygon", points=corners, fill=PAPER, stroke=INK, stroke_width=1.6)

    return Mark(min(low, x - DIAMOND), max(high, x + DIAMOND), mark.words, draw)


def _reach(low: float, high: float, y: float) -> Iterator[str]:
    yield line(low, y, high, y, width=1.6)
    yield from (line(end, y - CAP, end, y + CAP, width=1.6) for end in (low, high))
