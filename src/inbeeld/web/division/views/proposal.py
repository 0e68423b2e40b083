"""What was drawn, and what is to be decided about it: the page of a division."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render

from inbeeld.guidance.division.rule import Rule
from inbeeld.register.division import Standing, left, next_in_line
from inbeeld.register.models import Division
from inbeeld.register.roles import SEES_PEOPLE, Role
from inbeeld.report.speech import speech
from inbeeld.web.access import Request, page
from inbeeld.web.division.deviating import deviations
from inbeeld.web.division.finding import found, seen, titles
from inbeeld.web.division.groups import groups
from inbeeld.web.division.rules import read
from inbeeld.web.division.wording import duty_of, in_language
from inbeeld.web.people.names import names_of
from inbeeld.web.templatetags.told import language


@dataclass(frozen=True)
class Equals:
    """People whom the rule cannot tell apart. `chance`: of any place, of each of them."""

    people: int
    duty: str
    wishes: str
    points: int
    chance: float | None
    placed: int


@dataclass(frozen=True)
class Place:
    """`following`: who is next for a place that came free, as id and name."""

    key: str
    title: str
    places: int
    given: int
    left: int
    following: tuple[Any, str] | None


@page(*SEES_PEOPLE)
def division(request: Request, division: int) -> HttpResponse:
    """Until the lots are drawn, only a team leader has something to do here."""
    one = found(request, division)
    leads = request.user.may(Role.TEAM_LEADER)
    if one.is_open:
        return redirect("division:people", one.pk) if leads else redirect("division:divisions")
    rule, named, mine = read(one.rule), titles([one]), seen(request, one)
    names = names_of(standing.line.person for standing in mine)
    rows = [_row(standing, rule, names, named) for standing in mine]
    told = {
        "division": one,
        "rule": rule,
        "rule_title": in_language(rule.title),
        "duties": [in_language(duty) for duty in rule.duties],
        "points": [in_language(ground) for ground in (*rule.points, *([rule.wishes] if rule.wishes else []))],
        "undecided": sorted((row for row in rows if row["standing"].choice is None), key=_first_the_places),
        "decided": [row for row in rows if row["standing"].choice],
        "leads": leads,
    }
    if leads:
        told |= {
            "classes": list(_classes(mine, rule, named)),
            "with_duties": any(standing.line.duty for standing in mine),
            "with_wishes": any(any(standing.line.options.values()) for standing in mine),
            "places": list(_places(one, mine, names, named)),
            "floors": _floors(one, mine),
            "deviations": deviations(mine),
        }
    return render(request, "division/division.html", told)


def _row(standing: Standing, rule: Rule, names: Any, named: dict[str, str]) -> dict[str, Any]:
    line = standing.line
    return {
        "standing": standing,
        "line": line,
        "name": names[line.person_id],
        "proposed": named.get(line.proposed or "", line.proposed),
        "given": named.get(standing.given or "", standing.given),
        "duty": duty_of(rule, line.duty),
    }


def _first_the_places(row: dict[str, Any]) -> tuple[object, ...]:
    line = row["line"]
    return (line.proposed is None, row["proposed"] or "", -(line.points or 0), row["name"])


def _floors(division: Division, found: Sequence[Standing]) -> list[dict[str, Any]]:
    """As they were at the draw, with what a group is called."""
    named = {one.floor: one for one in groups((one.line for one in found), speech(language()))}
    kept = [(named[row["name"]], row) for row in division.told.get("floors", []) if row["name"] in named]
    return [row | {"group": group, "least": group.demanded(division.floors)} for group, row in kept]


def _classes(found: Sequence[Standing], rule: Rule, named: dict[str, str]) -> Iterator[Equals]:
    by_class: dict[int | None, list[Standing]] = {}
    for one in found:
        by_class.setdefault(one.line.equals, []).append(one)
    for _, equals in sorted(by_class.items(), key=lambda pair: (pair[0] is None, pair[0])):
        line = equals[0].line
        placed = sum(one.line.proposed is not None for one in equals)
        wanted = sorted((rank, named.get(key, key)) for key, rank in line.options.items() if rank)
        wishes = ", ".join(title for _, title in wanted)
        yield Equals(len(equals), duty_of(rule, line.duty), wishes, line.points or 0, line.chance, placed)


def _places(division: Division, found: Sequence[Standing], names: Any, named: dict[str, str]) -> Iterator[Place]:
    free, holders = left(division, found), Counter(one.holds for one in found)
    for key, places in division.places.items():
        following = next_in_line(key, found) if free[key] > 0 else None
        told = (following.line.person_id, names[following.line.person_id]) if following else None
        yield Place(key, named.get(key, key), places, holders[key], free[key], told)
