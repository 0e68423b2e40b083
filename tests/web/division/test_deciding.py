"""Deciding: as proposed, otherwise with a reason, or who is next. Nothing happens by itself."""

import re

import pytest
from django.urls import reverse

from inbeeld.register.actions.recording import decide
from inbeeld.register.division import standings
from inbeeld.register.models import Audit, Decision, Division, DivisionChoice, DivisionLine, Employee, Reading
from inbeeld.web.division.deviating import deviations
from inbeeld.web.division.forms import NO_PLACE
from tests.web.conftest import Browser
from tests.web.division.scene import Scene, begun, drawn
from tests.world import TODAY


def page(browser: Browser, who: Employee, division: Division) -> str:
    answer = browser.of(who).get(reverse("division:division", args=[division.pk]))
    assert answer.status_code == 200
    return answer.content.decode()


def address(name: str, line: DivisionLine) -> str:
    return reverse(f"division:{name}", args=[line.division_id, line.person_id])


def of_colleague(division: Division) -> tuple[DivisionLine, DivisionLine]:
    """Somebody with a place and somebody without, of those whom the colleague guides; see the seed of the scene."""
    own = division.lines.filter(person__number__startswith="200")
    placed, without = own.exclude(proposed=None).first(), own.filter(proposed=None).order_by("pk").first()
    assert placed
    assert without
    return placed, without


def far(scene: Scene) -> Division:
    """Three places, so that one goes to somebody by lot."""
    return drawn(scene, places=3)


def test_a_team_leader_sees_everybody_and_a_case_manager_the_own_people(scene: Scene, browser: Browser) -> None:
    division = drawn(scene)
    everybody = page(browser, scene.world.leader, division)
    assert all(name in everybody for name in ("Aster Tesfay", "Berhane Haile", "Iemand 3"))
    mine = page(browser, scene.world.samira, division)
    assert "Aster Tesfay" in mine
    assert "Berhane Haile" not in mine
    assert "Wie voor de regel gelijk is" in everybody
    assert "Wie voor de regel gelijk is" not in mine


def test_why_is_told_by_rule_points_chance_lot_and_what_would_change_it(scene: Scene, browser: Browser) -> None:
    division = far(scene)
    _, without = of_colleague(division)
    told = browser.of(scene.world.colleague).get(address("person", without)).content.decode()
    assert "Een punt voor elke maand wachten" in told
    assert re.search(r"De kans op een plaats was 25\s%\.", told)
    assert "mensen gelijk" in told
    assert "Het lot besliste" in told
    assert Reading.objects.filter(person=without.person_id, by="colleague").exists()


def test_ticked_proposals_are_taken_over_and_no_others(scene: Scene, browser: Browser) -> None:
    division = drawn(scene)
    ticked = {"person": [str(scene.world.aster.pk), str(scene.world.berhane.pk)]}
    browser.of(scene.world.samira).post(reverse("division:accept", args=[division.pk]), ticked)
    chosen = DivisionChoice.objects.get()  # Berhane is of a colleague
    assert (chosen.line.person, chosen.by) == (scene.world.aster, scene.world.samira)
    offered = Decision.current.get(person=scene.world.aster, step="offered")
    assert offered.chance == chosen.line.chances[scene.course.key]


def test_nobody_ticked_is_nothing_done(scene: Scene, browser: Browser) -> None:
    division = drawn(scene)
    answer = browser.of(scene.world.leader).post(reverse("division:accept", args=[division.pk]), follow=True)
    assert "niemand aangevinkt" in answer.content.decode()
    assert not DivisionChoice.objects.exists()


