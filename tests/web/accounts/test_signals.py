"""The page of signals, and what a municipality chooses there."""

from html import unescape

from inbeeld.guidance.signals import signals
from inbeeld.register.models import Audit, SignalChoice
from inbeeld.web.tuning import tuning_of
from tests.web.conftest import Browser
from tests.world import World

PAGE = "/municipality/signals/"


def test_every_signal_stands_there_with_its_reason_and_source(world: World, browser: Browser) -> None:
    page = unescape(browser.of(world.leader).get(PAGE).content.decode())
    for one in signals():
        assert one.title["nl"] in page
        assert one.source in page


def test_a_team_leader_reads_and_does_not_change(world: World, browser: Browser) -> None:
    page = browser.of(world.leader).get(PAGE).content.decode()
    assert "/municipality/signals/no_contact/" not in page
    assert browser.post(f"{PAGE}no_contact/", {"days": "10"}).status_code == 403


def test_an_administrator_chooses_other_days(world: World, browser: Browser) -> None:
    told = {"on": "on", "days": "60", "first_days": "20", "first_period": "90"}
    answer = browser.of(world.administrator).post(f"{PAGE}no_contact/", told)
    assert answer["Location"] == f"{PAGE}#no_contact"
    tuning = tuning_of(world.samira.municipality)
    assert tuning.parameters["no_contact"] == {"days": 60, "first_days": 20, "first_period": 90}
    assert tuning.off == frozenset()
    assert Audit.objects.get(action="signal.chosen").told["before"] == {}


def test_an_administrator_switches_one_off(world: World, browser: Browser) -> None:
    browser.of(world.administrator).post(f"{PAGE}no_case_manager/", {})
    assert tuning_of(world.samira.municipality).off == {"no_case_manager"}
    assert tuning_of(world.stranger.municipality).off == frozenset()


def test_days_that_cannot_be_are_told_and_change_nothing(world: World, browser: Browser) -> None:
    page = browser.of(world.administrator).post(f"{PAGE}never_seen/", {"on": "on", "days": "0"})
    assert page.status_code == 200
    assert "utrecht-form-field--invalid" in page.content.decode()
    assert not SignalChoice.objects.exists()


def test_a_signal_that_is_none_does_not_exist(world: World, browser: Browser) -> None:
    assert browser.of(world.administrator).post(f"{PAGE}made_up/", {}).status_code == 404


def test_tuning_takes_one_query(world: World, django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    with django_assert_num_queries(1):
        tuning_of(world.samira.municipality)
