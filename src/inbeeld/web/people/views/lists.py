"""Lists of people: one's own, and those of the municipality."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import render

from inbeeld.register import clock
from inbeeld.register.models import Assignment, Details, Employee, Handover, Person, Transfer
from inbeeld.register.roles import Role
from inbeeld.web.access import Request, guided_by, page, visible_people
from inbeeld.web.people.rows import narrowed, reasons_among, rows_of

A_PAGE = 30
NOBODY, EVERYBODY = "-", "*"
MOST_FOUND = 200
SEEN_AT_ONCE = 3_000
"""People of whom all signals can be worked out while somebody waits; a larger town begins with whom nobody guides."""


@page(Role.CASE_MANAGER)
def caseload(request: Request) -> HttpResponse:
    """Who needs me today?"""
    found = _list(request, list(visible_people(request.user)))
    unread = Handover.objects.filter(receiver=request.user, read_at__isnull=True).count()
    return _answer(request, "people/caseload.html", found | {"unread": unread})


@page(Role.TEAM_LEADER)
def team(request: Request) -> HttpResponse:
    """Everybody in the municipality, by who guides them; first those whom nobody guides."""
    total, text = visible_people(request.user).count(), request.GET.get("q", "")
    chosen = request.GET.get("guide") or (EVERYBODY if total <= SEEN_AT_ONCE or "reason" in request.GET else NOBODY)
    people = _found(request.user, text) if text else _guided(request.user, chosen)
    arriving = Transfer.objects.filter(receiver=request.user.municipality, accepted_at__isnull=True).count()
    more = {
        "guides": _guides(request.user),
        "guide": chosen,
        "total": total,
        "arriving": arriving,
        "nobody": NOBODY,
        "everybody": EVERYBODY,
    }
    return _answer(request, "people/team.html", _list(request, people) | more)


def _list(request: Request, people: list[Person]) -> dict[str, Any]:
    assert request.user.municipality
    rows = rows_of(request.user.municipality, people)
    text, reason = request.GET.get("q", ""), request.GET.get("reason", "")
    shown = narrowed(rows, text, reason)
    return {
        "count": len(rows),
        "in_view": sum(row.in_view for row in rows),
        "calling": sum(bool(row.found) for row in rows),
        "rows": Paginator(shown, A_PAGE).get_page(request.GET.get("page")),
        "reasons": reasons_among(rows),
        "q": text,
        "reason": reason,
        "quiet": not any(row.found for row in shown),
    }


def _answer(request: Request, template: str, found: dict[str, Any]) -> HttpResponse:
    """To htmx only the list: what was typed in the filters stays."""
    return render(request, "people/rows.html" if request.headers.get("HX-Request") else template, found)


def _guided(leader: Employee, chosen: str) -> list[Person]:
    people, today = visible_people(leader), clock.today()
    if chosen == EVERYBODY:
        return list(people)
    if chosen == NOBODY:
        holds = Q(start__lte=today) & (Q(end__isnull=True) | Q(end__gt=today))
        guided = Assignment.current.filter(holds, municipality=leader.municipality).values("person")
        gone = Details.current.filter(municipality=leader.municipality, left_date__lte=today).values("person")
        return list(people.exclude(pk__in=guided).exclude(pk__in=gone))
    return list(people.filter(guided_by(leader.municipality_id, (chosen,))))


def _found(leader: Employee, text: str) -> list[Person]:
    """By a part of the name, or the number as it is. Not more than one would read through."""
    named = Details.current.filter(municipality=leader.municipality, name__icontains=text).values("person")
    return list(visible_people(leader).filter(Q(pk__in=named) | Q(number=text))[:MOST_FOUND])


def _guides(leader: Employee) -> list[tuple[str, str]]:
    """Number and name of the case managers, by name."""
    employees = Employee.objects.filter(municipality=leader.municipality).exclude(number="")
    known = {employee.number: str(employee) for employee in employees}
    used = Assignment.current.filter(municipality=leader.municipality, end__isnull=True)
    numbers = set(used.values_list("case_manager", flat=True).distinct()) | set(known)
    return sorted(((number, known.get(number, number)) for number in numbers), key=lambda pair: pair[1])
