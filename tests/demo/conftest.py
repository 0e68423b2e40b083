from datetime import date

import pytest

from inbeeld.demo import draw, region
from inbeeld.demo.shifted import shifted
from tests.demo.plain import Tables

SEED = 20180101
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def country() -> Tables:
    """A draw of 100,000 people, as the issue asks; ten seconds, so drawn once."""
    return draw(100_000, SEED)


@pytest.fixture(scope="session")
def small_country() -> Tables:
    return draw(5_000, SEED)


@pytest.fixture(scope="session")
def assen() -> Tables:
    """One municipality of the made-up region, brought to today, as a register is filled with it."""
    package = next(package for package in region() if package.municipality.code == "GM0106")
    return shifted(package.tables, TODAY)
