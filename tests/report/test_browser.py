"""The report in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from inbeeld.report.write import write_report
from tests.report.made import findings

OVERLAPS = """() => {
  const found = [];
  for (const picture of document.querySelectorAll("svg")) {
    if (!picture.checkVisibility()) continue;
    const boxes = [...picture.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()]);
    for (const [nth, [one, a]] of boxes.entries())
      for (const [other, b] of boxes.slice(nth + 1))
        if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3) found.push([one, other]);
  }
  return found;
}"""
"""Boxes hold the room above and below the letters too, so lines of text may share 3 pixels of it."""

WIDEST = "() => document.documentElement.scrollWidth"
REQUESTS_ALLOWED = 1  # the page itself


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("report") / "report.html"
    write_report(findings(), target, "nl")
    return target


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    opened = chromium.new_page()
    yield opened
    opened.close()


@pytest.mark.parametrize("width", [320, 360, 700, 1280])
def test_nothing_runs_off_the_page_and_no_text_lies_on_another(page: Page, report: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(report.as_uri())
    assert page.evaluate(WIDEST) <= width
    assert page.evaluate(OVERLAPS) == []


def test_nothing_is_fetched(page: Page, report: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(report.as_uri())
    assert len(asked) == REQUESTS_ALLOWED


def test_the_tables_open_in_print(page: Page, report: Path) -> None:
    page.goto(report.as_uri())
    table = page.locator("details table").first
    assert not table.is_visible()
    page.emulate_media(media="print")
    assert table.is_visible()
    page.emulate_media(media="screen")
