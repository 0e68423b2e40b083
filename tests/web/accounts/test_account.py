"""My account."""

import pytest

from tests.web.accounts.pages import log_in
from tests.web.conftest import Browser
from tests.world import PASSWORD, World


@pytest.mark.parametrize("who", ["samira", "leader", "policy", "researcher", "privacy", "administrator"])
def test_everybody_has_one(world: World, browser: Browser, who: str) -> None:
    page = browser.of(getattr(world, who)).get("/municipality/account/").content.decode()
    assert "/account/password/change/" in page
    assert "/account/2fa/" in page
    assert "/account/sessions/" in page


def test_one_changes_the_own_password_and_stays_logged_in(world: World, browser: Browser) -> None:
    log_in(browser, world.samira)
    new = "rottumerplaat-12-zeehonden"
    told = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert browser.post("/account/password/change/", told).status_code == 302
    assert browser.get("/municipality/account/").status_code == 200
    assert log_in(Browser(), world.samira, new).status_code == 302


def test_a_short_password_is_refused(world: World, browser: Browser) -> None:
    log_in(browser, world.samira)
    told = {"oldpassword": PASSWORD, "password1": "kort", "password2": "kort"}
    assert "12" in browser.post("/account/password/change/", told).content.decode()


def test_the_page_is_there_in_english(world: World, browser: Browser) -> None:
    browser.cookies["django_language"] = "en"
    assert (
        "The second step when logging in" in browser.of(world.samira).get("/municipality/account/").content.decode()
    )
