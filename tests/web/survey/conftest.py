"""A wave that runs, and browsers of its respondents."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from inbeeld.register.models import SurveyLink, SurveyWave
from inbeeld.web.survey.links import address_of
from tests.surveyed import link_of, running_wave
from tests.world import World

Opener = Callable[[str | SurveyLink], Client]


@pytest.fixture
def wave(world: World, tmp_path: Path) -> SurveyWave:
    return running_wave(tmp_path / "wave", world.researcher)


@pytest.fixture
def opened(wave: SurveyWave) -> Opener:
    """A fresh browser in which a link was opened: one of its own, or that of a respondent by the key."""

    def open_link(link: str | SurveyLink) -> Client:
        browser = Client()
        found = link_of(wave, link) if isinstance(link, str) else link
        assert browser.get(address_of(found)).status_code in (302, 403)
        return browser

    return open_link
