"""A life drawn on tracks: what somebody was in, from day to day, with the contacts as dots and today as a line."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inbeeld.register.models import Contact, Spell

TRACKS: tuple[tuple[str | Promise, tuple[str, ...]], ...] = (
    (_("Benefit"), ("benefit",)),
    (_("Language"), ("language_course",)),
    (_("Education"), ("education",)),
    (_("Paid work"), ("paid_work",)),
    (_("On the way"), ("trial_placement", "work_experience", "job_search_support")),
    (_("Volunteer work"), ("volunteer_work_towards_job", "volunteer_work_to_take_part")),
    (_("Held back"), ("barrier_language", "barrier_health", "barrier_childcare", "barrier_other")),
)
LEFT, WIDTH, TRACK, TOP = 120, 840, 26, 8
BAR = 16
WORD = 45
AHEAD = timedelta(days=90)
SHORTEST = timedelta(days=365)


@dataclass(frozen=True)
class Bar:
    x: float
    y: float
    width: float
    spell: Spell
    ongoing: bool


@dataclass(frozen=True)
class Track:
    title: str | Promise
    y: float
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Drawing:
    """In the units of the picture; `height` depends on how many tracks there are."""

    height: float
    tracks: tuple[Track, ...]
    contacts_y: float
    dots: tuple[tuple[float, date], ...]
    years: tuple[tuple[float, int], ...]
    today: float
    width: float = LEFT + WIDTH
    left: float = LEFT
    bar: float = BAR


def drawn(spells: Sequence[Spell], contacts: Iterable[Contact], settled: date, today: date) -> Drawing:
    """Tracks without anything on them are left out; the last track is that of the contacts."""
    met = sorted({contact.date for contact in contacts})
    first = min([settled, today - SHORTEST, *(spell.start for spell in spells), *met[:1]])
    scale = _Scale(first, today + AHEAD)
    tracks = tuple(_tracks(spells, scale))
    contacts_y = TOP + len(tracks) * TRACK
    return Drawing(
        height=contacts_y + 2 * TRACK,
        tracks=tracks,
        contacts_y=contacts_y,
        dots=tuple((scale.x(day), day) for day in met),
        years=tuple(_years(scale, today)),
        today=scale.x(today),
    )


@dataclass(frozen=True)
class _Scale:
    first: date
    last: date

    def x(self, day: date) -> float:
        inside = min(max(day, self.first), self.last)
        return round(LEFT + WIDTH * (inside - self.first).days / (self.last - self.first).days, 1)


def _years(scale: _Scale, today: date) -> Iterator[tuple[float, int]]:
    """The first of January of each year, but for one whose number would stand in the word "today"."""
    for year in range(scale.first.year + 1, scale.last.year + 1):
        x = scale.x(date(year, 1, 1))
        if abs(x - scale.x(today)) > WORD:
            yield x, year


def _tracks(spells: Sequence[Spell], scale: _Scale) -> Iterator[Track]:
    y = TOP
    for title, kinds in TRACKS:
        mine = [spell for spell in spells if spell.kind in kinds and spell.end != spell.start]
        if mine:
            yield Track(title, y, tuple(_bar(spell, y, scale) for spell in mine))
            y += TRACK


def _bar(spell: Spell, y: float, scale: _Scale) -> Bar:
    x = scale.x(spell.start)
    until = scale.x(spell.end or scale.last)
    return Bar(x, y, max(round(until - x, 1), 2), spell, spell.end is None)
