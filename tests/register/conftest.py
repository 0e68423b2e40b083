"""Every test of the register begins in the same small world, on the same day."""

from datetime import datetime

import pytest

from inbeeld.register import clock
from tests.world import TODAY, World, make_world


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(TODAY.year, TODAY.month, TODAY.day, 9, 30))


@pytest.fixture
def world(db: None) -> World:
    return make_world()
