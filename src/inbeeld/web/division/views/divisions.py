"""The divisions of a municipality: what is to be decided, and what was decided before."""

from collections import Counter
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import redirect, render

from inbeeld.register.division import Standing
from inbeeld.register.models import Division
from inbeeld.register.roles import Role
from inbeeld.web.access import Request, page
from inbeeld.web.division.finding import seen, titles


@dataclass(frozen=True)
class Row:
    division: Division
    offers: tuple[str, ...]
    places: int
    people: int
    undecided: int


@page(Role.TEAM_LEADER, Role.CASE_MANAGER, Role.POLICY_OFFICER)
def divisions(request: Request) -> HttpResponse:
    """A case manager sees those with people of the own caseload. A policy officer has work with the rules only."""
    if request.user.may(Role.POLICY_OFFICER):
        return redirect("division:rules")
    rows = [_row(request, one) for one in Division.objects.filter(municipality=request.user.municipality_id)]
    mine = [row for row in rows if row.people or request.user.may(Role.TEAM_LEADER)]
    told = {
        "now": [row for row in mine if row.division.is_open or row.undecided],
        "before": [row for row in mine if not (row.division.is_open or row.undecided)],
        "leads": request.user.may(Role.TEAM_LEADER),
    }
    return render(request, "division/divisions.html", told)


def _row(request: Request, division: Division) -> Row:
    named, found = titles([division]), seen(request, division)
    undecided = Counter(map(_is_undecided, found))[True] if division.is_proposed else 0
    offers = tuple(named.get(key, key) for key in division.places)
    return Row(division, offers, sum(division.places.values()), len(found), undecided)


def _is_undecided(one: Standing) -> bool:
    return one.choice is None
