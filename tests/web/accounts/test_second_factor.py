"""The second step: asked of whoever logs in with a password, before anything else."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator

from inbeeld.register.models import Audit
from tests.web.accounts.pages import code_of, log_in, with_app
from tests.web.conftest import Browser
from tests.world import World


@pytest.fixture
def required(settings: Any) -> None:
    settings.SECOND_FACTOR = True


@pytest.mark.usefixtures("required")
def test_without_one_every_page_leads_to_setting_it_up(world: World, browser: Browser) -> None:
    log_in(browser, world.samira)
    for address in ("/", "/people/", "/municipality/account/"):
        assert browser.get(address)["Location"] == "/account/2fa/"
    assert "tweede stap" in browser.get("/account/2fa/").content.decode()


@pytest.mark.usefixtures("required")
def test_meanwhile_one_can_log_out_and_choose_a_language(world: World, browser: Browser) -> None:
    log_in(browser, world.samira)
    assert browser.post("/language/setlang/", {"language": "en", "next": "/"})["Location"] == "/"
    assert browser.post("/account/logout/")["Location"] == "/"


@pytest.mark.usefixtures("required")
def test_an_app_is_set_up_with_the_code_that_it_shows(world: World, browser: Browser) -> None:
    log_in(browser, world.samira)
    page = browser.get("/account/2fa/totp/activate/")
    assert b'src="data:image/svg+xml;base64,' in page.content
    done = browser.post("/account/2fa/totp/activate/", {"code": code_of(page.context["form"].secret)})
    assert done["Location"] == "/account/2fa/recovery-codes/"
    assert browser.get("/municipality/account/").status_code == 200


@pytest.mark.usefixtures("required")
def test_after_that_the_password_alone_opens_nothing(world: World, browser: Browser) -> None:
    secret = with_app(world.samira)
    assert log_in(browser, world.samira)["Location"] == "/account/2fa/authenticate/"
    assert "/account/login/" in browser.get("/municipality/account/")["Location"]
    wrong = browser.post("/account/2fa/authenticate/", {"code": "000000"})
    assert "Wacht op de volgende code" in wrong.content.decode()
    assert browser.post("/account/2fa/authenticate/", {"code": code_of(secret)})["Location"] == "/"
    assert browser.get("/municipality/account/").status_code == 200


def test_guessing_codes_is_slowed_too(world: World, browser: Browser) -> None:
    secret = with_app(world.samira)
    log_in(browser, world.samira)
    for _ in range(5):
        browser.post("/account/2fa/authenticate/", {"code": "000000"})
    page = browser.post("/account/2fa/authenticate/", {"code": code_of(secret)})
    assert "Wacht vijf minuten" in page.content.decode()


def test_a_recovery_code_works_once(world: World, browser: Browser) -> None:
    with_app(world.samira)
    code = Authenticator.objects.get(user=world.samira, type="recovery_codes").wrap().get_unused_codes()[0]
    log_in(browser, world.samira)
    assert browser.post("/account/2fa/authenticate/", {"code": code})["Location"] == "/"
    browser.logout()
    log_in(browser, world.samira)
    assert browser.post("/account/2fa/authenticate/", {"code": code}).status_code == 200


def test_setting_one_up_asks_again_who_it_is(world: World, browser: Browser) -> None:
    browser.of(world.samira)
    assert "/account/reauthenticate/" in browser.get("/account/2fa/totp/activate/")["Location"]


def test_after_a_lost_telephone_the_administrator_resets_it_and_open_sessions_end(
    world: World, browser: Browser
) -> None:
    secret, hers = with_app(world.samira), Browser()
    log_in(hers, world.samira)
    hers.post("/account/2fa/authenticate/", {"code": code_of(secret)})
    assert hers.get("/municipality/account/").status_code == 200
    browser.of(world.administrator).post(f"/municipality/employees/{world.samira.pk}/second-factor/")
    assert not Authenticator.objects.filter(user=world.samira).exists()
    assert hers.get("/municipality/account/").status_code == 302
    assert Audit.objects.get(action="employee.second_factor_reset").told == {"username": "samira"}
