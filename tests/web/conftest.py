"""Every test of a page begins in the same small world, on the same day."""

from datetime import datetime

import pytest
from django.test import Client

from inbeeld.register import clock
from inbeeld.register.models import Employee
from tests.world import TODAY, World, make_world


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(TODAY.year, TODAY.month, TODAY.day, 9, 30))


@pytest.fixture
def world(db: None) -> World:
    return make_world()


class Browser(Client):
    """A browser of which somebody is logged in."""

    def of(self, employee: Employee) -> "Browser":
        self.force_login(employee, backend="django.contrib.auth.backends.ModelBackend")
        return self


@pytest.fixture
def browser() -> Browser:
    return Browser()
