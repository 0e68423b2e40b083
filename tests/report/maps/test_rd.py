"""From RD metres to degrees."""

import numpy as np
import pytest

from inbeeld.report.maps.rd import degrees

METRES_OF_A_DEGREE = np.array([68_000.0, 111_000.0])


@pytest.mark.parametrize(
    ("metres", "expected"),
    [
        ((155_000.0, 463_000.0), (5.38720621, 52.15517440)),  # Amersfoort, where the grid begins
        ((233_883.131, 582_065.167), (6.568211, 53.219386)),  # the Martinitoren in Groningen
    ],
)
def test_known_towers_lie_where_they_lie_within_two_metres(
    metres: tuple[float, float], expected: tuple[float, float]
) -> None:
    found = degrees(np.array([metres]))[0]
    assert np.abs((found - expected) * METRES_OF_A_DEGREE).max() < 2
