"""Areas: one bar, everyone, month after month. The columns are full; each layer is as high as its share."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from inbeeld.report.charts.fills import paint, patterns
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
from inbeeld.report.charts.svg import INK, Attributes, element, picture

OUTLINE = 0.6
STRIP = 12.0


@dataclass(frozen=True)
class Layer:
    """`look` is the name of its fill, `words` what it is and how large in the last month."""

    look: str
    words: str


@dataclass(frozen=True)
class Column:
    """A month, with the share of each layer from the bottom up. Rounded shares need not add up to 1."""

    month: int
    shares: tuple[float, ...]

    @property
    def borders(self) -> tuple[float, ...]:
        """Where the layers begin and end, from 0 to 1."""
        total = sum(self.shares) or 1.0
        return (0.0, *(sum_so_far / total for sum_so_far in accumulate(self.shares)))


def areas(
    anchor: str,
    title: str,
    alternative: str,
    axes: Axes,
    layers: Sequence[Layer],
    columns: Sequence[Column],
    width: float,
) -> str:
    page = f"{anchor}-{width:.0f}"
    borders = {column.month: column.borders for column in columns}
    ends = list(_ends(layers, axes.last, borders[axes.last], page))
    frame = frame_for(axes, ends, width)
    drawn = draw_ends(frame, ends, width)
    parts = (*draw_axes(frame), *_shapes(frame, layers, borders, page), *drawn.parts)
    defs = patterns((layer.look for layer in layers), page)
    return picture(anchor, title, alternative, width, drawn.bottom, parts, defs)


def _ends(layers: Sequence[Layer], last: int, borders: tuple[float, ...], page: str) -> Iterator[End]:
    for place, layer in enumerate(layers):
        shape = _shape(layer, page)

        def draw(start: float, end: float, middle: float, shape: Attributes = shape) -> str:
            return element("rect", x=start, y=middle - STRIP / 2, width=end - start, height=STRIP, **shape)

        yield End(layer.words, last, (borders[place] + borders[place + 1]) / 2, draw)


def _shapes(
    frame: Frame, layers: Sequence[Layer], borders: Mapping[int, tuple[float, ...]], page: str
) -> Iterator[str]:
    for run in runs(list(borders)):
        stairs = [staircase(frame, {month: borders[month][at] for month in run}) for at in range(len(layers) + 1)]
        for layer, low, high in zip(layers, stairs, stairs[1:], strict=False):
            if low != high:
                corners = f"{points_of(high)} {points_of(low[::-1])}"
                yield element("polygon", points=corners, **_shape(layer, page))


def _shape(layer: Layer, page: str) -> Attributes:
    return {"fill": paint(layer.look, page), "stroke": INK, "stroke_width": OUTLINE}
