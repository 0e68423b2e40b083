"""Single sign-on, as docs/how-to/single-sign-on.md promises: against a certified provider, over HTTP."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlparse

import pytest
import requests
from django.urls import reverse
from playwright.sync_api import Browser

from inbeeld.register.models import Employee
from tests.oidc.walk import log_in
from tests.web.accounts.pages import browsing
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def session() -> Any:
    with requests.Session() as one:
        yield one


def test_whoever_the_provider_knows_as_an_employee_is_logged_in(
    world: World, live_server: Any, single_sign_on: str, session: requests.Session
) -> None:
    page = log_in(session, live_server.url, "administrator")
    assert page.status_code == 200
    assert f"{world.administrator}" in page.text
    assert session.get(f"{live_server.url}/municipality/account/", timeout=20).status_code == 200


def test_somebody_unknown_is_refused_and_no_account_is_made(
    world: World, live_server: Any, single_sign_on: str, session: requests.Session
) -> None:
    before = Employee.objects.count()
    page = log_in(session, live_server.url, "passer-by")
    assert page.status_code == 403
    assert "passer-by" in page.text
    assert "beheerder" in page.text
    assert Employee.objects.count() == before
    assert "/account/login/" in session.get(f"{live_server.url}/municipality/account/", timeout=20).url


def test_an_inactive_employee_is_refused(
    world: World, live_server: Any, single_sign_on: str, session: requests.Session
) -> None:
    Employee.objects.filter(pk=world.administrator.pk).update(is_active=False)
    assert log_in(session, live_server.url, "administrator").status_code == 403


def test_an_answer_that_was_not_asked_for_is_refused(
    world: World, live_server: Any, single_sign_on: str, session: requests.Session
) -> None:
    session.get(f"{live_server.url}/account/oidc/sso/login/?process=login", timeout=20)
    back = f"{live_server.url}/account/oidc/sso/login/callback/"
    page = session.get(back, params={"code": "stolen", "state": "of-somebody-else"}, timeout=20)
    assert page.status_code in (400, 401, 403)
    assert "Inloggen lukte niet" in page.text
    assert "/account/login/" in session.get(f"{live_server.url}/municipality/account/", timeout=20).url


def test_a_provider_that_does_not_answer_is_told_without_an_error_of_ours(
    client: Any, single_sign_on: str, settings: Any
) -> None:
    (app,) = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
    app["settings"]["server_url"] = "http://127.0.0.1:9"
    page = client.get("/account/oidc/sso/login/?process=login")
    assert page.status_code == 503
    assert "geeft geen antwoord" in page.content.decode()


def test_the_way_to_the_provider_is_sealed_by_a_state_and_a_code_challenge(
    world: World, live_server: Any, single_sign_on: str, session: requests.Session
) -> None:
    away = session.get(
        f"{live_server.url}/account/oidc/sso/login/?process=login", allow_redirects=False, timeout=20
    ).headers["Location"]
    asked = parse_qs(urlparse(away).query)
    assert away.startswith(single_sign_on)
    assert asked["state"][0]
    assert asked["code_challenge_method"] == ["S256"]


def test_by_email_an_employee_is_found_by_the_verified_address(
    world: World, live_server: Any, single_sign_on: str, session: requests.Session, settings: Any
) -> None:
    settings.OIDC_CLAIM = "email"
    Employee.objects.filter(pk=world.administrator.pk).update(email="A.Dmin@example.org")
    assert "administrator" in log_in(session, live_server.url, "a.dmin").text


def test_an_address_that_the_provider_did_not_verify_opens_nothing(
    world: World, live_server: Any, single_sign_on: str, session: requests.Session, settings: Any
) -> None:
    settings.OIDC_CLAIM = "email"
    Employee.objects.filter(pk=world.administrator.pk).update(email="unverified-admin@example.org")
    assert log_in(session, live_server.url, "unverified-admin").status_code == 403


def test_the_provider_sees_to_the_second_step(
    world: World, live_server: Any, single_sign_on: str, session: requests.Session, settings: Any
) -> None:
    settings.SECOND_FACTOR = True
    page = log_in(session, live_server.url, "administrator")
    assert "/2fa/" not in page.url
    assert page.status_code == 200


def test_the_page_for_administrators_sets_what_this_test_logs_in_with(single_sign_on: str, settings: Any) -> None:
    page = (Path(__file__).parents[2] / "docs/how-to/single-sign-on.md").read_text("utf-8")
    told = dict(line.split("=", 1) for line in page.split("```sh\n")[1].split("```")[0].splitlines())
    values = {name: value.strip('"') for name, value in told.items()}
    show = "import json, inbeeld.web.settings as s; print(json.dumps(s.SOCIALACCOUNT_PROVIDERS))"
    secret = {"INBEELD_SECRET_KEY": "x"}
    done = subprocess.run(
        [sys.executable, "-c", show],
        env={**os.environ, **secret, **values},
        capture_output=True,
        text=True,
        check=True,
    )
    shown = json.loads(done.stdout)["openid_connect"]
    (app,) = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
    app = {**app, "secret": values["INBEELD_OIDC_CLIENT_SECRET"]}
    app["settings"] = {"server_url": values["INBEELD_OIDC_SERVER"]}
    assert shown == {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}
    assert f"https://inbeeld.example.org{reverse('openid_connect_callback', args=['sso'])}\n" in page


def test_in_a_real_browser_the_security_policy_lets_one_go_to_the_provider_and_back(
    world: World, live_server: Any, single_sign_on: str, chromium: Browser
) -> None:
    with browsing(chromium) as page:
        page.goto(f"{live_server.url}/account/login/")
        page.click("text=Town Hall")
        page.fill("input[name=login]", "administrator")
        page.fill("input[name=password]", "any")
        page.click("button[type=submit]")
        page.click("button[type=submit]")
        page.wait_for_url(f"{live_server.url}/**")
        page.goto(f"{live_server.url}/municipality/account/")
        assert "administrator" in page.inner_text("header")
