"""No person stands in a log, also not when the database says which row it refused."""

import io
import logging

import pytest
from django.db import IntegrityError

from inbeeld.web.people.views import file
from tests.web.conftest import Browser
from tests.world import World

ROW = "Failing row contains (1001, Aster Tesfay)"


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """What the configured handler writes."""
    written = io.StringIO()
    monkeypatch.setattr(logging.getLogger("django").handlers[0], "stream", written)
    return written


def test_an_error_is_logged_with_its_place_and_without_its_text(
    world: World, browser: Browser, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        try:
            raise ValueError(ROW)
        except ValueError as error:
            raise IntegrityError(ROW) from error

    monkeypatch.setattr(file, "drawn", refused)
    browser.raise_request_exception = False
    answer = browser.of(world.samira).get(f"/people/{world.aster.id}/")
    assert answer.status_code == 500
    assert "is er nog" in answer.content.decode()
    told = log.getvalue()
    assert "IntegrityError" in told
    assert "in person" in told
    assert "Aster" not in told
    assert "(1001" not in told
