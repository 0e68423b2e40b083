"""Everything that is held on a person, for the right of access: all facts in all versions, and who did what."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Q

from inbeeld.register.models import (
    PERSON_FACTS,
    Audit,
    DivisionChoice,
    DivisionLine,
    Handover,
    Person,
    PersonFact,
    Reading,
    Transfer,
)

Row = dict[str, Any]
File = dict[str, list[Row]]
"""Rows by the name of their table, with texts and numbers only."""
RECORDED = ("withdrawn", "recorded_at", "entered_at", "entered_by__username", "why")


def everything_on(person: Person) -> File:
    """Tables without rows are left out."""
    tables: File = {
        "person": [{"number": person.number, "id": str(person.id), "municipality": person.municipality_id}]
    }
    for model in PERSON_FACTS:
        tables[model.table] = _versions(model, person)
    tables["handovers"] = _rows(
        Handover.objects.filter(person=person), "giver receiver__username reason at by__username read_at"
    )
    tables["transfers"] = _rows(
        Transfer.objects.filter(Q(person=person) | Q(arrived=person)),
        "receiver_id moved_on message at by__username accepted_at",
    )
    tables["divisions"] = _lines(person)
    tables["choices"] = _rows(DivisionChoice.objects.filter(line__person=person), "kind offer why at by__username")
    tables["readings"] = _rows(Reading.objects.filter(person=person.id), "at by role purpose")
    about = Audit.objects.filter(municipality=person.municipality_id, people__icontains=str(person.id))
    tables["actions"] = _rows(about, "at by role action")
    return {name: rows for name, rows in tables.items() if rows}


def _versions(model: type[PersonFact], person: Person) -> list[Row]:
    """Oldest first. The versions of one fact share their id."""
    aside = ("person_id", "municipality", model.record_type().key[0])
    told = [model.attribute(column) for column in model.record_type().columns if column not in aside]
    fields = dict.fromkeys(["key", *told, *model.private, *RECORDED])
    rows = model.objects.filter(person=person).order_by("entered_at", "recorded_at").values("replaced_by", *fields)
    held = [{name.removesuffix("__username"): _plain(value) for name, value in row.items()} for row in rows]
    return [{"holds": row.pop("replaced_by") is None and not row["withdrawn"], **row} for row in held]


def _lines(person: Person) -> list[Row]:
    """What a division looked at, and what was drawn."""
    lines = DivisionLine.objects.filter(person=person).select_related("division").order_by("division__begun_at")
    drawn = ("facts", "left_out", "points", "chance", "lot", "proposed")
    return [
        {"title": line.division.title, "at": _plain(line.division.begun_at)}
        | {name: _plain(getattr(line, name)) for name in drawn}
        for line in lines
    ]


def _rows(found: Any, fields: str) -> list[Row]:
    return [
        {name.removesuffix("__username"): _plain(value) for name, value in row.items()}
        for row in found.order_by("at").values(*fields.split())
    ]


def _plain(value: Any) -> Any:
    """As JSON can hold it."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value
