"""Offers: places left beside people without one, and the team leader who adds and changes them."""

from datetime import date

import pytest
from django.urls import reverse

from inbeeld.register.actions.offering import add_offer, change_offer
from inbeeld.register.models import Employee, Offer
from inbeeld.register.roles import Role
from tests.web.conftest import Browser
from tests.web.numbers.town import COURSE, COURSE_PLACES
from tests.world import World

OFFERS, NEW = reverse("numbers:offers"), reverse("numbers:new_offer")
FILLED = {"title": "Techniek", "kind": "work_experience", "capacity": "8", "start": "2026-06-01", "end": "2026-08-31"}


def page(browser: Browser, who: Employee) -> str:
    answer = browser.of(who).get(OFFERS)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("who", ["leader", "samira"])
def test_who_may_see_the_people_sees_the_places_left(town: World, browser: Browser, who: str) -> None:
    left = COURSE_PLACES - len(COURSE)
    assert f"nog <strong>{left}</strong> plaatsen vrij" in page(browser, getattr(town, who))


def test_a_policy_officer_sees_the_reach_and_no_places_taken(town: World, browser: Browser) -> None:
    told = page(browser, town.policy)
    assert "Taal op de werkvloer" in told
    assert "Bezet</th>" not in told
    assert "te klein om te tonen" in told


def test_people_without_an_offer_stand_beside_it(town: World, browser: Browser) -> None:
    told = page(browser, town.leader)
    assert "Niets aangeboden</a>: " in told
    assert f"{reverse('people:team')}?reason=place_free" in told


def test_what_ended_stands_apart(town: World, browser: Browser) -> None:
    running, ended = page(browser, town.leader).split("1 aanbod dat is afgelopen")
    assert "Bakkerij" not in running
    assert "Bakkerij" in ended


def test_a_team_leader_adds_an_offer(town: World, browser: Browser) -> None:
    assert browser.of(town.leader).post(NEW, FILLED).status_code == 302
    offer = Offer.current.get(title="Techniek")
    assert (offer.capacity, offer.end, offer.run_by, offer.region) == (8, date(2026, 9, 1), "GM0014", None)


def test_another_kind_has_to_be_named(town: World, browser: Browser) -> None:
    told = browser.of(town.leader).post(NEW, {**FILLED, "kind": "other"}).content.decode()
    assert "Vul in welke soort" in told
    browser.post(NEW, {**FILLED, "kind": "other", "other_kind": "rijles"})
    assert Offer.current.get(title="Techniek").kind == "rijles"


def test_an_offer_does_not_end_before_it_starts(town: World, browser: Browser) -> None:
    told = browser.of(town.leader).post(NEW, {**FILLED, "end": "2026-01-01"}).content.decode()
    assert "ligt vóór de eerste dag" in told
    assert not Offer.current.filter(title="Techniek").exists()


def test_a_change_keeps_the_old_version(town: World, browser: Browser) -> None:
    old = add_offer(kind="work_experience", title="Techniek", capacity=8, by=town.leader)
    address = reverse("numbers:change_offer", args=[old.pk])
    assert browser.of(town.leader).post(address, {**FILLED, "capacity": "9", "why": "ruimer"}).status_code == 302
    new = Offer.current.get(title="Techniek")
    assert (new.capacity, new.replaces, new.why) == (9, old, "ruimer")
    assert "ruimer" in browser.get(reverse("numbers:change_offer", args=[new.pk])).content.decode()


def test_of_two_people_who_change_it_the_second_is_told(town: World, browser: Browser) -> None:
    old = add_offer(kind="work_experience", title="Techniek", capacity=8, by=town.leader)
    told = {"kind": old.kind, "title": old.title, "start": None, "end": None, "shared": False}
    change_offer(offer=old, why="first", capacity=5, by=town.leader, **told)
    answer = browser.of(town.leader).post(
        reverse("numbers:change_offer", args=[old.pk]), {**FILLED, "capacity": "9", "why": "second"}
    )
    assert answer.status_code == 409
    assert "Er is niets weg" in answer.content.decode()
    assert Offer.current.get(title="Techniek").capacity == 5


def test_what_is_shared_is_seen_in_the_region_only(town: World, browser: Browser) -> None:
    """Groningen and Midden-Groningen lie in one labour-market region."""
    add_offer(kind="work_experience", title="Samen", by=town.leader, shared=True)
    add_offer(kind="work_experience", title="Alleen hier", by=town.leader)
    told = page(browser, town.leader_elsewhere)
    assert "Samen" in told
    assert "gedeeld door Groningen" in told
    assert "Alleen hier" not in told


def test_nobody_changes_what_another_municipality_shares(town: World, browser: Browser) -> None:
    shared = add_offer(kind="work_experience", title="Samen", by=town.leader, shared=True)
    address = reverse("numbers:change_offer", args=[shared.pk])
    assert browser.of(town.leader_elsewhere).get(address).status_code == 404
    assert address not in page(browser, town.leader_elsewhere)


def test_where_nothing_is_offered_the_page_says_what_to_do(world: World, browser: Browser) -> None:
    assert "Voeg het eerste aanbod toe" in page(browser, world.leader)
    assert "De teamleider kan aanbod toevoegen" in page(browser, world.samira)


@pytest.mark.parametrize("who", ["samira", "policy", "researcher", "privacy", "administrator"])
def test_nobody_else_adds_an_offer(town: World, browser: Browser, who: str) -> None:
    assert browser.of(getattr(town, who)).post(NEW, FILLED).status_code == 403
    assert not Offer.current.filter(title="Techniek").exists()


@pytest.mark.parametrize("who", [Role.RESEARCHER, Role.PRIVACY_OFFICER, Role.ADMINISTRATOR])
def test_whoever_has_no_work_with_offers_is_refused(town: World, browser: Browser, who: Role) -> None:
    employee = next(one for one in town.employees if one.role == who)
    assert browser.of(employee).get(OFFERS).status_code == 403
