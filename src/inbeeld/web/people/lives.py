"""What the signals need to know of people, read from the register with a fixed number of queries for any number."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Max

from inbeeld.guidance.signals import Life, Member
from inbeeld.register import clock, models
from inbeeld.register.models import Municipality, PersonFact
from inbeeld.timeline.strata import age_on
from inbeeld.web.people.offers import open_offers

Row = dict[str, Any]
ADULT = 18
LISTS: tuple[type[PersonFact], ...] = (
    models.Spell,
    models.Assignment,
    models.Decision,
    models.Profile,
    models.Goal,
    models.PlanStep,
)


def lives(municipality: Municipality, people: Sequence[UUID]) -> Iterator[tuple[UUID, Life]]:
    """Of the people with current details, in the order given."""
    details = {row["person_id"]: row for row in rows(models.Details, people)}
    facts = {model: _by_person(rows(model, people)) for model in LISTS}
    adults = _adults(municipality, {row["household_id"] for row in details.values() if row["household_id"]})
    last = last_contacts({*people, *(person for listed in adults.values() for person in listed)})
    offers = open_offers(municipality)
    for person in people:
        if person in details:
            others = (other for other in adults.get(details[person]["household_id"], ()) if other != person)
            yield (
                person,
                Life(
                    person=details[person],
                    contacts=[last[person]] if person in last else [],
                    household=tuple(Member(str(other), _day(last.get(other))) for other in others),
                    offers=offers,
                    **_lists(facts, person),
                ),
            )


def _lists(facts: Mapping[type[PersonFact], dict[UUID, list[Row]]], person: UUID) -> Any:
    """By table, as the fields of a Life are called."""
    return {model.table: facts[model].get(person, []) for model in LISTS}


def _day(contact: Row | None) -> date | None:
    return contact["date"] if contact else None


def rows(model: type[PersonFact], people: Iterable[UUID]) -> list[Row]:
    """The current versions, with the columns of the record type; `person_id` is the id in the register."""
    columns = [column for column in model.record_type().columns if column not in ("person_id", "municipality")]
    stored = {column: _stored(model, column) for column in columns}
    found = model.current.filter(person__in=list(people)).values_list("person_id", *stored.values())
    return [dict(zip(("person_id", *stored), values, strict=True)) for values in found]


def _stored(model: type[PersonFact], column: str) -> str:
    return "key" if column == model.record_type().key[0] else model.attribute(column)


def _by_person(found: Iterable[Row]) -> dict[UUID, list[Row]]:
    grouped: dict[UUID, list[Row]] = defaultdict(list)
    for row in found:
        grouped[row["person_id"]].append(row)
    return grouped


def last_contacts(people: Iterable[UUID]) -> Mapping[UUID, Row]:
    """Of each person the newest contact up to today. Two small queries: when, and then what it was."""
    mine = models.Contact.current.filter(person__in=list(people), date__lte=clock.today())
    newest = dict(mine.values_list("person").annotate(Max("date")).order_by())
    columns = ("person_id", "key", "date", "channel", "case_manager")
    then = mine.filter(date__in=set(newest.values())).values_list(*columns)
    return {row[0]: dict(zip(columns, row, strict=True)) for row in then if newest[row[0]] == row[2]}


def _adults(municipality: Municipality, households: set[str]) -> dict[str, list[UUID]]:
    """Of each household those of eighteen and older who live there."""
    members = models.Details.current.filter(
        municipality=municipality, household_id__in=households, left_date__isnull=True
    ).values_list("household_id", "person_id", "birth_date")
    grouped: dict[str, list[UUID]] = defaultdict(list)
    for household, person, born in members:
        if age_on(clock.today(), born) >= ADULT:
            grouped[household].append(person)
    return grouped
