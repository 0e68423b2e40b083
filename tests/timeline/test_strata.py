"""The bands of the stratum variables at their borders."""

from datetime import date

import pytest

from inbeeld.timeline.strata import VARIABLES


@pytest.mark.parametrize(
    ("settled", "band"),
    [
        ("2018-07-01", "0-5"),
        ("2018-01-02", "0-5"),
        ("2018-01-01", "6-11"),
        ("2017-07-02", "6-11"),
        ("2017-07-01", "12-23"),
        ("2016-07-01", "24-35"),
        ("2015-07-01", "36-59"),
        ("2013-07-02", "36-59"),
        ("2013-07-01", "60+"),
        ("1990-01-31", "60+"),
    ],
)
def test_whole_months_since_settling_are_told_in_bands(settled: str, band: str) -> None:
    assert VARIABLES["months_since_settlement"].category(date.fromisoformat(settled), date(2018, 7, 1)) == band
