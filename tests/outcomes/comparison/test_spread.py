from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.outcomes.comparison.funnel import Funnel, overdispersion
from inbeeld.outcomes.comparison.ranks import ranks
from inbeeld.outcomes.comparison.spread import averaged, equal_chances, median_odds_ratio


def test_the_median_odds_ratio_is_the_median_over_pairs_of_municipalities() -> None:
    effects = np.random.default_rng(1).normal(0, 0.5, (200_000, 2))
    pairs = np.exp(np.abs(effects[:, 0] - effects[:, 1]))
    assert median_odds_ratio(0.5) == pytest.approx(np.median(pairs), rel=0.01)
    assert median_odds_ratio(0.5) == pytest.approx(1.6111, abs=1e-4)
    assert median_odds_ratio(0.0) == 1.0


@given(st.floats(0.001, 0.999), st.floats(0, 2))
def test_equal_people_have_the_share_on_average_over_municipalities(share: float, sigma: float) -> None:
    low, high = equal_chances(share, sigma)
    odds = [np.log(chance / (1 - chance)) for chance in (low, high)]
    assert low <= high
    assert float(averaged(np.array(np.mean(odds)), sigma)) == pytest.approx(share, abs=1e-9)
    assert odds[1] - odds[0] == pytest.approx(2 * sigma * NormalDist().inv_cdf(0.9), abs=1e-6)


def test_the_worked_example_of_equal_chances_holds() -> None:
    assert equal_chances(0.20, 0.5) == pytest.approx((0.109, 0.306), abs=0.001)


def test_without_spread_equal_people_have_equal_chances() -> None:
    assert equal_chances(0.3, 0.0) == pytest.approx((0.3, 0.3))


def test_the_funnel_is_a_normal_interval_widened_by_overdispersion() -> None:
    one = Funnel(np.array([30.0]), np.array([20.0]), np.array([0.2]), overdispersion=4.0)
    low, high = one.limits(0.95)
    assert (low[0], high[0]) == pytest.approx((1 - 1.96 * 0.4, 1 + 1.96 * 0.4), abs=1e-4)
    assert one.limits(0.998)[0][0] == 0  # a ratio is not below 0
    assert one.ratio[0] == 1.5


def test_overdispersion_is_at_least_one_and_an_outlier_hardly_counts() -> None:
    assert overdispersion(np.zeros(10)) == 1
    z = np.array([*np.linspace(-2, 2, 20), 500.0])
    assert overdispersion(z) < 4


def test_ranks_of_draws_are_counted_from_the_highest() -> None:
    draws = np.tile([0.5, 2.0, 1.0], (100, 1))
    told = ranks(draws)
    assert told.low.tolist() == told.middle.tolist() == told.high.tolist() == [3, 1, 2]


def test_two_that_change_places_in_every_tenth_draw_share_their_interval() -> None:
    draws = np.array([[1.0, 2.0]] * 90 + [[2.0, 1.0]] * 10)
    told = ranks(draws)
    assert (told.low.tolist(), told.high.tolist()) == ([1, 1], [2, 2])
