"""Lanes: rows of marks with their label at one side and a text at each mark, placed where nothing else is."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from inbeeld.report.charts.plot import Plot
from inbeeld.report.charts.svg import INK, SOFT, fitting, text, width_of

LINE = 18.0
MIDDLE = 0.5 * LINE
BASE_LINE = 4.5
"""From the middle of a line of text down to the line on which the letters stand."""
SPACE = 8.0
OWN_LINE = 16.0
"""How much lower a mark comes that has its text above it."""
BETWEEN = 6.0


@dataclass(frozen=True)
class Mark:
    """Something drawn from `start` to `end`, given the height of its middle, with a text beside it."""

    start: float
    end: float
    text: str
    draw: Callable[[float], Iterable[str]]
    colour: str = INK


@dataclass(frozen=True)
class Lane:
    label: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Drawn:
    parts: tuple[str, ...]
    bottom: float


def remark(plot: Plot, words: str) -> Mark:
    """Instead of a mark, why there is none."""
    return Mark(plot.start - SPACE, plot.start - SPACE, words, lambda _: (), SOFT)


def draw_lanes(lanes: Sequence[Lane], plot: Plot, top: float) -> Drawn:
    parts: list[str] = []
    for lane in lanes:
        if lane.label:
            label, size = fitting(lane.label, plot.left or plot.width)
            parts.append(text(label, 0, top + MIDDLE + BASE_LINE, font_size=size))
            top += 0 if plot.left else LINE
        for mark in lane.marks:
            drawn = _draw(mark, plot, top)
            parts += drawn.parts
            top = drawn.bottom
        top += BETWEEN if len(lane.marks) > 1 or not plot.left else 0
    return Drawn(tuple(parts), top)


def _draw(mark: Mark, plot: Plot, top: float) -> Drawn:
    x, anchor, drop = _beside(mark, plot)
    words, size = fitting(mark.text, plot.width - plot.left)
    shown = text(words, x, top + MIDDLE + BASE_LINE, anchor, font_size=size, fill=mark.colour)
    return Drawn((shown, *mark.draw(top + drop + MIDDLE)), top + drop + LINE)


def _beside(mark: Mark, plot: Plot) -> tuple[float, str, float]:
    """The text right of the mark, or else left of it, or else on a line of its own with the mark a bit lower."""
    needed = width_of(mark.text) + SPACE
    if mark.end + needed <= plot.width:
        return mark.end + SPACE, "start", 0.0
    if mark.start - needed >= plot.left:
        return mark.start - SPACE, "end", 0.0
    return max(plot.left, min(mark.start, plot.width - needed)), "start", OWN_LINE
