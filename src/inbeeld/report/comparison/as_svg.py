"""The funnel plot as SVG: actual over expected by expected number, between the limits of what chance leaves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import floor, log10
from statistics import fmean

from inbeeld.disclosure import Released
from inbeeld.figures.definition import definition
from inbeeld.report.charts.plot import WIDE, Plot, Scale
from inbeeld.report.charts.svg import FAINT, INK, SMALL, SOFT, element, line, picture, text, width_of, wrapped
from inbeeld.report.comparison.reading import Place, Reading, read
from inbeeld.report.labels import title_of
from inbeeld.report.speech import Speech, sentence, speech

LEFT, UNDER = 44.0, 40.0
TALLEST, TALL = 416.0, 0.8
"""The height of the plot, and the same as a share of a narrow width."""
DOT = 4.0
LEVELS = (("95", "6 4"), ("998", "2 3"))
SPACE, LINE = 8.0, 14.0
LEAST_HIGH = 2.0
TICKS, TICKS_ACROSS = 6, 80.0
"""At most so many steps, and one for so much of the width."""


@dataclass(frozen=True)
class Frame:
    """The plot between the words over it and the numbers under it."""

    width: float
    top: float
    widest: float
    highest: float

    @property
    def bottom(self) -> float:
        return self.top + min(TALLEST, TALL * self.width)

    @property
    def across(self) -> Scale:
        return Plot(self.width, LEFT).scale(0, 1.05 * self.widest)

    def up(self, value: float) -> float:
        return self.bottom - value / (1.05 * self.highest) * (self.bottom - self.top)


def to_svg(released: Released, language: str = "en", width: float = WIDE) -> str:
    """A dot per municipality that is shown; those outside the limits have their name beside them where it fits."""
    reading, words = read(released), speech(language)
    shown = [place for place in reading.places if not place.hidden and _x(place) > 0]
    said = wrapped(words.say("compare.up"), width)
    highest = max((LEAST_HIGH, *(_y(place) for place in shown)))
    frame = Frame(width, LINE * len(said) + 10, max((_x(place) for place in shown), default=1.0), highest)
    parts = (*_said(said), *_drawn(shown, frame, words))
    title, alternative = funnel_title(reading, words), funnel_alternative(reading, words)
    return picture("funnel", title, alternative, width, frame.bottom + UNDER, parts)


def funnel_title(reading: Reading, words: Speech) -> str:
    return words.say("compare.funnel", title=sentence(title_of(definition(reading.outcome), words)))


def funnel_alternative(reading: Reading, words: Speech) -> str:
    shown = [place for place in reading.places if not place.hidden]
    outside = [place.name for place in shown if place.outside]
    told = words.enumerated(outside) if outside else words.say("compare.nobody")
    return words.say("compare.funnel_told", shown=len(shown), hidden=len(reading.places) - len(shown), outside=told)


def _drawn(shown: Sequence[Place], frame: Frame, words: Speech) -> Iterator[str]:
    yield from _axes(frame, words)
    for level, dashes in LEVELS:
        yield from _limits(shown, level, dashes, frame)
    dots = [(place, frame.across(_x(place)), frame.up(_y(place))) for place in shown]
    for place, x, y in dots:
        name = element("title", escape(place.name))
        yield element("circle", name, cx=x, cy=y, r=DOT, fill=INK if place.outside else SOFT)
    yield from _names([dot for dot in dots if dot[0].outside], frame)


def _x(place: Place) -> float:
    return place.numbers["expected"].value or 0.0


def _y(place: Place) -> float:
    return place.numbers["actual_to_expected"].value or 0.0


def _said(lines: Sequence[str]) -> Iterator[str]:
    for number, told in enumerate(lines, start=1):
        yield text(told, 0, LINE * number, font_size=SMALL, fill=SOFT)


def _axes(frame: Frame, words: Speech) -> Iterator[str]:
    yield line(LEFT, frame.up(1), frame.width, frame.up(1), width=1.2)
    for value in _ticks(frame.highest, TICKS):
        yield line(LEFT, frame.up(value), frame.width, frame.up(value), FAINT, 0.8)
        yield text(words.ratio(value), LEFT - 6, frame.up(value) + 4, "end", font_size=SMALL, fill=SOFT)
    for value in _ticks(frame.widest, min(TICKS, floor(frame.width / TICKS_ACROSS))):
        told, middle = words.whole(value), frame.across(value)
        yield text(told, middle, frame.bottom + 16, "middle", font_size=SMALL, fill=SOFT)
    yield text(words.say("compare.across"), frame.width, frame.bottom + 34, "end", font_size=SMALL, fill=SOFT)


def _limits(shown: Sequence[Place], level: str, dashes: str, frame: Frame) -> Iterator[str]:
    """Lines through the limits of the municipalities, of those with as many expected through the mean; above the top
    of the plot they are cut off."""
    for side in ("low", "high"):
        bounds: dict[float, list[float]] = {}
        for place in sorted(shown, key=_x):
            bounds.setdefault(_x(place), []).append(getattr(place.numbers[f"funnel_{level}"], side))
        points = " ".join(
            f"{frame.across(x):.1f},{max(frame.up(fmean(those)), frame.top):.1f}" for x, those in bounds.items()
        )
        yield element("polyline", points=points, fill="none", stroke=SOFT, stroke_dasharray=dashes)


def _ticks(highest: float, most: int) -> list[float]:
    """Round numbers from 0 up to the highest, in at most so many steps: 1, 2 or 5 times a power of ten."""
    power = 10.0 ** floor(log10(highest / most))
    step = next(power * times for times in (1, 2, 5, 10) if power * times * most >= highest)
    return [step * number for number in range(int(highest / step) + 1)]


def _names(dots: Sequence[tuple[Place, float, float]], frame: Frame) -> Iterator[str]:
    """Beside the dots, those furthest from 1 first; a name that would lie on another is left out."""
    taken: list[tuple[float, float, float]] = []
    for place, x, y in sorted(dots, key=lambda dot: -abs(_y(dot[0]) - 1)):
        wide = width_of(place.name, SMALL)
        start = x + SPACE if x + SPACE + wide <= frame.width else x - SPACE - wide
        free = all(start + wide < left or start > right or abs(y - other) > LINE for left, right, other in taken)
        if free and start >= LEFT:
            taken.append((start, start + wide, y))
            anchor, at = ("start", start) if start > x else ("end", start + wide)
            yield text(place.name, at, y + 4, anchor, font_size=SMALL)
