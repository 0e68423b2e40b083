"""A figure over the months as a small picture: dots where it was counted, a gap where it may not be shown."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from babel.dates import format_date
from django.utils.translation import gettext, ngettext

from inbeeld.report.cells import absence
from inbeeld.report.charts.svg import FAINT, INK, SMALL, SOFT, element, fitting, line, picture, text, width_of
from inbeeld.report.labels import title_of
from inbeeld.report.pictures import share_in_words
from inbeeld.report.speech import Speech
from inbeeld.web.numbers.months import Month, Series

WIDTH, TOP, BOTTOM, HEIGHT = 344.0, 30.0, 130.0, 154.0
LEFT, RIGHT = 44.0, 332.0
DOT = 3.2
WHOLE = 1.0
Point = tuple[float, float]


def drawn(series: Series, alternative: str, speech: Speech) -> str:
    top = _top(series)
    points = [_point(nth, month, series, top) for nth, month in enumerate(series.months)]
    parts = (*_axis(series, top, speech), *_line(points), *_label(series, points, speech))
    return picture(f"months-{series.figure.id}", title_of(series.figure, speech), alternative, WIDTH, HEIGHT, parts)


def _top(series: Series) -> float | None:
    """Shares run from nobody to everybody, so that all pictures are alike; days up to the longest wait."""
    if series.figure.form != "median":
        return WHOLE
    return max((month.row.value for month in series.months if month.row and month.row.value), default=None)


def _point(nth: int, month: Month, series: Series, top: float | None) -> Point | None:
    if top is None or month.row is None or month.row.value is None:
        return None
    step = (RIGHT - LEFT) / max(len(series.months) - 1, 1)
    return LEFT + nth * step, BOTTOM - month.row.value / top * (BOTTOM - TOP)


def _axis(series: Series, top: float | None, speech: Speech) -> Iterator[str]:
    for share in (0.0, 0.5, 1.0) if top else ():
        y, value = BOTTOM - share * (BOTTOM - TOP), share * (top or 0)
        days = series.figure.form == "median"
        yield line(LEFT, y, RIGHT, y, FAINT, 0.8)
        words = speech.whole(value) if days else speech.share(value, None)
        yield text(words, LEFT - 6, y + 4, "end", font_size=SMALL, fill=SOFT)
    first, last = series.months[0].day, series.months[-1].day
    yield text(month_name(first, speech), LEFT, BOTTOM + 18, font_size=SMALL, fill=SOFT)
    if first != last:
        yield text(month_name(last, speech), RIGHT, BOTTOM + 18, "end", font_size=SMALL, fill=SOFT)


def month_name(day: date, speech: Speech) -> str:
    return format_date(day, "MMM y", locale=speech.language)


def _line(points: Sequence[Point | None]) -> Iterator[str]:
    """From month to month, and nothing across a gap."""
    for one, other in pairwise(points):
        if one and other:
            yield line(*one, *other, width=2.0)
    yield from (element("circle", cx=x, cy=y, r=DOT, fill=INK) for x, y in filter(None, points))


def _label(series: Series, points: Sequence[Point | None], speech: Speech) -> Iterator[str]:
    """The last number in words, at the end of the line."""
    shown = [(month, point) for month, point in zip(series.months, points, strict=True) if point]
    if not shown:
        row = next((month.row for month in series.months if month.row), None)
        if row:
            words, size = fitting(absence(row, speech), RIGHT - LEFT - 6)
            yield text(words, LEFT + 6, BOTTOM - 8, fill=SOFT, font_size=size)
        return
    month, (x, y) = shown[-1]
    words = in_words(month, series, speech)
    half = width_of(words) / 2
    middle = max(LEFT + half, min(x, RIGHT - half))
    above = y - 10 if y - 10 > 12 else y + 20
    yield text(words, middle, above, "middle", font_weight="bold")


def in_words(month: Month, series: Series, speech: Speech) -> str:
    """With its base, or why there is no number."""
    if month.row is None:
        return gettext("month not counted")
    if month.row.value is None:
        return absence(month.row, speech)
    if series.figure.form == "median":
        days = round(month.row.value)
        return ngettext("%(days)s day", "%(days)s days", days) % {"days": speech.whole(days)}
    return share_in_words(month.row, month.row.value, speech)
