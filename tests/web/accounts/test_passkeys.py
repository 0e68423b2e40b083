"""Passkeys, in a real Chromium with a device of its own, under the strict policy that forbids code in pages."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page, expect

from tests.web.accounts.pages import Inline, browsing
from tests.web.conftest import Browser
from tests.world import PASSWORD, World, make_world

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def world(transactional_db: None) -> World:
    return make_world()


@pytest.fixture
def page(world: World, settings: Any, chromium: Chromium) -> Iterator[Page]:
    settings.SECOND_FACTOR = True
    with browsing(chromium) as page:
        device = page.context.new_cdp_session(page)
        device.send("WebAuthn.enable")
        device.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
        yield page


def test_a_passkey_is_set_up_at_the_first_login_and_opens_the_door_at_the_next(page: Page, live_server: Any) -> None:
    page.goto(f"{live_server.url}/account/login/")
    page.fill("input[name=login]", "administrator")
    page.fill("input[name=password]", PASSWORD)
    page.click("button:text-is('Log in')")
    page.click("text=Add a passkey")
    page.check("input[name=passwordless]")
    page.click("#mfa_webauthn_add")
    expect(page.locator("h1")).to_have_text("Recovery codes")
    page.goto(f"{live_server.url}/municipality/account/")
    expect(page.locator("main")).to_contain_text("You use a passkey.")
    page.click("text=Log out")
    expect(page.locator("text=Log out")).to_have_count(0)
    page.goto(f"{live_server.url}/account/login/")
    page.click("#passkey_login")
    page.wait_for_url(lambda address: "/account/" not in address)
    page.goto(f"{live_server.url}/account/2fa/webauthn/reauthenticate/?next=/municipality/account/")
    assert Inline(page.content()).found == []
    page.click("#mfa_webauthn_reauthenticate")
    expect(page.locator("h1")).to_have_text("My account")


def test_after_the_password_the_passkey_is_the_second_step(page: Page, live_server: Any) -> None:
    page.goto(f"{live_server.url}/account/login/")
    for step in ("Add a passkey", ""):
        page.fill("input[name=login]", "administrator")
        page.fill("input[name=password]", PASSWORD)
        page.click("button:text-is('Log in')")
        if step:
            page.click(f"text={step}")
            page.click("#mfa_webauthn_add")
            expect(page.locator("h1")).to_have_text("Recovery codes")
            page.context.clear_cookies()
            page.goto(f"{live_server.url}/account/login/")
    expect(page.locator("h1")).to_have_text("The second step")
    page.click("#mfa_webauthn_authenticate")
    page.wait_for_url(lambda address: "/account/" not in address)


def test_what_is_no_answer_of_a_device_is_refused(world: World, browser: Browser) -> None:
    browser.of(world.samira)
    assert browser.post("/account/2fa/webauthn/login/", {"credential": "{}"}).status_code == 302
    assert Browser().post("/account/2fa/webauthn/login/", {"credential": "{}"})["Location"] == "/account/login/"
