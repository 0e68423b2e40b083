"""Bars: how many, one beneath the other, such as the steps on the way through an offer."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from inbeeld.report.charts.fills import paint, patterns
from inbeeld.report.charts.lanes import Lane, Mark, draw_lanes, remark
from inbeeld.report.charts.plot import Plot, Scale, plot_for
from inbeeld.report.charts.svg import INK, Attributes, element, picture

THICK = 12.0


@dataclass(frozen=True)
class Bar:
    """`size` is None where it may not be shown; `words` then say so. `look` is the part whose fill it has. Bars of
    one label that follow each other stand together."""

    label: str
    size: float | None
    words: str
    look: str = "in_paid_work"


@dataclass(frozen=True)
class Extent:
    """What pictures must have in common to be compared: the largest number, and the longest words beside a bar."""

    largest: float
    longest: str


def extent(rows: Iterable[Bar]) -> Extent:
    told = tuple(rows)
    return Extent(
        largest=max((row.size or 0 for row in told), default=0),
        longest=max((row.words for row in told if row.size is not None), key=len, default=""),
    )


def bars(anchor: str, title: str, alternative: str, rows: Sequence[Bar], common: Extent, width: float) -> str:
    page = f"{anchor}-{width:.0f}"
    plot = plot_for((row.label for row in rows), width, common.longest)
    scale = plot.scale(0, common.largest or 1)
    lanes = [
        Lane(label, tuple(_mark(row, page, plot, scale) for row in of_label))
        for label, of_label in groupby(rows, lambda row: row.label)
    ]
    drawn = draw_lanes(lanes, plot, 0.0)
    defs = patterns((row.look for row in rows), page)
    return picture(anchor, title, alternative, width, drawn.bottom, drawn.parts, defs)


def _mark(row: Bar, page: str, plot: Plot, scale: Scale) -> Mark:
    if row.size is None:
        return remark(plot, row.words)
    start, end = scale(0), scale(row.size)
    shape: Attributes = {"x": start, "width": max(end - start, 1.0), "height": THICK, "fill": paint(row.look, page)}

    def draw(middle: float) -> Iterator[str]:
        yield element("rect", y=middle - THICK / 2, stroke=INK, stroke_width=0.8, **shape)

    return Mark(start, end, row.words, draw)
