"""Where somebody chooses, it is kept that what is known was shown, opened and followed by a choice."""

import re

from django.urls import reverse

from inbeeld.register.actions.offering import add_offer
from inbeeld.register.actions.recording import decide
from inbeeld.register.models import Decision, Looking, Offer
from tests.web.conftest import Browser
from tests.web.division.scene import drawn, make_scene
from tests.world import TODAY, World


def course(world: World) -> Offer:
    return add_offer(kind="language_course", title="Taal op de werkvloer", capacity=3, by=world.leader)


def log() -> list[tuple[str, str, bool, str | None]]:
    rows = Looking.objects.order_by("pk").values_list("choice", "instrument", "opened_at", "chosen")
    return [(choice, instrument, bool(opened), chosen) for choice, instrument, opened, chosen in rows]


def test_the_page_of_an_offer_shows_what_is_known_and_keeps_that(world: World, browser: Browser) -> None:
    page = browser.of(world.samira).get(reverse("offers:offer", args=[course(world).pk])).content.decode()
    assert log() == [("offer", "language_course", False, None)]
    opened = re.search(r'hx-post="([^"]+)" hx-trigger="toggle once"', page)
    assert opened
    assert browser.post(opened[1]).status_code == 204
    assert log() == [("offer", "language_course", True, None)]


def test_from_what_fits_to_the_decision_it_is_one_choice(world: World, browser: Browser) -> None:
    offer = course(world)
    add_offer(kind="mentor", title="Een maatje", by=world.leader)
    page = browser.of(world.samira).get(reverse("offers:matches", args=[world.aster.pk])).content.decode()
    assert {row[:2] for row in log()} == {("matches", "language_course"), ("matches", "mentor")}
    propose = next(one for one in re.findall(r'href="([^"]+step=offered[^"]+)"', page) if offer.key in one)
    form = browser.get(propose.replace("&amp;", "&")).content.decode()
    looking = re.findall(r'name="looking" value="(\d+)"', form)
    told = {"offer": offer.key, "step": "offered", "date": TODAY, "looking": looking}
    assert browser.post(reverse("people:record", args=[world.aster.pk, "decision"]), told).status_code == 302
    assert sorted(log()) == [
        ("matches", "language_course", False, "language_course"),
        ("matches", "mentor", False, None),
    ]


def test_what_is_declined_is_not_chosen_and_what_ended_is_no_choice(world: World, browser: Browser) -> None:
    offer = course(world)
    address = reverse("people:record", args=[world.aster.pk, "decision"])
    for step, reason, chosen in (("completed", "", None), ("declined", "health", "")):
        form = browser.of(world.samira).get(f"{address}?offer={offer.key}").content.decode()
        looking = re.findall(r'name="looking" value="(\d+)"', form)
        told = {"offer": offer.key, "step": step, "reason": reason, "date": TODAY, "looking": looking}
        assert browser.post(address, told).status_code == 302
        assert log()[-1] == ("decision", "language_course", False, chosen)


def test_a_form_that_is_wrong_is_the_same_choice(world: World, browser: Browser) -> None:
    offer = course(world)
    address = reverse("people:record", args=[world.aster.pk, "decision"])
    form = browser.of(world.samira).get(f"{address}?offer={offer.key}").content.decode()
    looking = re.findall(r'name="looking" value="(\d+)"', form)
    again = browser.post(address, {"offer": offer.key, "step": "declined", "date": TODAY, "looking": looking})
    assert not Decision.current.filter(step="declined").exists()
    assert re.findall(r'name="looking" value="(\d+)"', again.content.decode()) == looking
    assert len(log()) == 1


def test_a_decision_without_looking_is_in_no_log(world: World) -> None:
    decide(person=world.aster, offer=course(world).key, step="offered", date=TODAY, by=world.samira)
    assert log() == []


def test_in_a_division_what_is_decided_is_kept(world: World, browser: Browser) -> None:
    division = drawn(make_scene(world))
    line = division.lines.exclude(proposed=None).filter(person=world.aster).get()
    address = reverse("division:person", args=[division.pk, world.aster.pk])
    page = browser.of(world.samira).get(address).content.decode()
    looking = set(re.findall(r'name="looking" value="(\d+)"', page))
    ticked = {"person": [str(line.person_id)], "looking": list(looking)}
    browser.post(reverse("division:accept", args=[division.pk]), ticked)
    assert log() == [("division", "language_course", False, "language_course")]
