"""Setting up: which places, over whom, by which rule, with what floors; and lots that are drawn once."""

from datetime import datetime
from typing import Any

import pytest
from django.urls import reverse

from inbeeld.register.actions.offering import Conditions, add_offer
from inbeeld.register.actions.recording import decide, record
from inbeeld.register.models import Audit, Division, DivisionRule, Profile
from inbeeld.web.division.candidates import EVERYBODY, WAITING, participants
from inbeeld.web.division.rules import SHIPPED
from tests.web.conftest import Browser
from tests.web.division.scene import Scene, begun, drawn
from tests.world import TODAY, World

BEGIN = reverse("division:begin")
NOW = datetime(2026, 5, 1, 9, 0)


def filled(scene: Scene, **more: Any) -> dict[str, Any]:
    return {"title": "Voorjaar", "who": WAITING, "rule": SHIPPED, f"places-{scene.course.pk}": "2", **more}


def numbers(scene: Scene, who: str) -> list[str]:
    here = scene.world.leader.municipality
    assert here is not None
    return [one.person.number for one in participants(here, [scene.course], who, TODAY)]


def page(browser: Browser, name: str, division: Division, **query: str) -> str:
    answer = browser.get(reverse(f"division:{name}", args=[division.pk]), query)
    assert answer.status_code == 200, answer
    return answer.content.decode()


def test_whoever_waits_takes_part_and_everybody_where_that_is_asked(scene: Scene) -> None:
    waiting = sorted(person.number for person in scene.waiting)
    assert numbers(scene, WAITING) == waiting
    assert numbers(scene, EVERYBODY) == sorted([*waiting, scene.world.nobody.number])


@pytest.mark.parametrize("step", ["accepted", "started", "declined", "not_eligible"])
def test_nobody_takes_part_who_has_such_a_place_or_was_refused_it(scene: Scene, step: str) -> None:
    told = {"offer": scene.course.key, "date": TODAY, "by": scene.world.leader, "reason": "test"}
    decide(person=scene.world.aster, step=step, **told)
    assert scene.world.aster.number not in numbers(scene, EVERYBODY)


def test_nobody_takes_part_of_whom_the_offer_asks_what_they_do_not_have(scene: Scene) -> None:
    """What is not known, as of all the others, makes nobody unfit."""
    world, asked = scene.world, Conditions(language_level="B1")
    advanced = add_offer(kind="language_course", title="Examen", capacity=2, conditions=asked, by=world.leader)
    for person, level in ((world.aster, "A1"), (world.berhane, "B2")):
        record(model=Profile, person=person, by=world.leader, recorded_at=NOW, language_level=level)
    here = world.leader.municipality
    assert here is not None
    found = {one.person for one in participants(here, [advanced], WAITING, TODAY)}
    assert found == {world.berhane, *scene.others}
    both = {one.person: set(one.options) for one in participants(here, [scene.course, advanced], WAITING, TODAY)}
    assert (both[world.aster], both[world.berhane]) == ({scene.course.key}, {scene.course.key, advanced.key})


def test_nobody_takes_part_who_was_drawn_for_a_place_already(scene: Scene) -> None:
    division = drawn(scene)
    placed = set(division.lines.exclude(proposed=None).values_list("person__number", flat=True))
    assert placed
    assert not placed & set(numbers(scene, EVERYBODY))


def test_from_the_offers_to_the_proposal(scene: Scene, browser: Browser) -> None:
    browser.of(scene.world.leader)
    assert "Vrij: 2." in browser.get(BEGIN).content.decode()
    answer = browser.post(BEGIN, filled(scene))
    division = Division.objects.get()
    assert answer["Location"] == reverse("division:people", args=[division.pk])
    told = page(browser, "people", division)
    assert "6 mensen doen mee" in told
    assert "Aster Tesfay" in told
    answer = browser.post(reverse("division:draw", args=[division.pk]))
    assert answer["Location"] == reverse("division:division", args=[division.pk])
    told = page(browser, "division", division)
    assert "U moet nog over 6 mensen beslissen" in told
    division.refresh_from_db()
    assert division.lines.exclude(proposed=None).count() == 2
    assert sum(division.lines.values_list("chance", flat=True)) == pytest.approx(2)


def test_places_that_were_promised_are_not_divided_again(scene: Scene, browser: Browser) -> None:
    drawn(scene)
    told = browser.of(scene.world.leader).get(BEGIN).content.decode()
    assert "Er is geen aanbod met vrije plaatsen" in told


def test_an_offer_leads_to_dividing_its_places(scene: Scene, browser: Browser) -> None:
    told = browser.of(scene.world.leader).get(reverse("offers:offer", args=[scene.course.pk])).content.decode()
    address = f"{BEGIN}?offer={scene.course.key}"
    assert address in told
    form = browser.get(address).context["form"]
    assert (form["title"].value(), form.of_kinds()[0][2][0].value()) == (scene.course.title, 2)


def test_more_places_than_are_free_are_refused(scene: Scene, browser: Browser) -> None:
    answer = browser.of(scene.world.leader).post(BEGIN, filled(scene, **{f"places-{scene.course.pk}": "3"}))
    assert answer.status_code == 200
    assert not Division.objects.exists()


def test_no_places_are_no_division(scene: Scene, browser: Browser) -> None:
    told = browser.of(scene.world.leader).post(BEGIN, filled(scene, **{f"places-{scene.course.pk}": ""}))
    assert "Vul bij minstens één aanbod in" in told.content.decode()


