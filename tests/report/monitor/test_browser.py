"""The report of a wave in a real browser: for everybody, on every width."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from inbeeld.report.monitor import Content, write_monitor
from tests.browser.test_every_page import RUN
from tests.report.test_browser import OVERLAPS, WIDEST


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_hinders_anybody_and_no_text_lies_on_another(
    chromium: Browser, axe: str, found: Content, tmp_path: Path, language: str
) -> None:
    (report,) = write_monitor(found, tmp_path, ["html"], language)
    page = chromium.new_page(bypass_csp=True)  # only so that axe-core may be run in it
    try:
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(report.as_uri())
            assert page.evaluate(WIDEST) <= width
            assert page.evaluate(OVERLAPS) == []
            page.evaluate(axe)
            assert page.evaluate(RUN) == []
    finally:
        page.close()
