"""A wave that runs, begun by the researcher."""

from pathlib import Path

import pytest

from inbeeld.register.models import SurveyWave
from tests.surveyed import running_wave
from tests.world import World


@pytest.fixture
def wave(world: World, tmp_path: Path) -> SurveyWave:
    return running_wave(tmp_path / "wave", world.researcher)
