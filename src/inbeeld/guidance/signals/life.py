"""A life: what is recorded of one person, and the little about others that bears on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from inbeeld.facts.record_types import TABLE_NAMES
from inbeeld.timeline.reference import Row, holds, periods

Period = tuple[date, date]


@dataclass(frozen=True)
class Member:
    """Another adult of the household. Only when that person was last seen: the rest is in a file of their own."""

    person_id: str
    last_contact: date | None


@dataclass(frozen=True)
class Offer:
    """What people can take part in, with how many of its places are taken."""

    offer_id: str
    kind: str
    title: str
    capacity: int | None = None
    taken: int = 0
    start: date | None = None
    end: date | None = None

    @property
    def free(self) -> int:
        """Of an offer without a known number of places nobody can say that there is one."""
        return max((self.capacity or 0) - self.taken, 0)

    def ended(self, day: date) -> bool:
        return self.end is not None and self.end <= day


@dataclass(frozen=True)
class Life:
    """Rows have the columns of `facts/tables`, in their current versions; rows of days to come do no harm.

    `delivered` names the tables that there are: of a table that nobody keeps, the absence of a row says nothing.
    """

    person: Row
    spells: Sequence[Row] = ()
    contacts: Sequence[Row] = ()
    assignments: Sequence[Row] = ()
    decisions: Sequence[Row] = ()
    profiles: Sequence[Row] = ()
    goals: Sequence[Row] = ()
    plan_steps: Sequence[Row] = ()
    household: Sequence[Member] = ()
    offers: Mapping[str, Offer] = field(default_factory=dict)
    delivered: frozenset[str] = frozenset(TABLE_NAMES)

    @property
    def settled(self) -> date:
        day: date = self.person["settled_date"]
        return day

    def after_settling(self, days: int) -> date:
        return self.settled + timedelta(days)

    def last_contact(self, day: date) -> Row | None:
        """The last one up to and including the day."""
        return max((row for row in self.contacts if row["date"] <= day), key=lambda row: row["date"], default=None)

    def last_seen(self, day: date) -> date | None:
        contact = self.last_contact(day)
        return contact["date"] if contact else None

    def periods_of(self, kind: str) -> list[Period]:
        """When any spell of the kind held: two jobs in a row are one period of work."""
        return periods(row for row in self.spells if row["kind"] == kind and row["end"] != row["start"])

    def spells_on(self, day: date) -> list[Row]:
        return [row for row in self.spells if holds(row, day)]


def around(day: date, listed: Sequence[Period]) -> Period | None:
    """The period that holds on the day."""
    return next(((start, end) for start, end in listed if start <= day < end), None)


def adult_from(born: date) -> date:
    """The eighteenth birthday; of somebody born on 29 February 1 March, where the year has no such day."""
    try:
        return born.replace(year=born.year + 18)
    except ValueError:
        return date(born.year + 18, 3, 1)
