"""A real Chromium before a real server. Time stands on one day, and goes on when a test says so."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from inbeeld.register import clock
from tests.world import TODAY, World, make_world

HARMLESS = ("favicon",)
FORBIDDEN = "403 (Forbidden)"
Visitor = Callable[..., Page]


@pytest.fixture(autouse=True)
def calendar(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Lets the test say which day it is, for server and test alike."""
    shown = {"day": TODAY}
    monkeypatch.setattr(
        clock, "now", lambda: datetime(shown["day"].year, shown["day"].month, shown["day"].day, 9, 30)
    )
    return lambda day: shown.update(day=day)


@pytest.fixture
def world(transactional_db: None) -> World:
    return make_world()


@pytest.fixture
def visit(chromium: Browser, live_server: Any) -> Iterator[Visitor]:
    """A page of a fresh browser. Whatever the console complains of, such as a refused script, fails the test; and so
    does any request to another server. `refused`: that pages are not for this visitor is what the test looks at."""
    contexts, complaints = [], []

    def visitor(width: int = 1280, language: str = "nl", javascript: bool = True, refused: bool = False) -> Page:
        context = chromium.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 800},
            locale=language,
            java_script_enabled=javascript,
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: complaints.extend(_told(said, refused)))
        page.on("request", lambda asked: complaints.extend(_elsewhere(asked.url, live_server.url)))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    yield visitor
    for context in contexts:
        context.close()
    assert [text for text in complaints if not any(word in text for word in HARMLESS)] == []


def _elsewhere(asked: str, here: str) -> list[str]:
    return [] if asked.startswith((here, "data:", "about:")) else [f"a request to {asked}"]


def _told(said: ConsoleMessage, refused: bool) -> list[str]:
    if said.type not in ("error", "warning") or (refused and FORBIDDEN in said.text):
        return []
    return [f"{said.text} {said.location.get('url', '')}"]
