"""Sharing with the labour-market region: for a purpose, up to a day, and then it stops by itself."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from inbeeld.register import clock
from inbeeld.register.actions.act import acting
from inbeeld.register.actions.offering import Sharing, add_offer
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Employee, Offer
from tests.web.conftest import Browser
from tests.world import World

OFFERS, NEW = reverse("offers:offers"), reverse("offers:new")
UNTIL = Sharing(date(2026, 7, 1), "de laatste plaatsen vullen")
SHARED = {"title": "Samen", "kind": "work_experience", "shared": "on", "shared_until": "2026-06-30"}


def page(browser: Browser, who: Employee) -> str:
    return " ".join(browser.of(who).get(OFFERS).content.decode().split())


def test_what_is_shared_is_seen_in_the_region_only(world: World, browser: Browser) -> None:
    """Groningen and Midden-Groningen lie in one labour-market region."""
    add_offer(kind="work_experience", title="Samen", by=world.leader, sharing=UNTIL)
    add_offer(kind="work_experience", title="Alleen hier", by=world.leader)
    told = page(browser, world.leader_elsewhere)
    assert "Samen" in told
    assert "gedeeld door Groningen" in told
    assert "tot en met 30 juni 2026: de laatste plaatsen vullen" in told
    assert "Alleen hier" not in told


def test_sharing_stops_by_itself(world: World, browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    one = add_offer(kind="work_experience", title="Samen", by=world.leader, sharing=UNTIL)
    address = reverse("offers:offer", args=[one.pk])
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 6, 30, 9))
    assert browser.of(world.leader_elsewhere).get(address).status_code == 200
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 7, 1, 9))
    assert Browser().of(world.leader_elsewhere).get(address).status_code == 404
    assert "Samen" not in page(Browser(), world.leader_elsewhere)
    assert "niet meer gedeeld met de regio" in page(Browser(), world.leader)


def test_what_came_in_without_a_day_says_so(world: World, browser: Browser) -> None:
    with acting("test", by=world.leader) as act:
        act.add_general(Offer, kind="mentor", title="Samen", run_by="GM0014", region="Groningen")
    assert "zonder afgesproken einde" in page(browser, world.leader_elsewhere)


def test_nobody_changes_what_another_municipality_shares(world: World, browser: Browser) -> None:
    shared = add_offer(kind="work_experience", title="Samen", by=world.leader, sharing=UNTIL)
    address = reverse("offers:change", args=[shared.pk])
    assert browser.of(world.leader_elsewhere).get(address).status_code == 404
    assert address not in browser.get(reverse("offers:offer", args=[shared.pk])).content.decode()


@pytest.mark.parametrize(
    ("left_out", "told"),
    [
        ({"shared_until": ""}, "delen heeft een einde"),
        ({"shared_for": ""}, "Zeg waarvoor"),
        ({"shared_until": "2026-05-03"}, "Deze dag is voorbij"),
        ({"shared_until": "2027-06-01"}, "hoogstens een jaar"),
    ],
)
def test_sharing_needs_a_purpose_and_an_end(
    world: World, browser: Browser, left_out: dict[str, str], told: str
) -> None:
    asked = {**SHARED, "shared_for": "samen vullen", **left_out}
    assert told in browser.of(world.leader).post(NEW, asked).content.decode()
    assert not Offer.current.exists()


@pytest.mark.parametrize("sharing", [Sharing(date(2026, 5, 4), "samen"), Sharing(date(2026, 6, 1), " ")])
def test_nothing_is_shared_without_a_purpose_or_for_days_that_passed(world: World, sharing: Sharing) -> None:
    with pytest.raises(RefusedError):
        add_offer(kind="mentor", title="Samen", by=world.leader, sharing=sharing)
    assert not Offer.current.exists()


def test_a_sharing_that_has_ended_is_no_hindrance_to_a_change(
    world: World, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = add_offer(kind="work_experience", title="Samen", by=world.leader, sharing=UNTIL)
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 8, 1, 9))
    change = reverse("offers:change", args=[one.pk])
    filled = {**SHARED, "shared_for": "samen vullen", "capacity": "3", "why": "ruimer"}
    assert browser.of(world.leader).post(change, filled).status_code == 302
    assert Offer.current.get().capacity == 3
