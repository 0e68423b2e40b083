"""The small world with a town of people in it."""

import pytest

from tests.web.numbers import town as a_town
from tests.world import World


@pytest.fixture
def town(world: World) -> World:
    a_town.fill(world.leader)
    return world