def test_deviating_asks_for_a_reason_and_is_counted_per_group(scene: Scene, browser: Browser) -> None:
    division = far(scene)
    placed, without = of_colleague(division)
    browser.of(scene.world.colleague)
    refused = browser.post(address("deviate", placed), {"offer": NO_PLACE, "why": ""})
    assert refused.status_code == 422
    assert not DivisionChoice.objects.exists()
    assert browser.post(address("deviate", placed), {"offer": NO_PLACE, "why": "is ernstig ziek"}).status_code == 302
    assert browser.post(address("deviate", without), {"offer": scene.course.key, "why": "kan alleen nu"}).status_code
    told = page(browser, scene.world.leader, division)
    assert "is ernstig ziek" in told
    assert "anders dan voorgesteld" in told
    log = browser.get(reverse("division:log", args=[division.pk])).content.decode()
    assert "kan alleen nu" in log
    assert not any("ziek" in str(row.told) for row in Audit.objects.all()), "the audit outlives the file"

    counted = {
        one.group.id: (one.decided, one.deviated, one.gained, one.lost) for one in deviations(standings(division))
    }
    sexes = [one.facts["sex"] for one in (placed, without)]
    assert counted["sex-m"] == (sexes.count("m"), sexes.count("m"), int(sexes[1] == "m"), int(sexes[0] == "m"))


def test_a_place_that_is_not_left_cannot_be_given(scene: Scene, browser: Browser) -> None:
    division = drawn(scene)
    without = division.lines.filter(proposed=None).first()
    assert without
    browser.of(scene.world.leader)
    assert "geen plaats meer te geven" in browser.get(address("person", without)).content.decode()
    answer = browser.post(address("deviate", without), {"offer": scene.course.key, "why": "toch"})
    assert answer.status_code == 422
    assert not DivisionChoice.objects.exists()


def test_who_is_next_is_shown_when_a_place_came_free_and_gets_it(scene: Scene, browser: Browser) -> None:
    division = far(scene)
    placed, _ = of_colleague(division)
    browser.of(scene.world.leader)
    browser.post(reverse("division:accept", args=[division.pk]), {"person": [str(placed.person_id)]})
    told = {"offer": scene.course.key, "step": "declined", "reason": "health", "date": TODAY}
    decide(person=placed.person, by=scene.world.colleague, **told)
    shown = page(browser, scene.world.leader, division)
    assert "De volgende is" in shown
    following = next(line for line in division.lines.all() if line.next_for.get(scene.course.key) == 1)
    browser.post(address("next", following), {"offer": scene.course.key})
    assert Decision.current.filter(person=following.person, step="offered").exists()
    assert "De volgende is" not in page(browser, scene.world.leader, division)


def test_what_a_colleague_decided_first_is_told(scene: Scene, browser: Browser) -> None:
    division = drawn(scene)
    ticked = {"person": [str(scene.world.aster.pk)]}
    accept = reverse("division:accept", args=[division.pk])
    browser.of(scene.world.leader).post(accept, ticked)
    answer = browser.of(scene.world.samira).post(accept, ticked, follow=True)
    assert "Een collega heeft al over deze persoon beslist" in answer.content.decode()
    assert DivisionChoice.objects.count() == 1


@pytest.mark.parametrize("who", ["policy", "researcher", "privacy", "administrator"])
def test_whoever_does_not_see_people_decides_nothing(scene: Scene, browser: Browser, who: str) -> None:
    division = drawn(scene)
    line = division.lines.get(person=scene.world.aster)
    browser.of(getattr(scene.world, who))
    assert browser.post(reverse("division:accept", args=[division.pk])).status_code == 403
    assert browser.post(address("deviate", line), {"why": "zo"}).status_code == 403
    assert browser.get(address("person", line)).status_code == 403


def test_a_case_manager_does_not_decide_about_somebody_of_a_colleague(scene: Scene, browser: Browser) -> None:
    division = drawn(scene)
    line = division.lines.get(person=scene.world.berhane)
    browser.of(scene.world.samira)
    assert browser.get(address("person", line)).status_code == 404
    assert browser.post(address("deviate", line), {"offer": NO_PLACE, "why": "zo"}).status_code == 404
    assert browser.post(address("next", line), {"offer": scene.course.key}).status_code == 403
    assert not DivisionChoice.objects.exists()


def test_nothing_is_decided_before_the_lots_are_drawn(scene: Scene, browser: Browser) -> None:
    division = begun(scene)
    browser.of(scene.world.leader)
    assert browser.post(reverse("division:accept", args=[division.pk])).status_code == 404
    assert browser.get(address("person", division.lines.get(person=scene.world.aster))).status_code == 404
