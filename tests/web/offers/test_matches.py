"""What fits whom, and why: from a person, from an offer, and what is left over on both sides."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from inbeeld.register.actions.choosing import choose_study_with_benefit
from inbeeld.register.actions.offering import Conditions, Sharing, add_offer
from inbeeld.register.actions.recording import decide, record
from inbeeld.register.models import Offer, Person, Profile, Reading, Spell
from tests.web.conftest import Browser
from tests.world import World

LEFT_OVER = reverse("offers:leftovers")


def page(browser: Browser, who: Any, address: str) -> str:
    answer = browser.of(who).get(address)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def matches(person: Person) -> str:
    return reverse("offers:matches", args=[person.pk])


def offer_page(offer: Offer) -> str:
    return reverse("offers:offer", args=[offer.pk])


@pytest.fixture
def bakery(world: World) -> Offer:
    asks = Conditions(occupation="7512", language_level="B1", hours_per_week=24)
    return add_offer(kind="paid_work", title="Bakker gezocht", capacity=1, conditions=asks, by=world.leader)


@pytest.fixture
def baker(world: World) -> Person:
    """Aster was a baker, has 32 hours, and speaks A2."""
    record(
        model=Profile, person=world.aster, by=world.samira,
        occupations="7512", language_level="A2", hours_available=32, wishes="bakker worden",
    )  # fmt: skip
    return world.aster


def test_what_nearly_fits_says_what_is_missing_and_which_course_closes_it(
    world: World, browser: Browser, bakery: Offer, baker: Person
) -> None:
    raises = Conditions(language_level="A2", raises_language_to="B1")
    course = add_offer(kind="language_course", title="Naar B1", conditions=raises, by=world.leader)
    told = page(browser, world.samira, matches(baker))
    nearly = told.split("Bakker gezocht")[1]
    assert "Past bijna" in nearly
    assert "Wat ontbreekt:" in nearly
    assert "Dit lost het op:" in nearly
    assert offer_page(course) in nearly
    assert "Past: <strong>1</strong>. Past misschien, als u eerst iets vraagt: <strong>0</strong>." in told


def test_with_what_was_missing_it_fits_and_can_be_proposed(
    world: World, browser: Browser, bakery: Offer, baker: Person
) -> None:
    record(model=Profile, person=baker, by=world.samira, language_level="B1")
    told = page(browser, world.samira, matches(baker))
    assert "Wat ontbreekt:" not in told
    form = reverse("people:record", args=[baker.pk, "decision"]) + f"?offer={bakery.key}&step=offered"
    assert form.replace("&", "&amp;") in told or form in told
    filled = page(browser, world.samira, form)
    assert f'<option value="{bakery.key}" selected>' in filled
    assert "Wat is hiervan bekend?" in filled


def test_what_is_not_known_is_to_be_asked_first(world: World, browser: Browser, bakery: Offer) -> None:
    told = page(browser, world.samira, matches(world.aster))
    assert "Past misschien: vraag eerst" in told
    assert "Vraag eerst:" in told


def test_opening_the_matches_of_a_person_is_logged(world: World, browser: Browser, bakery: Offer) -> None:
    page(browser, world.samira, matches(world.aster))
    assert Reading.objects.get().person == world.aster.pk


def test_the_page_of_a_person_tells_what_fits(world: World, browser: Browser, bakery: Offer, baker: Person) -> None:
    told = page(browser, world.samira, reverse("people:person", args=[baker.pk]))
    assert "Bakker gezocht" in told
    assert matches(baker) in told


def test_what_was_declined_is_not_proposed_again(
    world: World, browser: Browser, bakery: Offer, baker: Person
) -> None:
    decide(person=baker, offer=bakery.key, step="declined", reason="reistijd", date=date(2026, 5, 1), by=world.samira)
    assert "geen aanbod dat past" in page(browser, world.samira, matches(baker))


def test_an_offer_shows_whom_it_fits_of_the_people_one_may_see(
    world: World, browser: Browser, bakery: Offer, baker: Person
) -> None:
    record(model=Profile, person=baker, by=world.samira, language_level="B1")
    mine = page(browser, world.samira, offer_page(bakery))
    assert "Aster Tesfay" in mine
    assert "Berhane Haile" not in mine
    assert "Berhane Haile" in page(browser, world.leader, offer_page(bakery))
    assert "Bij wie past het" not in page(browser, world.policy, offer_page(bakery))


def test_who_works_already_is_shown_on_request(world: World, browser: Browser, bakery: Offer, baker: Person) -> None:
    record(model=Spell, person=baker, by=world.samira, kind="paid_work", start=date(2026, 1, 1))
    assert "niemand van uw mensen die iets zoeken" in page(browser, world.samira, offer_page(bakery))
    assert "Aster Tesfay" in page(browser, world.samira, offer_page(bakery) + "?busy")


def test_a_shared_offer_of_another_municipality_fits_until_its_day(
    world: World, browser: Browser, baker: Person
) -> None:
    """It has the key of an own offer, and is still another one."""
    own = add_offer(kind="mentor", title="Maatje", by=world.leader)
    shared = add_offer(
        kind="mentor", title="Regiomaatje", by=world.leader_elsewhere, sharing=Sharing(date(2026, 5, 5), "samen")
    )
    Offer.objects.filter(pk=shared.pk).update(key=own.key)
    told = page(browser, world.samira, matches(baker))
    assert "Regiomaatje" in told
    assert "Van Midden-Groningen: bel daar" in told
    assert told.count("?offer=") == 1
    Offer.objects.filter(pk=shared.pk).update(shared_until=date(2026, 5, 4))
    assert "Regiomaatje" not in page(browser, world.samira, matches(baker))


def test_both_leftovers_lie_side_by_side(world: World, browser: Browser, bakery: Offer, baker: Person) -> None:
    told = page(browser, world.samira, LEFT_OVER)
    assert "<strong>1</strong> van 1 mensen die iets zoeken" in told
    assert "Aster Tesfay" in told
    assert "Bakker gezocht" in told
    assert "Berhane Haile" not in told
    assert "Berhane Haile" in page(browser, world.leader, LEFT_OVER)


def test_with_an_offer_that_fits_nobody_is_left_over(world: World, browser: Browser, baker: Person) -> None:
    add_offer(kind="mentor", title="Maatje", by=world.leader)
    told = page(browser, world.leader, LEFT_OVER)
    assert "Er is voor iedereen iets" in told
    assert "Elk aanbod past bij iemand" in told


@pytest.mark.parametrize(("may", "how"), [("yes", "Past"), ("no", "Past bijna"), ("", "Past misschien: vraag eerst")])
def test_a_study_with_benefit_depends_on_the_policy(
    world: World, browser: Browser, baker: Person, may: str, how: str
) -> None:
    record(model=Spell, person=baker, by=world.samira, kind="benefit", start=date(2025, 1, 1))
    add_offer(kind="education", title="Mbo", conditions=Conditions(study_with_benefit=True), by=world.leader)
    choose_study_with_benefit(allowed=False, by=world.leader)
    assert browser.of(world.leader).post(reverse("offers:study_with_benefit"), {"may": may}).status_code == 302
    assert f'<span class="quiet">{how} </span>' in page(browser, world.samira, matches(baker))


def test_only_the_team_leader_says_what_the_policy_is(world: World, browser: Browser) -> None:
    assert browser.of(world.samira).post(reverse("offers:study_with_benefit"), {"may": "yes"}).status_code == 403
