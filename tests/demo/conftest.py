import pytest

from inbeeld.demo import draw
from tests.demo.plain import Tables

SEED = 20180101


@pytest.fixture(scope="session")
def country() -> Tables:
    """A draw of 100,000 people, as the issue asks; ten seconds, so drawn once."""
    return draw(100_000, SEED)


@pytest.fixture(scope="session")
def small_country() -> Tables:
    return draw(5_000, SEED)
