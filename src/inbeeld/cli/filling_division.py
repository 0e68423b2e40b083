"""Places that are divided in the register of the demo: the lots were drawn, and somebody still has to decide."""

from datetime import date, timedelta

from inbeeld.register.actions.dividing.rules import publish_rule
from inbeeld.register.actions.dividing.setting_up import begin_division, rank_wishes, set_floors
from inbeeld.register.actions.offering import add_offer
from inbeeld.register.models import Division, Employee, Municipality, Offer
from inbeeld.register.roles import Role
from inbeeld.web.division import rules
from inbeeld.web.division.candidates import WAITING, participants
from inbeeld.web.division.drawing import draw_lots
from inbeeld.web.division.finding import taking_part

COURSES = {"Taalcursus met kinderopvang": 12, "Taalcursus in de avond": 10}
"""Titles and places of two groups that begin soon."""
IN_A_MONTH = timedelta(days=30)
JOINED, MORE = "family_reunification", 1.5
"""Times what others get: so many at least of who came by family reunification get a place."""
EVENING = 4
"""One in so many people wants the evening first."""


def fill_division(here: Municipality, today: date, seed: int) -> None:
    """By the rule that comes with InBeeld, which the policy officer published."""
    leader, officer = (here.employees.get(role=role) for role in (Role.TEAM_LEADER, Role.POLICY_OFFICER))
    rule = rules.chosen(rules.SHIPPED, leader)
    publish_rule(rule=rule, by=officer)
    offers = [_course(title, places, today, leader) for title, places in COURSES.items()]
    division = begin_division(
        title="Taalcursussen van volgende maand",
        day=today,
        rule=rule,
        places={offer.key: places for offer, places in zip(offers, COURSES.values(), strict=True)},
        people=participants(here, offers, WAITING, today),
        by=leader,
    )
    _ask(division, [offer.key for offer in offers], leader)
    set_floors(division=division, floors=_floors(division), by=leader)
    division.refresh_from_db()
    draw_lots(division, seed, by=leader)


def _floors(division: Division) -> list[dict[str, str | float]]:
    """In whole people, as a slider has them."""
    lines, places = taking_part(division), sum(division.places.values())
    joined = sum(line.facts["arrival_route"] == JOINED for line in lines)
    least = min(round(MORE * places * joined / len(lines)), joined, places)
    return [{"group": "arrival_route", "value": JOINED, "least": least / joined}] if joined else []


def _course(title: str, places: int, today: date, by: Employee) -> Offer:
    return add_offer(kind="language_course", title=title, capacity=places, start=today + IN_A_MONTH, by=by)


def _ask(division: Division, offers: list[str], by: Employee) -> None:
    """What people want most, in turn, so that both courses are wanted."""
    wishes = {
        line: [offers[-1] if nth % EVENING == 0 else offers[0]] for nth, line in enumerate(taking_part(division))
    }
    rank_wishes(division=division, wishes=wishes, by=by)
