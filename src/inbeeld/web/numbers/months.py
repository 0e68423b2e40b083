"""Figures of the month: made at night, kept for good, and read back as a series per figure.

Each month was released by itself. A number that is hidden in one month stays a gap in the series.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from inbeeld.figures.definition import Definition, definitions
from inbeeld.register.actions.snapshots import FIGURES, keep_for_good
from inbeeld.register.models import Municipality, Snapshot
from inbeeld.report.reading import Row, read
from inbeeld.web.numbers import kept
from inbeeld.web.numbers.comparing import keep_comparable
from inbeeld.web.numbers.measuring import Figures, released

SHOWN = 24
FORMS = ("share", "mean", "median")
"""Figures with one number a month."""


@dataclass(frozen=True)
class Month:
    day: date
    row: Row | None


@dataclass(frozen=True)
class Kept:
    """A month as it was kept."""

    pk: int
    day: date
    made_at: datetime
    released: kept.Told


@dataclass(frozen=True)
class Series:
    figure: Definition
    months: tuple[Month, ...]


def month_ends(today: date, months: int) -> Iterator[date]:
    """The last days of the months that are over, the newest first."""
    day = today.replace(day=1)
    for _ in range(months):
        last = day - timedelta(1)
        yield last
        day = last.replace(day=1)


def keep_months(municipality: Municipality, today: date, months: int) -> int:
    """Counts the months that are not kept yet, as known now; tells how many those were."""
    known = set(Snapshot.objects.filter(municipality=municipality, kind=FIGURES).values_list("day", flat=True))
    due = [day for day in month_ends(today, months) if day not in known]
    figures = Figures(municipality)
    for day in due:
        counts = figures.counts(day)
        numbers = {"released": kept.told(released(counts)), "counts": kept.told_counts(counts)}
        keep_for_good(municipality=municipality, kind=FIGURES, day=day, numbers=numbers)
        keep_comparable(figures, day, today)
    return len(due)


def kept_months(municipality: Municipality) -> list[Kept]:
    """The newest ones, oldest first. Without the counts, which no page shows."""
    newest = Snapshot.objects.filter(municipality=municipality, kind=FIGURES).order_by("-day")
    rows = newest.values_list("pk", "day", "made_at", "numbers__released")[:SHOWN]
    return [Kept(*row) for row in reversed(rows)]


def series(months: list[Kept]) -> list[Series]:
    """A series per figure; a month without a snapshot is a gap too."""
    if not months:
        return []
    readings = {month.day: read(kept.read_back(month.released)) for month in months}
    days = _without_holes([month.day for month in months])
    return [
        Series(
            figure,
            tuple(Month(day, readings[day].line(figure.id) if day in readings else None) for day in days),
        )
        for figure in definitions()
        if figure.form in FORMS
    ]


def _without_holes(days: list[date]) -> list[date]:
    """All month ends from the first to the last."""
    between = (days[-1].year - days[0].year) * 12 + days[-1].month - days[0].month + 1
    after = days[-1] + timedelta(1)
    return sorted(month_ends(after, between))
