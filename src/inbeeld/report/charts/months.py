"""The frame of a picture over months: months across, shares up, and at the end of each line what it is.

Each month is a column of its own, from half a month before to half a month after, so that a number that was rounded
looks like a step and a month that is not shown like a gap.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from inbeeld.report.charts.axis import Tick
from inbeeld.report.charts.lanes import BASE_LINE, Drawn, Lane, Mark, draw_lanes
from inbeeld.report.charts.plot import LABELS_AT_MOST, Plot
from inbeeld.report.charts.svg import FAINT, INK, SMALL, SOFT, line, text, width_of

LEFT, TOP, HIGH = 50.0, 12.0, 250.0
UNDER, TITLE, BELOW = 17.0, 35.0, 46.0
"""From the bottom of the plot down to its numbers, to what they are, and to what comes next."""
LEADER, SPACE, LINE = 22.0, 6.0, 18.0
SWATCH = 26.0
HALF = 0.5

Months = Sequence[int]


@dataclass(frozen=True)
class Axes:
    """`last` is the last month that is drawn; `across` says what the numbers of `times` are."""

    last: int
    times: tuple[Tick, ...]
    shares: tuple[Tick, ...]
    across: str


@dataclass(frozen=True)
class End:
    """What a line is, where it ends; the share is 0 to 1. `draw` makes a sample of it between two places, at a
    height."""

    words: str
    month: int
    share: float
    draw: Callable[[float, float, float], str]


@dataclass(frozen=True)
class Frame:
    axes: Axes
    right: float
    bottom: float

    def x(self, month: float) -> float:
        return LEFT + (month + HALF) / (self.axes.last + 1) * (self.right - LEFT)

    def y(self, share: float) -> float:
        return self.bottom - share * (self.bottom - TOP)


def frame_for(axes: Axes, ends: Sequence[End], width: float) -> Frame:
    """With room for the words at the ends, if that leaves the months enough."""
    needed = LEADER + max((width_of(end.words) for end in ends), default=0.0)
    beside = needed <= LABELS_AT_MOST * width
    return Frame(axes, width - (needed if beside else SPACE), TOP + max(HIGH, LINE * len(ends)))


def runs(months: Months) -> Iterator[list[int]]:
    """Months that follow each other, until one is missing."""
    run: list[int] = []
    for month in months:
        if run and month != run[-1] + 1:
            yield run
            run = []
        run.append(month)
    if run:
        yield run


def draw_axes(frame: Frame) -> Iterator[str]:
    """To be drawn before what is in the plot."""
    for tick in frame.axes.shares:
        y = frame.y(tick.value)
        yield line(LEFT, y, frame.right, y, FAINT, 0.8)
        yield text(tick.words, LEFT - SPACE, y + 4, "end", font_size=SMALL, fill=SOFT)
    taken = 0.0
    for tick in frame.axes.times:
        x, half = frame.x(tick.value), width_of(tick.words, SMALL) / 2
        yield line(x, frame.bottom, x, frame.bottom + 4, SOFT)
        if x - half >= taken:
            yield text(tick.words, x, frame.bottom + UNDER, "middle", font_size=SMALL, fill=SOFT)
            taken = x + half + SPACE
    yield text(frame.axes.across, frame.right, frame.bottom + TITLE, "end", font_size=SMALL, fill=SOFT)


def draw_ends(frame: Frame, ends: Sequence[End], width: float) -> Drawn:
    """Right of the plot, each as near to its line as the others leave it; or else under the plot, with a sample."""
    bottom = frame.bottom + BELOW
    if frame.right < width - SPACE:
        return Drawn(tuple(_beside(frame, ends)), bottom)
    lanes = [Lane("", (_sample(end),)) for end in _downward(ends)]
    return draw_lanes(lanes, Plot(width, 0.0), bottom)


def _beside(frame: Frame, ends: Sequence[End]) -> Iterator[str]:
    downward = _downward(ends)
    wanted = [frame.y(end.share) for end in downward]
    for end, own, height in zip(downward, wanted, spread(wanted, TOP, frame.bottom), strict=True):
        yield line(frame.x(end.month + HALF), own, frame.right + LEADER - SPACE, height, INK, 0.8)
        yield text(end.words, frame.right + LEADER, height + BASE_LINE)


def _downward(ends: Sequence[End]) -> list[End]:
    """Of two that end at the same height the last one is on top."""
    return sorted(ends, key=lambda end: end.share)[::-1]


def spread(wanted: Sequence[float], top: float, bottom: float) -> list[float]:
    """Heights at least a line apart, near to what is wanted, which must be in order, and within the plot if that has
    room for them all."""
    placed: list[float] = []
    for height in wanted:
        placed.append(max(height, placed[-1] + LINE if placed else top))
    limit = bottom
    for nth in reversed(range(len(placed))):
        placed[nth] = min(placed[nth], limit)
        limit = placed[nth] - LINE
    return placed


def _sample(end: End) -> Mark:
    return Mark(0.0, SWATCH, end.words, lambda middle: (end.draw(0.0, SWATCH, middle),))


def staircase(frame: Frame, shares: Mapping[int, float]) -> list[tuple[float, float]]:
    """The corners of a line that is level in each month; `shares` by months that follow each other."""
    return [(frame.x(month + side), frame.y(share)) for month, share in shares.items() for side in (-HALF, HALF)]


def points_of(corners: Sequence[tuple[float, float]]) -> str:
    """As SVG has them, without corners between two that are as high."""
    kept = [
        corner
        for nth, corner in enumerate(corners)
        if nth in (0, len(corners) - 1) or not corners[nth - 1][1] == corner[1] == corners[nth + 1][1]
    ]
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in kept)
