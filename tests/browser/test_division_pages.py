"""The pages of a division, filled: nothing hinders people (axe-core), nothing runs off a telephone; a slider tells
its price. Pages without a number in their address are looked at with all others, in test_every_page."""

from collections.abc import Iterator

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from inbeeld.register.actions.dividing.deciding import accept
from inbeeld.register.actions.dividing.rules import publish_rule
from inbeeld.register.models import Division
from tests.browser.conftest import Visitor
from tests.browser.people import log_in
from tests.browser.test_every_page import _hindrances as hindrances
from tests.web.division.scene import begun, drawn, make_scene
from tests.world import World


@pytest.mark.parametrize(("width", "language"), [(360, "nl"), (1280, "en")])
def test_nothing_hinders_whoever_divides_places(
    world: World, visit: Visitor, axe: str, width: int, language: str
) -> None:
    scene = make_scene(world)
    proposed, open_one = drawn(scene), begun(scene)
    accept(division=proposed, lines=[proposed.lines.get(person=world.aster)], by=world.leader)
    publish_rule(rule=proposed.rule, by=world.policy)
    page = log_in(visit(width=width, language=language), world.leader)
    found: list[str] = []
    for address in _addresses(proposed, open_one, str(world.aster.pk)):
        answer = page.goto(address)
        assert answer
        assert answer.ok, address
        found += [f"{address} {told}" for told in hindrances(page, axe, width, language)]
    assert found == []


def test_a_slider_tells_its_price_when_it_moves(world: World, visit: Visitor) -> None:
    division = begun(make_scene(world))
    page = log_in(visit(), world.leader)
    page.goto(reverse("division:floors", args=[division.pk]))
    expect(page.locator("#prices")).to_contain_text("Dit kost niets")
    page.get_by_label("Geslacht: man").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#prices")).to_contain_text("Deze ondergrenzen kosten samen")
    expect(page.locator("#curve figure")).to_have_count(1)
    expect(page.locator("output").nth(1)).to_have_text("1")


def _addresses(proposed: Division, open_one: Division, person: str) -> Iterator[str]:
    yield reverse("division:people", args=[open_one.pk])
    yield reverse("division:floors", args=[open_one.pk]) + "?sex-m=1"
    yield reverse("division:division", args=[proposed.pk])
    yield reverse("division:person", args=[proposed.pk, person])
    yield reverse("division:log", args=[proposed.pk])
    yield reverse("division:published_rule", args=[proposed.municipality_id, proposed.rule.rule, 1])
