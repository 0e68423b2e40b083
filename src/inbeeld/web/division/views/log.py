"""What was done in a division, by whom and why: the newest last, as one reads a story."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from inbeeld.register.models import Audit, Division, DivisionChoice, DivisionLine
from inbeeld.register.roles import Role
from inbeeld.report.speech import speech
from inbeeld.web.access import Request, page
from inbeeld.web.division.finding import found, titles
from inbeeld.web.division.groups import groups
from inbeeld.web.people.names import names_of
from inbeeld.web.privacy.wording import action
from inbeeld.web.templatetags.told import language

OF_A_PERSON = ("division.accepted", "division.deviated", "division.next_in_line")
"""Told person by person, by what was chosen."""
OF_SOMEBODY = ("division.left_out", "division.taken_in")


@page(Role.TEAM_LEADER)
def log(request: Request, division: int) -> HttpResponse:
    one = found(request, division)
    rows = sorted([*_as_a_whole(one), *_choices(one)], key=lambda row: row["at"])
    return render(request, "division/log.html", {"division": one, "rows": rows})


def _as_a_whole(division: Division) -> Iterator[dict[str, Any]]:
    rows = Audit.objects.filter(
        municipality=division.municipality_id, action__startswith="division.", told__division=division.pk
    )
    named = groups(division.lines.all(), speech(language()))
    lines = {line.person_id: line for line in division.lines.select_related("person")}
    people = names_of(line.person for line in lines.values())
    for row in rows.exclude(action__in=OF_A_PERSON):
        floors = row.told.get("floors", [])
        somebody = UUID(row.people[0]) if row.action in OF_SOMEBODY else None
        yield {
            "at": row.at,
            "by": row.by,
            "what": action(row.action),
            "who": people.get(somebody) if somebody else None,
            "floors": [(one.name, one.demanded(floors)) for one in named if one.demanded(floors)],
            "why": _why(row.action, division, lines.get(somebody) if somebody else None),
        }


def _why(done: str, division: Division, line: DivisionLine | None) -> str:
    """As it is kept with the person and the division: the audit outlives them, and has no reasons in it."""
    if done == "division.withdrawn":
        return division.why_withdrawn
    return line.left_out if done == "division.left_out" and line else ""


def _choices(division: Division) -> Iterator[dict[str, Any]]:
    rows = DivisionChoice.objects.filter(line__division=division).select_related("by", "line__person")
    names, named = names_of({row.line.person for row in rows}), titles([division])
    for row in rows:
        told = {"name": names[row.line.person_id], "person": row.line.person_id}
        told |= {"proposed": named.get(row.line.proposed or "", ""), "given": named.get(row.offer or "", "")}
        yield {"at": row.at, "by": row.by, "kind": row.kind, "why": row.why} | told
