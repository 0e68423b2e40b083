"""What the tests of logging in need to do and to see, through the same doors as a user."""

from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.http import HttpResponse
from django.test import Client
from playwright.sync_api import Browser, Page

from inbeeld.register.models import Employee
from tests.world import PASSWORD


def log_in(browser: Client, employee: Employee, password: str = PASSWORD) -> HttpResponse:
    return browser.post("/account/login/", {"login": employee.username, "password": password})


def with_app(employee: Employee) -> str:
    """The employee has an app with codes, and recovery codes; the secret that the app holds."""
    secret = generate_totp_secret()
    TOTP.activate(employee, secret)
    RecoveryCodes.activate(employee)
    return secret


def code_of(secret: str) -> str:
    """What the app shows now."""
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


@contextmanager
def browsing(chromium: Browser) -> Iterator[Page]:
    """A page of a real browser, in English."""
    page = chromium.new_page(locale="en")
    page.set_default_timeout(10_000)
    yield page
    page.close()


class Inline(HTMLParser):
    """What a strict Content-Security-Policy forbids, as it stands in a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        code = tag == "script" and "src" not in told and told.get("type") != "application/json"
        handlers = [name for name in told if name.startswith("on") or name == "style"]
        if code or tag == "style" or handlers:
            self.found.append(f"<{tag} {told}>")
        for name in ("src", "href", "action"):
            if (told.get(name) or "").startswith(("http:", "https:", "//", "javascript:")):
                self.found.append(f"<{tag} {name}={told[name]}>")
