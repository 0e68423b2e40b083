"""Names on a map: beside their place where nothing else is; one that would lie on another is left out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inbeeld.report.charts.svg import SMALL, text, width_of

Box = tuple[float, float, float, float]
ABOVE, BELOW, SPACE = 0.75 * SMALL, 0.22 * SMALL, 4.0
"""What letters need over and under their line, and the space between a mark and its name."""


@dataclass(frozen=True)
class Named:
    """A mark of this radius, in the units of the drawing."""

    name: str
    x: float
    y: float
    radius: float


def names(marks: Iterable[Named], width: float, height: float) -> Iterator[str]:
    """The first come first; the marks themselves are kept free."""
    marks = list(marks)
    taken = [(one.x - one.radius, one.y - one.radius, one.x + one.radius, one.y + one.radius) for one in marks]
    for own, one in zip(tuple(taken), marks, strict=True):
        others = [box for box in taken if box != own]
        for box in _places(one):
            if _inside(box, width, height) and not any(_touch(box, other) for other in others):
                taken.append(box)
                yield text(one.name, box[0], box[3] - BELOW, font_size=SMALL)
                break


def _places(one: Named) -> Iterator[Box]:
    """On the place itself where nothing is drawn; else right, left, under and over the mark."""
    wide, middle = width_of(one.name, SMALL), one.y + (ABOVE - BELOW) / 2
    if not one.radius:
        yield one.x - wide / 2, middle - ABOVE, one.x + wide / 2, middle + BELOW
    for left, line in (
        (one.x + one.radius + SPACE, middle),
        (one.x - one.radius - SPACE - wide, middle),
        (one.x - wide / 2, one.y + one.radius + ABOVE + 1),
        (one.x - wide / 2, one.y - one.radius - BELOW - 1),
    ):
        yield left, line - ABOVE, left + wide, line + BELOW


def _inside(box: Box, width: float, height: float) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= width and box[3] <= height


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
