"""The funnel plot as SVG: actual over expected by expected number, between the limits of what chance leaves."""

from collections.abc import Iterator, Sequence
from math import floor, log10

from inbeeld.disclosure import Released
from inbeeld.figures.definition import definition
from inbeeld.report.charts.plot import Plot, Scale
from inbeeld.report.charts.svg import FAINT, INK, SMALL, SOFT, element, line, picture, text, width_of
from inbeeld.report.comparison.reading import Place, Reading, read
from inbeeld.report.labels import title_of
from inbeeld.report.speech import Speech, sentence, speech

WIDTH, HEIGHT = 720.0, 480.0
LEFT, TOP, BOTTOM = 44.0, 24.0, 440.0
DOT = 4.0
LEVELS = (("95", "6 4"), ("998", "2 3"))
SPACE, LINE = 8.0, 14.0
LEAST_HIGH = 2.0
TICKS = 6


def to_svg(released: Released, language: str = "en") -> str:
    """A dot per municipality that is shown; those outside the limits have their name beside them where it fits."""
    reading, words = read(released), speech(language)
    shown = [place for place in reading.places if not place.hidden and _x(place) > 0]
    title = words.say("compare.funnel", title=sentence(title_of(definition(reading.outcome), words)))
    return picture("funnel", title, _alternative(reading, shown, words), WIDTH, HEIGHT, _drawn(shown, words))


def _alternative(reading: Reading, shown: Sequence[Place], words: Speech) -> str:
    outside = [place.name for place in shown if place.outside]
    hidden = len(reading.places) - len(shown)
    told = words.enumerated(outside) if outside else words.say("compare.nobody")
    return words.say("compare.funnel_told", shown=len(shown), hidden=hidden, outside=told)


def _drawn(shown: Sequence[Place], words: Speech) -> Iterator[str]:
    widest = max((_x(place) for place in shown), default=1.0)
    highest = max((_y(place) for place in shown), default=0.0)
    across = Plot(WIDTH, LEFT).scale(0, 1.05 * widest)
    up = _upward(1.05 * max(highest, LEAST_HIGH))
    yield from _axes(across, up, widest, max(highest, LEAST_HIGH), words)
    for level, dashes in LEVELS:
        yield from _limits(shown, level, dashes, across, up)
    dots = [(place, across(_x(place)), up(_y(place))) for place in shown]
    for place, x, y in dots:
        yield element("circle", element("title", place.name), cx=x, cy=y, r=DOT, fill=INK if place.outside else SOFT)
    yield from _names([dot for dot in dots if dot[0].outside])


def _x(place: Place) -> float:
    return place.numbers["expected"].value or 0.0


def _y(place: Place) -> float:
    return place.numbers["actual_to_expected"].value or 0.0


def _upward(highest: float) -> Scale:
    return lambda value: BOTTOM - value / highest * (BOTTOM - TOP)


def _axes(across: Scale, up: Scale, widest: float, highest: float, words: Speech) -> Iterator[str]:
    yield line(LEFT, up(1), WIDTH, up(1), width=1.2)
    for value in _ticks(highest):
        yield line(LEFT, up(value), WIDTH, up(value), FAINT, 0.8)
        yield text(words.ratio(value), LEFT - 6, up(value) + 4, "end", font_size=SMALL, fill=SOFT)
    for value in _ticks(widest):
        yield text(words.whole(value), across(value), BOTTOM + 16, "middle", font_size=SMALL, fill=SOFT)
    yield text(words.say("compare.across"), WIDTH, BOTTOM + 34, "end", font_size=SMALL, fill=SOFT)
    yield text(words.say("compare.up"), 0, TOP - 10, font_size=SMALL, fill=SOFT)


def _limits(shown: Sequence[Place], level: str, dashes: str, across: Scale, up: Scale) -> Iterator[str]:
    """Lines through the limits of the municipalities; above the top of the plot they are cut off."""
    ordered = sorted(shown, key=_x)
    for side in ("low", "high"):
        bounds = ((place, getattr(place.numbers[f"funnel_{level}"], side)) for place in ordered)
        points = " ".join(f"{across(_x(place)):.1f},{max(up(bound), TOP):.1f}" for place, bound in bounds)
        yield element("polyline", points=points, fill="none", stroke=SOFT, stroke_dasharray=dashes)


def _ticks(highest: float) -> list[float]:
    """Round numbers from 0 up to the highest, at most TICKS steps: 1, 2 or 5 times a power of ten."""
    power = 10.0 ** floor(log10(highest / TICKS))
    step = next(power * times for times in (1, 2, 5, 10) if power * times * TICKS >= highest)
    return [step * number for number in range(int(highest / step) + 1)]


def _names(dots: Sequence[tuple[Place, float, float]]) -> Iterator[str]:
    """Beside the dots, those furthest from 1 first; a name that would lie on another is left out."""
    taken: list[tuple[float, float, float]] = []
    for place, x, y in sorted(dots, key=lambda dot: -abs(_y(dot[0]) - 1)):
        wide = width_of(place.name, SMALL)
        start = x + SPACE if x + SPACE + wide <= WIDTH else x - SPACE - wide
        if all(start + wide < left or start > right or abs(y - other) > LINE for left, right, other in taken):
            taken.append((start, start + wide, y))
            anchor, at = ("start", start) if start > x else ("end", start + wide)
            yield text(place.name, at, y + 4, anchor, font_size=SMALL)
