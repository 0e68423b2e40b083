"""Fills an empty register with 100,000 people and 1,000,000 facts, and logs twenty case managers in.

Past the actions, straight into the tables: this is about reading fast, not about writing right.
"""

import json
import random
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import django
from django.db import connection, models
from django.test import Client

django.setup()

from inbeeld.register import clock  # noqa: E402
from inbeeld.register import models as m  # noqa: E402
from inbeeld.register.actions.employing import employ  # noqa: E402
from inbeeld.register.roles import Role  # noqa: E402

PEOPLE, OF_EACH, USERS = 100_000, 150, 20
HERE = "GM0014"
Row = dict[str, Any]
CHANCE = random.Random(2018)


def main() -> None:
    municipality = m.Municipality.objects.create(code=HERE)
    numbers = [f"K{n:03}" for n in range(PEOPLE // OF_EACH + 1)]
    users = [
        employ(username=number, role=Role.CASE_MANAGER, municipality=municipality, number=number, by=None)
        for number in numbers
    ][:USERS]
    people = [UUID(int=CHANCE.getrandbits(128), version=4) for _ in range(PEOPLE)]
    written = _insert(
        m.Person, ({"id": id, "municipality_id": HERE, "number": str(n)} for n, id in enumerate(people))
    )
    written = sum(
        _insert(model, _facts(rows, model in (m.Spell, m.Contact))) for model, rows in _all(people, numbers)
    )
    if connection.vendor == "postgresql":
        connection.cursor().execute("ANALYZE")  # which it does by itself after a while
    sessions = [
        {"session": _session(user), "people": [str(id) for id in people[n :: len(numbers)]]}
        for n, user in enumerate(users)
    ]
    json.dump({"users": sessions, "facts": written}, sys.stdout)


def _all(people: list[UUID], numbers: list[str]) -> Iterator[tuple[type[m.PersonFact], Iterable[Row]]]:
    today = clock.today()
    yield m.Details, (_details(id, n) for n, id in enumerate(people))
    yield (
        m.Assignment,
        (
            {"person_id": id, "case_manager": numbers[n % len(numbers)], "start": date(2024, 2, 1), "dedicated": True}
            for n, id in enumerate(people)
        ),
    )
    yield m.Spell, (_spell(_one(people)) for _ in range(250_000))
    yield (
        m.Contact,
        ({"person_id": _one(people), "date": _before(today, 700), "channel": "phone"} for _ in range(400_000)),
    )
    yield m.Goal, ({"person_id": _one(people), "goal": "Werk", "set_on": _before(today, 300)} for _ in range(50_000))
    yield m.PlanStep, (_step(_one(people), today) for _ in range(50_000))
    yield (
        m.Decision,
        (
            {"person_id": _one(people), "offer": f"O{n % 20}", "date": _before(today, 300), "step": "offered"}
            for n in range(50_000)
        ),
    )


def _details(person: UUID, n: int) -> Row:
    born, settled = date(1960, 1, 1) + timedelta(days=n % 16_000), date(2024, 1, 8)
    told = {"sex": "fm"[n % 2], "birth_date": born, "arrival_route": "asylum", "permit_date": settled}
    return {
        "person_id": person,
        "name": f"Voor{n} Achter{n}",
        "household_id": f"H{n // 2}",
        "settled_date": settled,
        **told,
    }


def _spell(person: UUID) -> Row:
    kind = CHANCE.choice(("benefit", "paid_work", "education", "language_course"))
    start = _before(date(2026, 1, 1), 600)
    return {
        "person_id": person,
        "kind": kind,
        "start": start,
        "end": CHANCE.choice((None, start + timedelta(days=90))),
    }


def _step(person: UUID, today: date) -> Row:
    return {
        "person_id": person,
        "what": "Bellen",
        "agreed_on": _before(today, 60),
        "due": _before(today, 60) + timedelta(days=70),
    }


def _one(people: list[UUID]) -> UUID:
    return people[int(CHANCE.random() * len(people))]


def _before(day: date, most: int) -> date:
    return day - timedelta(days=int(CHANCE.random() * most))


def _facts(rows: Iterable[Row], corrected: bool) -> Iterator[Row]:
    """Of what can be wrong, one in fifty is a correction of the row before."""
    at, before = datetime(2026, 1, 1, 12), {}  # type: ignore[var-annotated]
    always = {"municipality_id": HERE, "recorded_at": at, "entered_at": at, "withdrawn": False}
    for nth, row in enumerate(rows):
        id = UUID(int=CHANCE.getrandbits(128), version=4)
        if corrected and nth % 50 == 49:
            yield {**before, "id": id, "replaces_id": before["id"]}
        else:
            before = {"id": id, "key": f"F{nth}", **always, **row}
            yield before


def _insert(model: type[models.Model], rows: Iterable[Row]) -> int:
    """Many rows at a time: COPY on PostgreSQL, executemany on SQLite."""
    columns = [field.column for field in model._meta.concrete_fields]
    empty = {field.column: "" for field in model._meta.concrete_fields if not field.null}
    values = ([_stored({**empty, **row}.get(column)) for column in columns] for row in rows)
    named = ", ".join(f'"{column}"' for column in columns)
    table, written = model._meta.db_table, 0
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f'COPY "{table}" ({named}) FROM STDIN') as copy:
                for value in values:
                    copy.write_row(value)
                    written += 1
            return written
        marks = ", ".join("?" for _ in columns)
        connection.connection.execute("BEGIN")
        done = connection.connection.executemany(f'INSERT INTO "{table}" ({named}) VALUES ({marks})', values)
        connection.connection.execute("COMMIT")
        return int(done.rowcount)


def _stored(value: Any) -> Any:
    if isinstance(value, UUID):
        return value.hex
    return str(value) if isinstance(value, (date, datetime)) else value


def _session(user: m.Employee) -> str:
    browser = Client()
    browser.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return str(browser.cookies["sessionid"].value)


if __name__ == "__main__":
    main()
