"""Three people and two places of a course; Aster was drawn for one, Berhane for the other, Noor is next."""

from typing import Any

from inbeeld.register.actions.dividing.drawing import keep_proposal
from inbeeld.register.actions.dividing.rules import add_rule
from inbeeld.register.actions.dividing.setting_up import Participant, begin_division
from inbeeld.register.actions.offering import add_offer
from inbeeld.register.models import Division, DivisionLine, Offer, Person
from tests.world import TODAY, World

SEED = 17


def course(world: World, title: str = "Taal op de werkvloer", capacity: int = 5) -> Offer:
    return add_offer(kind="language_course", title=title, capacity=capacity, by=world.leader)


def begun(world: World, places: int = 2, **offers: int) -> Division:
    """Of one course; `offers`: more of them, by title."""
    keys = {course(world).key: places} | {course(world, title).key: n for title, n in offers.items()}
    rule = add_rule(rule="made_up", version=1, text="as it was written", by=world.leader)
    people = [
        Participant(person, {"need": "high", "sex": "f"}, dict.fromkeys(keys))
        for person in (world.aster, world.berhane, world.nobody)
    ]
    return begin_division(title="Voorjaar", day=TODAY, rule=rule, places=keys, people=people, by=world.leader)


def drawn(world: World, places: int = 2, **offers: int) -> Division:
    division = begun(world, places, **offers)
    offer = next(iter(division.places))
    placed = {world.aster: offer, world.berhane: offer}
    draw(world, division, {line.person_id: _lot(offer, placed.get(line.person)) for line in lines(division)})
    division.refresh_from_db()
    return division


def draw(world: World, division: Division, told: dict[Any, Any]) -> None:
    keep_proposal(division=division, seed=SEED, worth=6.0, told={}, lines=told, by=world.leader)


def lines(division: Division) -> list[DivisionLine]:
    return list(division.lines.select_related("person"))


def line(division: Division, person: Person) -> DivisionLine:
    return division.lines.select_related("person", "division").get(person=person)


def _lot(offer: str, proposed: str | None) -> dict[str, Any]:
    told = {"equals": 0, "chance": 2 / 3, "chances": {offer: 2 / 3}, "duty": 0, "points": 3, "points_of": {}}
    following = {} if proposed else {offer: 1}
    return told | {"lot": 1, "proposed": proposed, "next_best": None, "next_for": following, "change": {}}
