"""The rows of a list of people: who needs attention, why, and what comes next; most urgent first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from inbeeld.guidance.signals import Found, Life, find, signal
from inbeeld.register import clock
from inbeeld.register.models import Details, Municipality, Person
from inbeeld.web.people.lives import lives
from inbeeld.web.templatetags.told import language
from inbeeld.web.tuning import tuning_of

IN_VIEW = timedelta(days=365)
NEVER = date.min


@dataclass(frozen=True)
class Reason:
    """A signal that holds for somebody, in a sentence."""

    signal: str
    severity: int
    sentence: str


@dataclass(frozen=True)
class Row:
    id: UUID
    number: str
    name: str
    found: tuple[Found, ...]
    last_seen: date | None
    next_step: dict[str, Any] | None

    @property
    def reasons(self) -> list[Reason]:
        return [Reason(one.signal, one.severity, one.reason(language())) for one in self.found]

    @property
    def in_view(self) -> bool:
        return self.last_seen is not None and self.last_seen > clock.today() - IN_VIEW

    @property
    def urgency(self) -> tuple[Any, ...]:
        """The most severe signal first, then who has waited longest for it, then who was not seen for longest.

        Nothing else of a person comes into it, and ties go by the number that the municipality gave.
        """
        first = (self.found[0].severity, self.found[0].since) if self.found else (9, date.max)
        return (*first, self.last_seen or NEVER, self.number)


def rows_of(municipality: Municipality, people: Iterable[Person]) -> list[Row]:
    """Most urgent first. Whoever left, or is not yet settled, has no row."""
    listed = {person.id: person for person in people}
    names = dict(Details.current.filter(person__in=list(listed)).values_list("person", "name"))
    tuning, today = tuning_of(municipality), clock.today()
    made = [
        _row(listed[id], names[id], life, find(life, today, tuning))
        for id, life in lives(municipality, list(listed))
        if _here(life, today)
    ]
    return sorted(made, key=lambda row: row.urgency)


def _here(life: Life, today: date) -> bool:
    left = life.person["left_date"]
    return left is None or left > today


def _row(person: Person, name: str, life: Life, found: tuple[Found, ...]) -> Row:
    return Row(person.id, person.number, name, found, life.last_seen(clock.today()), _next(life))


def _next(life: Life) -> dict[str, Any] | None:
    """The open step that is due first; one without a day comes last."""
    still_open = [step for step in life.plan_steps if step["done_on"] is None]
    return min(still_open, key=lambda step: step["due"] or date.max, default=None)


def narrowed(rows: Sequence[Row], text: str = "", reason: str = "") -> list[Row]:
    """Those whose name or number has the text in it, and for whom the signal holds."""
    sought = text.casefold().strip()
    return [
        row
        for row in rows
        if (not sought or sought in row.name.casefold() or sought in row.number.casefold())
        and (not reason or any(one.signal == reason for one in row.found))
    ]


def reasons_among(rows: Sequence[Row]) -> list[tuple[str, str, int]]:
    """Of each signal that holds for somebody: id, title, and for how many."""
    counts: dict[str, int] = {}
    for row in rows:
        for one in row.found:
            counts[one.signal] = counts.get(one.signal, 0) + 1
    return [
        (id, signal(id).title[language()], counts[id]) for id in sorted(counts, key=lambda id: signal(id).severity)
    ]
