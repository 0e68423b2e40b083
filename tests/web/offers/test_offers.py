"""Offers: places left beside people without one, and the team leader who adds and changes them."""

from datetime import date

import pytest
from django.urls import reverse

from inbeeld.register.actions.employers import add_employer
from inbeeld.register.actions.offering import NO_CONDITIONS, NOT_TOLD, Practice, add_offer, change_offer
from inbeeld.register.models import Employee, Offer
from inbeeld.register.roles import Role
from inbeeld.web.offers.views.offers import AT_ONCE
from tests.web.conftest import Browser
from tests.web.numbers.town import COURSE, COURSE_PLACES
from tests.world import World

OFFERS, NEW = reverse("offers:offers"), reverse("offers:new")
FILLED = {"title": "Techniek", "kind": "work_experience", "capacity": "8", "start": "2026-06-01", "end": "2026-08-31"}


def page(browser: Browser, who: Employee, asked: str = "") -> str:
    answer = browser.of(who).get(OFFERS + asked)
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
    running = page(browser, town.leader)
    assert "1 aanbod dat is afgelopen" in running
    assert "Bakkerij" not in running
    ended = page(browser, town.leader, "?ended=yes")
    assert "Bakkerij" in ended
    assert "Taal op de werkvloer" not in ended


def test_a_long_list_comes_in_pages(town: World, browser: Browser) -> None:
    for number in range(AT_ONCE):
        add_offer(kind="work_experience", title=f"Plek {number}", by=town.leader)
    assert "Bladzijde 1 van 2" in page(browser, town.leader)
    assert "Bladzijde 2 van 2" in page(browser, town.leader, "?page=2")


def test_a_team_leader_adds_an_offer(town: World, browser: Browser) -> None:
    assert browser.of(town.leader).post(NEW, FILLED).status_code == 302
    offer = Offer.current.get(title="Techniek")
    assert (offer.capacity, offer.end, offer.run_by, offer.region) == (8, date(2026, 9, 1), "GM0014", None)


def test_a_vacancy_asks_what_the_form_says(town: World, browser: Browser) -> None:
    bakery = add_employer(name="Bakkerij De Proef", by=town.leader)
    asked = {"occupation": "7512", "language_level": "A2", "hours_per_week": "24", "childcare": "on"}
    answer = browser.of(town.leader).post(NEW, {**FILLED, **asked, "kind": "paid_work", "employer": bakery.key})
    offer = Offer.current.get(title="Techniek")
    assert (offer.occupation, offer.language_level, offer.hours_per_week) == ("7512", "A2", 24)
    assert (offer.childcare, offer.study_with_benefit, offer.employer) == (True, None, bakery.key)
    told = browser.get(answer["Location"]).content.decode()
    assert "bakker" in told
    assert "24 uur per week" in told
    assert "Bakkerij De Proef" in told


def test_an_offer_says_what_is_done_and_what_a_place_costs(town: World, browser: Browser) -> None:
    done = {"content": ["vocational_language", "in_a_group"], "weeks": "20", "cost": "1800"}
    answer = browser.of(town.leader).post(NEW, {**FILLED, **done})
    offer = Offer.current.get(title="Techniek")
    assert (offer.content, offer.weeks, offer.cost) == ("vocational_language in_a_group", 20, 1800)
    told = browser.get(answer["Location"]).content.decode()
    assert "taal van een vak, in een groep" in told
    assert "20 weken" in told
    assert "1.800 euro per plaats" in told


def test_content_of_no_list_stays_when_an_offer_is_changed(town: World, browser: Browser) -> None:
    old = add_offer(kind="education", title="Techniek", practice=Practice("online lassen", cost=900), by=town.leader)
    address = reverse("offers:change", args=[old.pk])
    shown = browser.of(town.leader).get(address).content.decode()
    assert 'value="lassen"' in shown
    assert 'value="900"' in shown
    browser.post(address, {**FILLED, "content": ["in_a_group", "lassen"], "why": "niet meer online"})
    assert Offer.current.get(title="Techniek").content == "in_a_group lassen"


def test_the_list_can_be_narrowed_to_a_kind(town: World, browser: Browser) -> None:
    add_offer(kind="mentor", title="Maatje", by=town.leader)
    told = browser.of(town.leader).get(OFFERS, {"kind": "mentor"}).content.decode()
    assert "Maatje" in told
    assert "Taal op de werkvloer" not in told


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
    address = reverse("offers:change", args=[old.pk])
    assert browser.of(town.leader).post(address, {**FILLED, "capacity": "9", "why": "ruimer"}).status_code == 302
    new = Offer.current.get(title="Techniek")
    assert (new.capacity, new.replaces, new.why) == (9, old, "ruimer")
    assert "ruimer" in browser.get(reverse("offers:change", args=[new.pk])).content.decode()


def test_of_two_people_who_change_it_the_second_is_told(town: World, browser: Browser) -> None:
    old = add_offer(kind="work_experience", title="Techniek", capacity=8, by=town.leader)
    told = {"kind": old.kind, "title": old.title, "start": None, "end": None, "employer": None, "sharing": None}
    told |= {"conditions": NO_CONDITIONS, "practice": NOT_TOLD}
    change_offer(offer=old, why="first", capacity=5, by=town.leader, **told)
    answer = browser.of(town.leader).post(
        reverse("offers:change", args=[old.pk]), {**FILLED, "capacity": "9", "why": "second"}
    )
    assert answer.status_code == 409
    assert "Er is niets weg" in answer.content.decode()
    assert Offer.current.get(title="Techniek").capacity == 5


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
