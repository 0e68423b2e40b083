"""The small world with a wave that runs in it, and one of which enough came in to estimate from."""

from pathlib import Path

import pytest

from inbeeld.register.models import SurveyWave
from tests.surveyed import running_wave
from tests.web.conftest import Browser
from tests.web.monitor.scene import answered_wave
from tests.world import World


@pytest.fixture
def wave(world: World, tmp_path: Path) -> SurveyWave:
    return running_wave(tmp_path / "wave", world.researcher)


@pytest.fixture
def answered(world: World) -> SurveyWave:
    return answered_wave(world.researcher)


@pytest.fixture
def researcher(world: World, browser: Browser) -> Browser:
    return browser.of(world.researcher)
