"""Whom an instrument reaches, what is done under its name, and the paths: from the register."""

from django.urls import reverse

from tests.web.conftest import Browser
from tests.web.evidence.scene import found
from tests.web.numbers import town
from tests.world import World

PAGE = reverse("evidence:instrument", args=["language_course"])
PATHS = reverse("evidence:paths")


def test_reach_stands_on_the_page_also_before_anything_was_worked_out(world: World, browser: Browser) -> None:
    town.fill(world.leader)
    page = browser.of(world.policy).get(PAGE).content.decode()
    assert "Dit weten we nog niet." in page
    assert 'id="section-reach"' in page
    assert 'id="section-practice"' in page


def test_beside_a_finding_it_is_as_of_the_day_of_the_finding(world: World, browser: Browser) -> None:
    town.fill(world.leader)
    found(world)
    page = browser.of(world.samira).get(PAGE).content.decode()
    assert page.index('id="section-answer"') < page.index('id="section-reach"')


def test_paths_are_told_and_that_they_are_no_effect(world: World, browser: Browser) -> None:
    assert "Er is nog niets om mensen mee te volgen" in browser.of(world.policy).get(PATHS).content.decode()
    town.fill(world.leader)
    assert "te weinig mensen om paden te tonen" in browser.get(PATHS).content.decode(), "they settled two years ago"
