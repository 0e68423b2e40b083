"""Intervals hold the truth as often as they say; `coverage.py` tries more, docs/how-to/compare-fairly.md has it."""

import pytest

from tests.outcomes.comparison.coverage import coverage


@pytest.mark.parametrize("sigma", [0.2, 0.6])
def test_rank_intervals_hold_the_true_rank_93_of_100_times(sigma: float) -> None:
    ranks, _ = coverage(places=25, sigma=sigma, runs=20)
    assert ranks >= 0.93
