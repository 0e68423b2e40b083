"""The log of readings and the log of actions, narrowed to what the privacy officer asks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from inbeeld.register.models import Audit, Employee, Municipality, Person, Reading
from inbeeld.web.privacy.wording import ROLES, action, purpose

A_PAGE = 100
MOST_NAMED = 5
"""Of an action about many people, so many numbers are listed."""


@dataclass(frozen=True)
class Page:
    rows: list[dict[str, Any]]
    number: int
    many: int

    @property
    def more(self) -> bool:
        return self.number * A_PAGE < self.many


def readings(municipality: Municipality, asked: dict[str, Any]) -> Page:
    found = _narrowed(Reading.objects.filter(municipality=municipality.code), asked)
    if number := asked.get("number"):
        found = found.filter(person__in=_ids(municipality, number))
    rows, page = _page(found, asked)
    known, names = _numbers(row.person for row in rows), _names(municipality)
    return Page(
        [_who(row, names) | {"people": [known.get(row.person)], "purpose": purpose(row.purpose)} for row in rows],
        page,
        found.count(),
    )


def actions(municipality: Municipality, asked: dict[str, Any]) -> Page:
    found = _narrowed(Audit.objects.filter(municipality=municipality.code), asked)
    if number := asked.get("number"):
        person = next(iter(_ids(municipality, number)), None)
        found = found.filter(people__icontains=str(person)) if person else found.none()
    rows, page = _page(found, asked)
    known = _numbers(UUID(person) for row in rows for person in row.people[:MOST_NAMED])
    names = _names(municipality)
    return Page([_who(row, names) | _done(row, known) for row in rows], page, found.count())


def _done(row: Audit, known: dict[UUID, str]) -> dict[str, Any]:
    return {
        "action": action(row.action),
        "people": [known.get(UUID(person)) for person in row.people[:MOST_NAMED]],
        "others": max(0, len(row.people) - MOST_NAMED),
        "facts": len(row.facts) or _rows(row),
    }


def _rows(row: Audit) -> int:
    """Of a whole caseload the rows are counted, not listed."""
    return sum(row.told.values()) if row.action.startswith("caseload.") else 0


def _who(row: Any, names: dict[str, str]) -> dict[str, Any]:
    return {"at": row.at, "by": names.get(row.by, row.by), "role": ROLES.get(row.role, row.role)}


def _narrowed(found: QuerySet[Any], asked: dict[str, Any]) -> QuerySet[Any]:
    if asked.get("employee"):
        found = found.filter(by=asked["employee"])
    if asked.get("since"):
        found = found.filter(at__gte=asked["since"])
    if asked.get("until"):
        found = found.filter(at__lt=asked["until"] + timedelta(days=1))
    return found.order_by("-at", "-id")


def _page(found: QuerySet[Any], asked: dict[str, Any]) -> tuple[list[Any], int]:
    page = asked.get("page") or 1
    return list(found[(page - 1) * A_PAGE : page * A_PAGE]), page


def _ids(municipality: Municipality, number: str) -> list[UUID]:
    return list(Person.objects.filter(municipality=municipality, number=number).values_list("id", flat=True))


def _numbers(people: Iterable[UUID]) -> dict[UUID, str]:
    """Without those whose file was removed."""
    return dict(Person.objects.filter(id__in=set(people)).values_list("id", "number"))


def _names(municipality: Municipality) -> dict[str, str]:
    return {one.get_username(): str(one) for one in Employee.objects.filter(municipality=municipality)}
