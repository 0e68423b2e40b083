"""Receiving an accepted caseload: what is new is added, what differs is a correction, what is there already stays.

Offering the same caseload twice changes nothing, and `export → import` into an empty register gives the same figures.
A row that says what an earlier version said is known already: what was corrected here since stays corrected.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import islice
from typing import Any
from uuid import UUID, uuid4

import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.register.actions.act import A_TICK, Act, acting
from inbeeld.register.caseload import stored_in
from inbeeld.register.models import FACTS, Employee, Fact, Person, PersonFact

AT_A_TIME = 2_000
Row = dict[str, Any]
Values = tuple[Any, ...]
Progress = Callable[[str, int, int], None]
Private = Mapping[str, Mapping[str, Row]]
"""Table → key → the fields that a caseload does not hold, such as the name of a person."""
LAST = "last of its identity"


def receive_caseload(
    caseload: Caseload, *, by: Employee, on_progress: Progress | None = None, private: Private | None = None
) -> dict[str, int]:
    """Adds the facts to the employee's municipality; tells how many rows of each table were new or corrected.

    The rows must have been accepted by `facts.check` and let in by `register.admission`. `private` is
    used for facts that are new; of a fact that is there already, the private fields stay as they are.
    """
    with acting("caseload.received", by=by) as act:
        people = _people(caseload, act)
        models = [model for model in FACTS if model.table in caseload.tables]
        for done, model in enumerate(models):
            if on_progress:
                on_progress(model.table, done, len(models))
            unsaid = (private or {}).get(model.table, {})
            fresh = _Receiver.of(model, act, people, unsaid).fresh(caseload[model.table])
            act.told[model.table] = _store(model, fresh)
    return act.told


def _people(caseload: Caseload, act: Act) -> dict[str, UUID]:
    """Number → id of everybody in the municipality, with those whom the caseload brings."""
    known = dict(Person.objects.filter(municipality=act.municipality_id).values_list("number", "id"))
    strangers = [number for number in caseload["persons"]["person_id"].to_list() if number not in known]
    made = Person.objects.bulk_create(
        [Person(municipality_id=act.municipality_id, number=number) for number in strangers], batch_size=AT_A_TIME
    )
    return known | {person.number: person.id for person in made}


def _store(model: type[Fact], fresh: Iterator[Fact]) -> int:
    stored = 0
    while batch := list(islice(fresh, AT_A_TIME)):
        model.objects.bulk_create(batch)
        stored += len(batch)
    return stored


@dataclass(frozen=True)
class _Version:
    id: UUID
    recorded_at: datetime | None
    says: Values
    private: Row


@dataclass(frozen=True)
class _Receiver:
    """Compares the rows of one table with the versions that are known of each fact."""

    model: type[Fact]
    act: Act
    people: dict[str, UUID]
    latest: dict[Values, _Version]
    earlier: set[tuple[Values, Values]]
    unsaid: Mapping[str, Row]

    @classmethod
    def of(cls, model: type[Fact], act: Act, people: dict[str, UUID], unsaid: Mapping[str, Row]) -> "_Receiver":
        latest, earlier = _known(model, act.by)
        return cls(model, act, people, latest, earlier, unsaid)

    def fresh(self, frame: pl.DataFrame) -> Iterator[Fact]:
        """What says something new, oldest first, each after the version that it replaces."""
        identity, told = _identity(self.model), _told(self.model)
        for row in _oldest_first(frame, identity).iter_rows(named=True):
            who, says = tuple(row[name] for name in identity), _said(told, row)
            before = self.latest.get(who)
            if self._is_new(row, who, says, before):
                fact = self._fact(row, dict(zip(_stored(self.model), says, strict=True)), before)
                if not row[LAST]:
                    self.latest[who] = _Version(fact.id, fact.recorded_at, says, self._private(row, before))
                yield fact

    def _is_new(self, row: Row, who: Values, says: Values, before: _Version | None) -> bool:
        if before is None:
            return (who, says) not in self.earlier
        if _later(row, before):
            return True
        return says != before.says and (who, says) not in self.earlier and not _outdated(row, before)

    def _fact(self, row: Row, says: Row, before: _Version | None) -> Fact:
        about = {"person_id": self.people[row["person_id"]]} if issubclass(self.model, PersonFact) else {}
        return self.model(
            **{"key": uuid4().hex, "replaces_id": before.id if before else None, **says},
            **about,
            **self._private(row, before),
            municipality_id=self.act.municipality_id,
            recorded_at=self._recorded_at(row, before),
            entered_at=self.act.at,
            entered_by=self.act.by,
        )

    def _private(self, row: Row, before: _Version | None) -> Row:
        return before.private if before else dict(self.unsaid.get(row[self.model.record_type().key[0]], {}))

    def _recorded_at(self, row: Row, before: _Version | None) -> datetime | None:
        """A correction without a newer moment of its own is known from now on, and later than what it replaces."""
        if before is None or _later(row, before) or "recorded_at" in _identity(self.model):
            return row.get("recorded_at")
        return max(self.act.at, before.recorded_at + A_TICK) if before.recorded_at else self.act.at


def _oldest_first(frame: pl.DataFrame, identity: tuple[str, ...]) -> pl.DataFrame:
    if "recorded_at" in frame.columns:
        frame = frame.sort("recorded_at", nulls_last=False, maintain_order=True)
    return frame.with_columns(pl.struct(identity).is_last_distinct().alias(LAST))


def _recorded(row: Row) -> datetime:
    return row.get("recorded_at") or datetime.min


def _later(row: Row, before: _Version) -> bool:
    """A newer version, also one that says the same again: a review."""
    return _recorded(row) > (before.recorded_at or datetime.min)


def _outdated(row: Row, before: _Version) -> bool:
    """A version that came in late, of a fact of which a newer one is known; it would not stand in any case.

    Systems that do not tell when they recorded a row deliver what holds: their only row of a fact is no old one.
    """
    if row.get("recorded_at") is None:
        return not row[LAST]
    return bool(_recorded(row) < (before.recorded_at or datetime.min))


@cache
def _identity(model: type[Fact]) -> tuple[str, ...]:
    kind = model.record_type()
    return kind.key if kind.corrected else kind.identity


def _told(model: type[Fact]) -> tuple[str, ...]:
    """The columns that say something about the fact, next to whose it is and when it was recorded."""
    aside = ("person_id", "recorded_at", *(("municipality",) if model.table == "persons" else ()))
    return tuple(column for column in model.record_type().columns if column not in aside)


@cache
def _stored(model: type[Fact]) -> tuple[str, ...]:
    return tuple(stored_in(model, column) for column in _told(model))


def _said(told: tuple[str, ...], row: Row) -> Values:
    return tuple(bool(row[name]) if name == "withdrawn" else row[name] for name in told)


def _known(model: type[Fact], by: Employee) -> tuple[dict[Values, _Version], set[tuple[Values, Values]]]:
    """The latest version of each fact, and what the versions before it said."""
    stored = _stored(model)
    identity = [stored_in(model, column) for column in _identity(model)]
    latest: dict[Values, _Version] = {}
    earlier: set[tuple[Values, Values]] = set()
    rows = model.objects.filter(municipality=by.municipality_id)
    for row in rows.values("id", "recorded_at", "replaced_by", *identity, *stored, *model.private).iterator(
        AT_A_TIME
    ):
        who, says = tuple(row[name] for name in identity), tuple(row[name] for name in stored)
        if row["replaced_by"] is None:
            latest[who] = _Version(row["id"], row["recorded_at"], says, {name: row[name] for name in model.private})
        else:
            earlier.add((who, says))
    return latest, earlier
