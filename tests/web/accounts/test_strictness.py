"""What the settings promise: a strict policy for browsers, and nothing that Django warns of."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator

from tests.web.accounts.pages import Inline, log_in, with_app
from tests.web.conftest import Browser
from tests.world import World

BEFORE = ("/account/login/", "/account/signup/", "/account/inactive/", "/account/3rdparty/login/error/",
          "/account/3rdparty/login/cancelled/")  # fmt: skip
AFTER = (
    *(
        "/account/logout/",
        "/account/password/change/",
        "/account/sessions/",
        "/account/2fa/",
        "/account/reauthenticate/",
    ),
    *("/account/2fa/totp/deactivate/", "/account/2fa/recovery-codes/", "/account/2fa/recovery-codes/generate/"),
    *("/account/2fa/webauthn/", "/account/2fa/webauthn/add/"),
    *("/account/2fa/reauthenticate/", "/municipality/account/", "/municipality/employees/", "/municipality/signals/"),
    "/municipality/employees/new/",
)
FORBIDDEN = "default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"


def strict(browser: Browser, address: str) -> None:
    page = browser.get(address, follow=False)
    expected = 401 if "login/error" in address else 200
    assert page.status_code == expected, f"{address} answered {page.status_code}"
    assert Inline(page.content.decode()).found == [], address
    told = [part.strip() for part in page["Content-Security-Policy"].split(";")]
    assert [part for part in FORBIDDEN if part not in told] == []
    assert page["X-Frame-Options"] == "DENY"
    assert page["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_page_before_logging_in_holds_code_or_style(db: None, browser: Browser, language: str, settings) -> None:  # type: ignore[no-untyped-def]
    settings.MADE_UP = True
    browser.cookies["django_language"] = language
    for address in BEFORE:
        strict(browser, address)


def test_no_page_after_logging_in_holds_code_or_style(world: World, browser: Browser) -> None:
    log_in(browser, world.administrator)
    strict(browser, "/account/2fa/totp/activate/")
    with_app(world.administrator)
    for address in AFTER:
        strict(browser, address)
    key = Authenticator.objects.create(
        user=world.administrator, type="webauthn", data={"name": "Key", "credential": {}}
    )
    strict(browser, f"/account/2fa/webauthn/keys/{key.pk}/edit/")
    strict(browser, f"/account/2fa/webauthn/keys/{key.pk}/remove/")
    strict(browser, f"/municipality/employees/{world.samira.pk}/")


def test_the_question_for_the_second_step_holds_no_code_or_style(world: World, browser: Browser) -> None:
    with_app(world.samira)
    log_in(browser, world.samira)
    strict(browser, "/account/2fa/authenticate/")


def command(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("INBEELD_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, "-m", "inbeeld.web.manage", *arguments],
        env={**clean, **environment},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_settings_of_an_installation_pass_the_check_for_deployment(tmp_path: Path) -> None:
    secret = "a secret as an administrator makes it, 0123456789 abcdefghij"
    done = command("check", "--deploy", "--fail-level", "WARNING", folder=tmp_path, INBEELD_SECRET_KEY=secret)
    assert done.returncode == 0, done.stderr


def test_after_migrate_an_installation_can_count_failures_and_has_its_first_account(tmp_path: Path) -> None:
    told = {"INBEELD_SECRET_KEY": "x", "INBEELD_PASSWORD": "ameland-wadloper-3"}
    assert command("migrate", "--verbosity", "0", folder=tmp_path, **told).returncode == 0
    first = ("--username", "first", "--role", "administrator", "--municipality", "GM0014")
    done = command("new_account", *first, folder=tmp_path, **told)
    assert done.returncode == 0, done.stderr
    with closing(sqlite3.connect(tmp_path / "inbeeld.sqlite3")) as database:
        assert database.execute("SELECT count(*) FROM inbeeld_cache").fetchone() == (0,)


@pytest.mark.parametrize("environment", [{}, {"INBEELD_SECRET_KEY": ""}])
def test_starting_without_a_secret_tells_in_one_sentence_what_to_set(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    done = command("migrate", folder=tmp_path, **environment)
    assert done.returncode == 2
    assert done.stderr.startswith("Set INBEELD_SECRET_KEY to ")
    assert len(done.stderr.splitlines()) == 1


def test_single_sign_on_without_its_secret_is_told_in_one_sentence(tmp_path: Path) -> None:
    done = command("check", folder=tmp_path, INBEELD_SECRET_KEY="x", INBEELD_OIDC_SERVER="https://login.example.org")
    assert done.returncode == 2
    assert "INBEELD_OIDC_CLIENT_ID" in done.stderr
    assert "Traceback" not in done.stderr
