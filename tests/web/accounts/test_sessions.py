"""Sessions end."""

from datetime import datetime, timedelta

import pytest

from inbeeld.register import clock
from tests.web.accounts.pages import log_in
from tests.web.conftest import Browser
from tests.world import World

MINE = "/municipality/account/"
START = datetime(2026, 5, 4, 9, 0)


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    def moved(minutes: int) -> None:
        monkeypatch.setattr(clock, "now", lambda: START + timedelta(minutes=minutes))

    moved(0)
    return moved


def test_whoever_does_nothing_for_an_hour_logs_in_again(world: World, browser: Browser, at) -> None:  # type: ignore[no-untyped-def]
    log_in(browser, world.samira)
    browser.get(MINE)
    at(59)
    assert browser.get(MINE).status_code == 200
    at(119)
    assert browser.get(MINE)["Location"] == f"/account/login/?next={MINE}"
    assert "U deed even niets" in browser.get("/account/login/").content.decode()


def test_whoever_goes_on_working_logs_in_again_after_eight_hours(world: World, browser: Browser, at) -> None:  # type: ignore[no-untyped-def]
    log_in(browser, world.samira)
    for minutes in range(0, 480, 30):
        at(minutes)
        assert browser.get(MINE).status_code == 200
    at(480)
    assert browser.get(MINE).status_code == 302


def test_the_time_without_activity_is_a_setting(world: World, browser: Browser, at, settings) -> None:  # type: ignore[no-untyped-def]
    settings.IDLE_MINUTES = 5
    browser.of(world.samira).get(MINE)
    at(5)
    assert browser.get(MINE).status_code == 302


def test_a_piece_of_a_page_makes_the_whole_page_ask_again(world: World, browser: Browser, at) -> None:  # type: ignore[no-untyped-def]
    browser.of(world.samira).get(MINE)
    at(61)
    assert browser.get(MINE, headers={"HX-Request": "true"})["HX-Refresh"] == "true"


def test_another_password_ends_the_sessions_of_the_old_one(world: World, browser: Browser) -> None:
    hers = Browser()
    log_in(hers, world.samira)
    browser.of(world.administrator).post(
        f"/municipality/employees/{world.samira.pk}/password/", {"password": "terschelling-7-eiders"}
    )
    assert hers.get(MINE).status_code == 302
    assert log_in(hers, world.samira, "terschelling-7-eiders").status_code == 302


def test_an_employee_who_is_made_inactive_is_out_at_once(world: World, browser: Browser) -> None:
    hers = Browser()
    log_in(hers, world.samira)
    browser.of(world.administrator).post(f"/municipality/employees/{world.samira.pk}/activity/", {"active": "no"})
    assert hers.get(MINE).status_code == 302


def test_one_sees_where_one_is_logged_in_and_logs_out_everywhere_else(world: World, browser: Browser) -> None:
    elsewhere = Browser(headers={"user-agent": "An old tablet"})
    log_in(elsewhere, world.samira)
    log_in(browser, world.samira)
    assert "An old tablet" in browser.get("/account/sessions/").content.decode()
    browser.post("/account/sessions/")
    assert elsewhere.get(MINE).status_code == 302
    assert browser.get(MINE).status_code == 200
