"""From the caseload of a municipality: whom the case managers guide, who waits for one, and when people were seen."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError
from inbeeld.guidance.caseloads.case_manager import DUTCH, CaseManager, Period
from inbeeld.guidance.caseloads.waiting import Waiting
from inbeeld.guidance.caseloads.what_if import Sight
from inbeeld.timeline.known import as_known
from inbeeld.timeline.reference import Row, holds, present

ENOUGH_DUTCH = ("B1", "B2", "C1", "C2")
"""From this level on, a conversation in Dutch goes well: somebody can make clear what they want (ERK, B1)."""


class Guidance:
    """Who guides whom in a caseload, as known on a day. Raises RequestError for a caseload without assignments."""

    def __init__(self, caseload: Caseload, day: date) -> None:
        if "assignments" not in caseload.tables:
            raise RequestError("The caseload has no table assignments: nobody can tell who guides whom.")
        self.caseload, self.day = caseload, day
        self.persons: dict[str, Row] = {row["person_id"]: row for row in _rows(caseload, "persons", day)}
        self.assignments = list(_ended(_rows(caseload, "assignments", day), self.persons))
        self.languages = _languages(caseload, day)

    def team(self, team: Iterable[CaseManager]) -> tuple[CaseManager, ...]:
        """With whom they guide."""
        guides: dict[str, list[Period]] = {}
        for row in self.assignments:
            guides.setdefault(row["case_manager_id"], []).append((row["start"], row["end"]))
        return tuple(replace(one, guides=tuple(guides.get(one.id, ()))) for one in team)

    def new(self, until: date) -> tuple[Waiting, ...]:
        """People of 18 up to 65 who live here, or settle before `until`, and whom nobody guides then."""
        found = ((row, max(self.day, row["settled_date"])) for row in self.persons.values())
        coming = [(row, start) for row, start in found if start < until and present(row, start)]
        guided = {row["person_id"] for row in self.assignments if row["end"] is None or row["end"] > self.day}
        return self._waiting([(row, start) for row, start in coming if row["person_id"] not in guided])

    def of(self, case_manager_id: str) -> tuple[Waiting, ...]:
        """The people whom this case manager guides on the day. Raises RequestError where there are none."""
        held = [row for row in self.assignments if row["case_manager_id"] == case_manager_id]
        people = {row["person_id"] for row in held if holds(row, self.day)}
        if not people:
            raise RequestError(f"Nobody is guided by case manager {case_manager_id} on {self.day}.")
        return self._waiting(
            [(row, self.day) for row in self.persons.values() if row["person_id"] in people], leaving=case_manager_id
        )

    def sights(self, weeks: int) -> Iterator[Sight]:
        """Of those who are here on the day. Raises RequestError for a caseload without contacts."""
        if "contacts" not in self.caseload.tables:
            raise RequestError("The caseload has no table contacts: nobody can tell who is in view.")
        contacts = as_known("contacts", self.caseload["contacts"], self.day)
        last, before = (_last(contacts, day) for day in (self.day, self.day - timedelta(weeks=weeks)))
        for id, row in self.persons.items():
            if present(row, self.day):
                yield Sight(row["settled_date"], before.get(id), last.get(id))

    def _waiting(self, people: Sequence[tuple[Row, date]], leaving: str = "") -> tuple[Waiting, ...]:
        known = self._known_to(leaving)
        return tuple(
            Waiting(
                person_id=row["person_id"],
                start=start,
                household_id=row["household_id"],
                languages=self.languages.get(row["person_id"], frozenset()),
                known_to=known.get(row["household_id"] or row["person_id"], frozenset()),
            )
            for row, start in people
        )

    def _known_to(self, leaving: str) -> dict[str, frozenset[str]]:
        """By household, or person where there is none, who guides somebody of it today, but for who leaves."""
        known: dict[str, frozenset[str]] = {}
        for row in self.assignments:
            if row["case_manager_id"] != leaving and holds(row, self.day):
                who = self.persons[row["person_id"]]["household_id"] or row["person_id"]
                known[who] = known.get(who, frozenset()) | {row["case_manager_id"]}
        return known


def _rows(caseload: Caseload, table: str, day: date) -> list[Row]:
    return as_known(table, caseload[table], day).to_dicts()


def _ended(assignments: Iterable[Row], persons: dict[str, Row]) -> Iterator[Row]:
    """Guidance ends at the latest when somebody leaves, also where nobody wrote that down."""
    for row in assignments:
        left = persons[row["person_id"]]["left_date"]
        ends = [day for day in (row["end"], left) if day is not None]
        yield row | {"end": min(ends, default=None)}


def _languages(caseload: Caseload, day: date) -> dict[str, frozenset[str]]:
    """In which one can talk with people, as last recorded; Dutch is one of them from B1 on."""
    found: dict[str, frozenset[str]] = {}
    if "profiles" not in caseload.tables:
        return found
    rows = as_known("profiles", caseload["profiles"], day).sort("recorded_at").to_dicts()
    told: dict[str, Row] = {}
    for row in rows:
        newest = told.setdefault(row["person_id"], {})
        newest |= {name: row[name] for name in ("languages", "language_level") if row[name] is not None}
    for person, newest in told.items():
        found[person] = spoken_languages(newest.get("languages"), newest.get("language_level"))
    return found


def spoken_languages(languages: str | None, level: str | None) -> frozenset[str]:
    """From what a profile holds: codes with spaces between them, and a level of Dutch."""
    return frozenset((languages or "").lower().split()) | ({DUTCH} if level in ENOUGH_DUTCH else frozenset())


def _last(contacts: pl.DataFrame, day: date) -> dict[str, date]:
    newest = contacts.filter(pl.col("date") <= day).group_by("person_id").agg(pl.col("date").max())
    return dict(newest.iter_rows())
