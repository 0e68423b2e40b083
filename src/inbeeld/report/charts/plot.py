"""The plot: where in a picture the marks come, and what place a number has there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import log

from inbeeld.report.charts.svg import width_of

WIDE, NARROW = 720.0, 328.0
"""A column of text on a screen or on A4, and a phone of 360 px less its margins."""

GAP = 14.0
LABELS_AT_MOST = 0.42
ROOM_AT_MOST = 0.6
EDGE = 8.0

Scale = Callable[[float], float]


@dataclass(frozen=True)
class Plot:
    """`left` is 0 where labels stand above their marks instead of beside them; `room` is kept free at the right."""

    width: float
    left: float
    room: float = 0.0

    @property
    def right(self) -> float:
        return self.width - self.room - EDGE

    @property
    def start(self) -> float:
        """Where the scale begins: a dot at 0 is drawn whole."""
        return self.left + EDGE

    def scale(self, low: float, high: float) -> Scale:
        return lambda value: self.start + (value - low) / (high - low) * (self.right - self.start)

    def log_scale(self, low: float, high: float) -> Scale:
        """Half and double are equally far from 1."""
        linear = self.scale(log(low), log(high))
        return lambda value: linear(log(value))


def plot_for(labels: Iterable[str], width: float, longest: str = "") -> Plot:
    """Labels stand beside the plot, and `longest` right of the longest mark, if they leave the marks room enough."""
    needed = max((width_of(label) for label in labels), default=0.0) + GAP
    left = needed if needed <= LABELS_AT_MOST * width else 0.0
    room = width_of(longest)
    return Plot(width, left, room if room <= ROOM_AT_MOST * (width - left) else 0.0)
