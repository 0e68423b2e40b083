"""The division that the demo begins with."""

import pytest

from inbeeld.cli.filling_division import COURSES, fill_division
from inbeeld.register.actions.recording import correct
from inbeeld.register.models import Decision, Details, Division, DivisionChoice
from tests.web.division.scene import SEED, make_scene
from tests.world import TODAY, make_world


@pytest.mark.django_db
def test_places_were_drawn_by_a_published_rule_and_nobody_has_decided() -> None:
    scene = make_scene(make_world())
    for person in scene.others:
        details = Details.current.get(person=person)
        correct(fact=details, why="test", arrival_route="family_reunification", by=scene.world.leader)
    before = Decision.objects.count()
    assert scene.world.leader.municipality is not None
    fill_division(scene.world.leader.municipality, TODAY, SEED)
    division = Division.objects.get()
    assert division.rule.published_at is not None
    assert (division.seed, sum(division.places.values())) == (SEED, sum(COURSES.values()))
    assert division.lines.filter(proposed=None).count() == 0  # more places than people in this small world
    assert [(one["value"], one["least"]) for one in division.floors] == [("family_reunification", 1.0)]
    assert Decision.objects.count() == before
    assert not DivisionChoice.objects.exists()
