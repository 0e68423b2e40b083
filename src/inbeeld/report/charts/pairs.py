"""Pairs: two numbers of the same on one line, an open mark and a filled one, such as before and after."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from inbeeld.report.charts.axis import HEAD, Tick, draw_axis
from inbeeld.report.charts.intervals import DIAMOND, DOT, ScaleFor
from inbeeld.report.charts.lanes import Lane, Mark, draw_lanes
from inbeeld.report.charts.plot import Plot, Scale, plot_for
from inbeeld.report.charts.svg import INK, PAPER, SOFT, element, line, picture


@dataclass(frozen=True)
class Pair:
    """`words` are both numbers."""

    label: str
    open: float
    filled: float
    words: str


def pairs(
    anchor: str,
    title: str,
    alternative: str,
    rows: Sequence[Pair],
    ticks: Sequence[Tick],
    scale_for: ScaleFor,
    width: float,
) -> str:
    plot = plot_for((one.label for one in rows), width, max((one.words for one in rows), key=len, default=""))
    scale = scale_for(plot)
    drawn = draw_lanes([Lane(one.label, (_mark(one, scale),)) for one in rows], plot, HEAD)
    parts = (*draw_axis(ticks, scale, plot, drawn.bottom), *drawn.parts)
    return picture(anchor, title, alternative, width, drawn.bottom, parts)


def to_scale(low: float, high: float, longest: str = "") -> ScaleFor:
    """With room at the right for the longest words, so that none stand across the middle."""

    def scale_for(plot: Plot) -> Scale:
        room = plot_for((), plot.width - plot.left, longest).room
        return replace(plot, room=max(plot.room, room)).scale(low, high)

    return scale_for


def _mark(pair: Pair, scale: Scale) -> Mark:
    hollow, full = scale(pair.open), scale(pair.filled)

    def draw(y: float) -> Iterator[str]:
        yield line(hollow, y, full, y, SOFT, 1.0)
        corners = (
            f"{hollow:.1f},{y - DIAMOND:.1f} {hollow + DIAMOND:.1f},{y:.1f} "
            f"{hollow:.1f},{y + DIAMOND:.1f} {hollow - DIAMOND:.1f},{y:.1f}"
        )
        yield element("polygon", points=corners, fill=PAPER, stroke=INK, stroke_width=1.6)
        yield element("circle", cx=full, cy=y, r=DOT, fill=INK)

    return Mark(min(hollow, full) - DIAMOND, max(hollow, full) + DIAMOND, pair.words, draw)
