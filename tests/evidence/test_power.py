"""What effect would show, as statsmodels has it, and how many municipalities and months it takes."""

from dataclasses import replace
from math import inf

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.power import NormalIndPower

from inbeeld.evidence.learned import Power
from inbeeld.evidence.outcome import outcome
from inbeeld.evidence.power import Information, months_needed, municipalities_needed, power

WORK, MONTHS = outcome("in_paid_work"), outcome("months_in_work")


@pytest.mark.parametrize(("started", "compared"), [(50, 50), (100, 300), (400, 40)])
def test_the_smallest_effect_is_found_eight_of_ten_times(started: int, compared: int) -> None:
    told = power(WORK, 12, min(started, compared), Information(started, compared), per_month=5.0)
    usual = NormalIndPower().solve_power(nobs1=started, ratio=compared / started, alpha=0.05, power=0.8)
    assert told.smallest == pytest.approx(usual * 0.5, rel=1e-3)


@given(people=st.integers(5, 5000), ratio=st.floats(0.2, 5))
def test_with_as_many_as_are_needed_the_target_shows(people: int, ratio: float) -> None:
    told = power(WORK, 12, people, Information(people, people * ratio), per_month=1.0)
    again = power(WORK, 12, told.needed, Information(told.needed, told.needed * ratio), per_month=1.0)
    assert again.smallest <= told.target * (1 + 1e-9)
    assert told.needed <= people or told.smallest > told.target * (1 - 1e-9)


def test_found_eight_of_ten_times_when_it_is_there() -> None:
    luck, people = np.random.default_rng(8), 150
    smallest = power(WORK, 12, people, Information(people, people), per_month=1.0).smallest
    started, compared = (luck.binomial(people, 0.5 + sign * smallest / 2, 4000) / people for sign in (1, -1))
    error = np.sqrt((started * (1 - started) + compared * (1 - compared)) / people)
    assert np.mean(np.abs(started - compared) > 1.96 * error) == pytest.approx(0.8, abs=0.04)


def test_of_months_a_tenth_is_worth_knowing() -> None:
    told = power(MONTHS, 24, 100, Information(100, 100), per_month=1.0)
    assert told.target == pytest.approx(2.4)
    assert told.smallest == pytest.approx(2.8016 * 24 / 12**0.5 * 0.02**0.5, rel=1e-3)


def test_who_would_take_part_anyway_makes_it_harder() -> None:
    all_of_them, half = (power(WORK, 12, 100, Information(100, 100), 1.0, used) for used in (1.0, 0.5))
    assert half.smallest == pytest.approx(2 * all_of_them.smallest)
    assert half.needed == pytest.approx(4 * all_of_them.needed, rel=0.01)


def test_nobody_shows_nothing() -> None:
    told = power(WORK, 12, 0, Information(0, 30), per_month=0.0)
    assert (told.smallest, told.needed) == (inf, 0)
    assert municipalities_needed(told) is None


FEW = Power(12, 100, smallest=0.25, target=0.1, needed=625, per_month=5.0)


def test_how_long_it_takes_alone() -> None:
    assert months_needed(FEW) == 105
    assert months_needed(replace(FEW, people=700)) == 0
    assert months_needed(replace(FEW, per_month=0.0)) is None


def test_how_many_it_takes_together() -> None:
    assert municipalities_needed(replace(FEW, smallest=0.1)) == 1
    alike, apart = municipalities_needed(FEW), municipalities_needed(FEW, differ=0.1)
    assert alike is not None
    assert apart is not None
    assert 6 < alike < apart
    assert municipalities_needed(FEW, differ=5.0) is None
