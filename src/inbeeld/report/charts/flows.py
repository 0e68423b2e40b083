"""Flows: people as bands from column to column, as thick as they are many, with names and numbers at the bars."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from inbeeld.report.charts.fills import paint, patterns
from inbeeld.report.charts.svg import (
    INK,
    PAPER,
    SMALL,
    SOFT,
    Attributes,
    element,
    fitting,
    picture,
    text,
    width_of,
)

HEAD = 24.0
AREA = 300.0
"""The height of all people together."""
BAR, GAP = 14.0, 8.0
LINE, BASE_LINE = 15.0, 4.5
LABEL = 2 * LINE + 2
"""The least height that a bar takes up: two lines of text."""
SPACE = 6.0
EDGE = 1.0
LEAST = 1.5
TWO_NAMES = 1.6
"""How many times as far the last column stands, where names of two columns must stand between."""
BOLD = 1.12
"""How many times as wide bold letters are."""
LONGEST = "99.999"
"""A number in a band."""
NUMBERED = 13.0
"""A band that is at least so thick has its number in it."""
LIGHT, STRONG = "#e3e8ea", "#a9c6d4"


@dataclass(frozen=True)
class Stop:
    """A bar of a column; `number` says in words how many."""

    name: str
    look: str
    words: str
    size: int
    number: str


@dataclass(frozen=True)
class Band:
    """From a stop of one column to one of the next; `strong` ones stand out."""

    start: str
    end: str
    size: int
    number: str
    strong: bool = False


@dataclass(frozen=True)
class Column:
    """`bands` lead on to the next column."""

    heading: str
    stops: tuple[Stop, ...]
    bands: tuple[Band, ...] = ()


@dataclass(frozen=True)
class _Bar:
    stop: Stop
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


Bars = Mapping[str, _Bar]


@dataclass(frozen=True)
class _Frame:
    """Where each column is. Names stand right of their bars; those of the last column too if the picture has room
    for them there (`beside`), or else left of it."""

    places: tuple[float, ...]
    beside: float

    @classmethod
    def of(cls, columns: Sequence[Column], width: float) -> "_Frame":
        lines = (line for stop in columns[-1].stops for line in (stop.words, stop.number))
        needed = BOLD * max(map(width_of, lines)) + 2 * SPACE
        beside = needed if needed <= width / 4 else 0.0
        shares = [1.0] * (len(columns) - 2) + [1.0 if beside else TWO_NAMES]
        right = width - beside - BAR - EDGE
        return cls(tuple(EDGE + right * at / sum(shares) for at in accumulate(shares, initial=0.0)), beside)

    def inward(self, column: int) -> bool:
        return column == len(self.places) - 1 and not self.beside

    def room(self, column: int) -> float:
        """For a name."""
        if column == len(self.places) - 1:
            return self.beside - 2 * SPACE if self.beside else self.room(column - 1)
        between = self.places[column + 1] - self.places[column] - BAR - 2 * SPACE
        if self.beside:
            return between - SPACE - width_of(LONGEST, SMALL)
        return (between - SPACE) / 2 if self.inward(column + 1) else between


def flows(anchor: str, title: str, alternative: str, columns: Sequence[Column], width: float) -> str:
    """At least two columns, and somebody in each."""
    page, frame = f"{anchor}-{width:.0f}", _Frame.of(columns, width)
    scale = AREA / max(sum(stop.size for stop in column.stops) for column in columns)
    bars = [_bars(column, scale) for column in columns]
    drawn = [part for nth in range(len(columns) - 1) for part in _bands(columns[nth], nth, bars, frame, scale)]
    for nth, (column, placed) in enumerate(zip(columns, bars, strict=True)):
        drawn.append(_heading(column.heading, nth, frame))
        drawn += (part for bar in placed.values() for part in _stop(bar, nth, frame, page))
    bottom = max(max(bar.bottom, bar.middle + LABEL / 2) for placed in bars for bar in placed.values()) + EDGE
    looks = dict.fromkeys(stop.look for column in columns for stop in column.stops)
    return picture(anchor, title, alternative, width, bottom, drawn, patterns(looks, page))


def _bars(column: Column, scale: float) -> Bars:
    """From the top down, each with room for its name."""
    placed, top = {}, HEAD
    for stop in column.stops:
        high = max(stop.size * scale, LEAST)
        room = max(high, LABEL)
        placed[stop.name] = _Bar(stop, top + (room - high) / 2, top + (room + high) / 2)
        top += room + GAP
    return placed


def _bands(column: Column, nth: int, bars: Sequence[Bars], frame: _Frame, scale: float) -> Iterator[str]:
    """At each bar in the order of the bars at the other side; first all bands, then what stands in them."""
    left, right = bars[nth], bars[nth + 1]
    starts, ends = ({name: bar.top for name, bar in side.items()} for side in (left, right))
    x1, x2 = frame.places[nth] + BAR, frame.places[nth + 1]
    numbers = []
    for band in sorted(column.bands, key=lambda band: (left[band.start].top, right[band.end].top)):
        high = band.size * scale
        yield _shape((x1, starts[band.start]), (x2, ends[band.end]), high, STRONG if band.strong else LIGHT)
        if frame.beside and high >= NUMBERED:
            y = ends[band.end] + high / 2 + BASE_LINE
            numbers.append(text(band.number, x2 - SPACE, y, "end", font_size=SMALL, fill=SOFT))
        starts[band.start] += high
        ends[band.end] += high
    yield from numbers


def _shape(start: tuple[float, float], end: tuple[float, float], high: float, colour: str) -> str:
    (x1, y1), (x2, y2) = start, end
    middle = (x1 + x2) / 2
    there = f"C{middle:.1f},{y1:.1f} {middle:.1f},{y2:.1f} {x2:.1f},{y2:.1f}"
    back = f"C{middle:.1f},{y2 + high:.1f} {middle:.1f},{y1 + high:.1f} {x1:.1f},{y1 + high:.1f}"
    path = f"M{x1:.1f},{y1:.1f} {there} V{y2 + high:.1f} {back} Z"
    return element("path", d=path, fill=colour, stroke=PAPER, stroke_width=0.8)


def _heading(words: str, nth: int, frame: _Frame) -> str:
    x, side = (frame.places[nth] + BAR, "end") if frame.inward(nth) else (frame.places[nth], "start")
    return text(words, x, HEAD / 2, side, font_size=SMALL, fill=SOFT)


def _stop(bar: _Bar, nth: int, frame: _Frame, page: str) -> Iterator[str]:
    x, stop = frame.places[nth], bar.stop
    shape: Attributes = {"x": x, "y": bar.top, "width": BAR, "height": bar.bottom - bar.top}
    yield element("rect", fill=paint(stop.look, page), stroke=INK, stroke_width=0.8, **shape)
    at, side = (x - SPACE, "end") if frame.inward(nth) else (x + BAR + SPACE, "start")
    for line, (words, weight) in enumerate(((stop.words, "bold"), (stop.number, "normal"))):
        told, size = fitting(words, frame.room(nth) / BOLD)
        y = bar.middle + (line - 0.5) * LINE + BASE_LINE
        yield text(told, at, y, side, font_size=size, font_weight=weight)