def test_a_rule_that_asks_what_is_not_known_here_is_refused(scene: Scene, browser: Browser) -> None:
    text = """id = "own"
version = 1
since = 2026-01-01
source = "Ours"
title = { nl = "Eigen", en = "Own" }
[[points]]
id = "shoes"
fact = "shoe_size"
per_unit = 1
most = 50
nl = "Schoenmaat"
en = "Size of shoe"
"""
    own = DivisionRule.objects.create(
        municipality=scene.world.leader.municipality,
        rule="own",
        version=1,
        text=text,
        added_at="2026-05-04 09:00",
        added_by=scene.world.leader,
    )
    told = browser.of(scene.world.leader).post(BEGIN, filled(scene, rule=str(own.pk))).content.decode()
    assert "De regel vraagt naar shoe_size" in told
    assert not Division.objects.exists()


def test_the_price_of_a_floor_is_seen_before_it_is_saved(scene: Scene, browser: Browser) -> None:
    division = begun(scene)
    browser.of(scene.world.leader)
    without = page(browser, "floors", division)
    assert "Dit kost niets" in without
    with_floor = page(browser, "floors", division, **{"sex-m": "1"})
    assert "Deze ondergrenzen kosten samen" in with_floor
    division.refresh_from_db()
    assert division.floors == []


def test_while_a_slider_moves_only_the_prices_come_anew(scene: Scene, browser: Browser) -> None:
    address = reverse("division:floors", args=[begun(scene).pk])
    answer = browser.of(scene.world.leader).get(address, {"sex-m": "1"}, headers={"HX-Request": "true"})
    told = answer.content.decode()
    assert "Deze ondergrenzen kosten samen" in told
    assert "<html" not in told


def test_floors_are_saved_and_kept_to(scene: Scene, browser: Browser) -> None:
    division = begun(scene)
    browser.of(scene.world.leader).post(reverse("division:floors", args=[division.pk]), {"sex-m": "2"})
    division.refresh_from_db()
    assert division.floors == [{"group": "sex", "value": "m", "least": 2 / 3}]
    browser.post(reverse("division:draw", args=[division.pk]))
    men = division.lines.filter(facts__sex="m")
    assert men.exclude(proposed=None).count() == 2


def test_floors_that_collide_are_named_with_what_would_solve_it(scene: Scene, browser: Browser) -> None:
    division = begun(scene)
    browser.of(scene.world.leader)
    wanted = {"sex-m": "2", "sex-f": "1"}
    told = page(browser, "floors", division, **wanted)
    assert "Dit past niet" in told
    assert "Taal op de werkvloer: " in told
    browser.post(reverse("division:floors", args=[division.pk]), wanted)
    browser.post(reverse("division:draw", args=[division.pk]))
    division.refresh_from_db()
    assert division.drawn_at is None


def test_whoever_is_left_out_is_not_drawn_and_the_reason_stands_in_the_log(scene: Scene, browser: Browser) -> None:
    division = begun(scene)
    out = reverse("division:out", args=[division.pk, scene.world.aster.pk])
    browser.of(scene.world.leader)
    assert browser.post(out, {"why": ""}).status_code == 200
    browser.post(out, {"why": "gaat verhuizen"})
    assert "5 mensen doen mee" in page(browser, "people", division)
    browser.post(reverse("division:draw", args=[division.pk]))
    assert division.lines.get(person=scene.world.aster).chance is None
    assert "gaat verhuizen" in page(browser, "log", division)
    assert Audit.objects.get(action="division.left_out").told == {"division": division.pk}


def test_wishes_are_asked_where_there_is_something_to_choose(scene: Scene, browser: Browser) -> None:
    other = add_offer(kind="language_course", title="Avondcursus", capacity=1, by=scene.world.leader)
    browser.of(scene.world.leader).post(BEGIN, filled(scene, **{f"places-{other.pk}": "1"}))
    division = Division.objects.get()
    line = division.lines.get(person=scene.world.aster)
    assert f"wish-{line.pk}-1" in page(browser, "people", division)
    address = reverse("division:people", args=[division.pk])
    assert browser.post(address, {f"wish-{line.pk}-1": other.key}).status_code == 302
    line.refresh_from_db()
    assert line.options == {scene.course.key: None, other.key: 1}


def test_a_division_is_withdrawn_with_a_reason(scene: Scene, browser: Browser) -> None:
    division = drawn(scene)
    address = reverse("division:withdraw", args=[division.pk])
    browser.of(scene.world.leader).post(address, {"why": "verkeerde groep"})
    assert "verkeerde groep" in browser.get(reverse("division:divisions")).content.decode()
    assert "verkeerde groep" in page(browser, "division", division)
    assert "Vrij: 2." in browser.get(BEGIN).content.decode()


@pytest.mark.parametrize("who", ["samira", "policy", "researcher", "privacy", "administrator"])
def test_only_a_team_leader_begins_and_draws(scene: Scene, browser: Browser, who: str) -> None:
    division = begun(scene)
    browser.of(getattr(scene.world, who))
    assert browser.post(BEGIN, filled(scene)).status_code == 403
    assert browser.post(reverse("division:draw", args=[division.pk])).status_code == 403
    division.refresh_from_db()
    assert division.drawn_at is None


def test_a_division_of_another_municipality_does_not_exist(scene: Scene, browser: Browser) -> None:
    division = drawn(scene)
    browser.of(scene.world.leader_elsewhere)
    for name in ("division", "people", "floors", "log", "withdraw"):
        assert browser.get(reverse(f"division:{name}", args=[division.pk])).status_code == 404, name


def test_where_nothing_is_divided_the_page_says_what_to_do(world: World, browser: Browser) -> None:
    address = reverse("division:divisions")
    assert "Verdeel ze dan volgens een regel" in browser.of(world.leader).get(address).content.decode()
    assert "geen plaatsen verdeeld" in browser.of(world.samira).get(address).content.decode()
    assert "Er is geen aanbod met vrije plaatsen" in browser.of(world.leader).get(BEGIN).content.decode()
