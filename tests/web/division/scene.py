"""A course with two places, and six people who wait for it: three women and three men.

Aster and Berhane are those of the small world. Four more came at the same time and wait as long, so that the rule
cannot tell them apart from each other.
"""

from dataclasses import dataclass
from datetime import date

from inbeeld.register.actions.dividing.setting_up import begin_division
from inbeeld.register.actions.offering import add_offer
from inbeeld.register.actions.recording import decide
from inbeeld.register.models import Division, Offer, Person
from inbeeld.web.division import rules
from inbeeld.web.division.candidates import WAITING, participants
from inbeeld.web.division.drawing import draw_lots
from tests.world import TODAY, World, someone

SEED = 7
PLACES = 2
LONG_AGO, LATELY = date(2025, 5, 4), date(2026, 1, 4)


@dataclass(frozen=True)
class Scene:
    world: World
    course: Offer
    others: tuple[Person, ...]

    @property
    def waiting(self) -> tuple[Person, ...]:
        return (self.world.aster, self.world.berhane, *self.others)


def make_scene(world: World) -> Scene:
    course = add_offer(kind="language_course", title="Taal op de werkvloer", capacity=PLACES, by=world.leader)
    sexes = ("f", "m", "m", "m")
    others = tuple(
        someone(world.leader, f"200{n}", f"Iemand {n}", guided_by=world.colleague, sex=sex)
        for n, sex in enumerate(sexes)
    )
    for person in (world.aster, world.berhane):
        decide(person=person, offer=course.key, step="waiting", date=LONG_AGO, by=world.leader)
    for person in others:
        decide(person=person, offer=course.key, step="waiting", date=LATELY, by=world.leader)
    return Scene(world, course, others)


def begun(scene: Scene, places: int = PLACES) -> Division:
    by = scene.world.leader
    assert by.municipality is not None
    return begin_division(
        title="Voorjaar",
        day=TODAY,
        rule=rules.chosen(rules.SHIPPED, by),
        places={scene.course.key: places},
        people=participants(by.municipality, [scene.course], WAITING, TODAY),
        by=by,
    )


def drawn(scene: Scene, places: int = PLACES) -> Division:
    division = begun(scene, places)
    draw_lots(division, SEED, by=scene.world.leader)
    division.refresh_from_db()
    return division
