"""The small world, with people who wait for a course."""

import pytest

from tests.web.division.scene import Scene, make_scene
from tests.world import World


@pytest.fixture
def scene(world: World) -> Scene:
    return make_scene(world)
