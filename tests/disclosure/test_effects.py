"""Whoever reads rounded effects cannot tell fewer people than the threshold from nobody, and margins stay honest."""

from dataclasses import replace
from datetime import date
from math import inf, sqrt

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from inbeeld.disclosure import DEFAULT, ThresholdError, release_effects
from inbeeld.evidence import Learned, Question
from inbeeld.evidence.learned import Arm, Balance, Effect, Group, Overlap, Power, Refused, Sensitivity, Step
from inbeeld.evidence.outcome import outcome

QUESTION = Question("language_course", outcome("in_paid_work"), (12,), date(2021, 1, 1))
PEOPLE = st.integers(0, 60) | st.integers(0, 4000)


def plain(reached: int, people: int, of_compared: int, compared: int, group: Group | None = None) -> Effect:
    """Two arms without any adjustment; with Wald's interval."""
    shares = [count / max(total, 1) for count, total in ((reached, people), (of_compared, compared))]
    error = sqrt(sum(p * (1 - p) / max(n, 1) for p, n in zip(shares, (people, compared), strict=True)))
    difference = shares[0] - shares[1]
    arms = Arm(people, reached, shares[0]), Arm(compared, of_compared, shares[1])
    return Effect(
        "started", 12, group, *arms, difference, error, difference - 1.96 * error, difference + 1.96 * error
    )


def released(*effects: Effect, **more: object) -> Learned:
    told = Learned(QUESTION, "emulation", ("GM0106",), (), effects, (), ())
    return release_effects(replace(told, **more), DEFAULT).learned  # type: ignore[arg-type]


@st.composite
def effects(draw: st.DrawFn) -> Effect:
    people, compared = draw(PEOPLE), draw(PEOPLE)
    return plain(draw(st.integers(0, people)), people, draw(st.integers(0, compared)), compared)


@settings(max_examples=200)
@given(effects())
def test_an_effect_is_rounded_to_whole_groups_of_people_or_refused(effect: Effect) -> None:
    told = released(effect)
    fewest = min(effect.started.people, effect.compared.people)
    if fewest < 2 * DEFAULT:
        assert told.effects == ()
        assert told.refused == (Refused(12, None, "few", fewest // DEFAULT * DEFAULT, 2 * DEFAULT),)
        return
    (shown,) = told.effects
    step = DEFAULT / (fewest // DEFAULT * DEFAULT)
    assert shown.difference == pytest.approx(shown.started.level - shown.compared.level)
    assert abs(shown.difference - effect.difference) <= step / 2 + 1e-9
    for arm, true in ((shown.started, effect.started), (shown.compared, effect.compared)):
        assert arm.people == true.people // DEFAULT * DEFAULT
        assert abs(arm.level - true.level) <= step + 1e-9
        assert arm.level / step == pytest.approx(round(arm.level / step), abs=1e-6)
        assert arm.reached == round(arm.level * arm.people)
        assert -1e-9 <= arm.level <= 1 + 1e-9


@settings(max_examples=200)
@given(effects())
def test_margins_become_no_narrower_and_hold_what_is_told(effect: Effect) -> None:
    assume(min(effect.started.people, effect.compared.people) >= 2 * DEFAULT)
    (shown,) = released(effect).effects
    assert -1 <= shown.low <= shown.difference <= shown.high <= 1
    if 0 < shown.started.level < 1 and 0 < shown.compared.level < 1:
        assert shown.error >= effect.error


@pytest.mark.parametrize("people", [40, 150, 2000])
def test_intervals_hold_the_truth_95_of_100_times(people: int) -> None:
    draws = np.random.default_rng(people)
    drawn = zip(draws.binomial(people, 0.45, 600), draws.binomial(3 * people, 0.35, 600), strict=True)
    told = [released(plain(int(one), people, int(other), 3 * people)).effects[0] for one, other in drawn]
    assert np.mean([each.low <= 0.1 <= each.high for each in told]) >= 0.94


@settings(max_examples=25)
@given(effects())
def test_other_numbers_of_people_would_be_told_the_same_in_either_arm(effect: Effect) -> None:
    people, compared = effect.started.people, effect.compared.people
    assume(min(people, compared) >= 2 * DEFAULT)
    told, fewest = levels(effect), min(people, compared)
    alike = [
        (one, other)
        for one in near(effect.started, fewest)
        for other in near(effect.compared, fewest)
        if levels(plain(one, people, other, compared)) == told
    ]
    for place, arm in enumerate((effect.started, effect.compared)):
        reached = {pair[place] for pair in alike}
        width = max(reached) - min(reached) + near(arm, fewest).step
        assert (width + 1) * fewest / arm.people >= DEFAULT / 2  # to whole persons


def levels(effect: Effect) -> tuple[float, float]:
    (shown,) = released(effect).effects
    return shown.started.level, shown.compared.level


def near(arm: Arm, fewest: int) -> range:
    """Within a step and a half, with so many that it takes no long time."""
    far = 3 * DEFAULT * arm.people // fewest // 2
    return range(max(0, arm.reached - far), min(arm.people, arm.reached + far) + 1, 1 + far // 15)


def test_the_same_rounded_levels_have_the_same_margins() -> None:
    one, other = released(plain(92, 200, 402, 1000)), released(plain(88, 200, 398, 1000))
    assert one.effects[0] == other.effects[0]


def test_an_adjusted_difference_stays_the_difference() -> None:
    raw = plain(500, 1000, 400, 1000)
    (shown,) = released(replace(raw, difference=0.07, low=0.03, high=0.11)).effects
    assert shown.difference == pytest.approx(0.07)
    assert shown.compared.level == pytest.approx(0.4)
    assert shown.started.level == pytest.approx(0.47)


def test_an_interval_may_be_lopsided_or_know_no_end() -> None:
    (shown,) = released(replace(plain(500, 1000, 400, 1000), low=0.0, high=inf)).effects
    assert shown.high == 1
    assert shown.low == pytest.approx(0, abs=0.012)


def test_months_are_rounded_as_the_share_of_all_months_that_they_are() -> None:
    months = Question("language_course", outcome("months_in_work"), (24,), date(2021, 1, 1))
    effect = Effect("started", 24, None, Arm(200, 0, 9.1), Arm(5000, 0, 7.7), 1.4, 0.5, 0.42, 2.38)
    (shown,) = released(replace(effect), question=months).effects
    assert (shown.started.level, shown.compared.level) == (pytest.approx(8.4), pytest.approx(7.2))
    assert shown.started.reached == 0
    assert shown.error > 0.5


def test_groups_whose_complement_gives_others_away_are_hidden() -> None:
    sex = [plain(40, 90, 900, 3000, Group("sex", "female")), plain(5, 12, 30, 400, Group("sex", "male"))]
    told = released(plain(45, 102, 930, 3400), *sex)
    assert [each.group for each in told.effects] == [None]
    assert {(each.group, each.reason, each.has) for each in told.refused if each.group} == {
        (Group("sex", "female"), "few", 10),
        (Group("sex", "male"), "few", 10),
    }


def test_groups_that_were_refused_before_count_too() -> None:
    sizes = {"low": 30, "middle": 60}
    levels = [plain(10, size, 300, 900, Group("education_level", level)) for level, size in sizes.items()]
    before = (Refused(12, Group("education_level", "high"), "few", 8, 20),)
    told = released(*levels, refused=before)
    assert [each.group.category for each in told.effects if each.group] == ["middle"]
    assert [each.has for each in told.refused] == [0, 10]


def test_what_stands_around_effects_is_rounded_too() -> None:
    told = released(
        plain(92, 203, 402, 1005),
        power=(Power(12, 203, 0.1337, 0.1, 391, 3.4),),
        flow=(Step("present", 1238, 20_418), Step("started", 203, 203)),
        balance=(Balance("sex", "female", 0.237, 0.013),),
        overlap=Overlap(203, 3, 777.7),
        sensitivity=(Sensitivity(12, 1.87, 1.34, "age", 0.083), Sensitivity(24, 1.5, 1.0)),
    )
    assert told.power[0] == Power(12, 200, pytest.approx(0.14), 0.1, 400, 3.5)
    assert told.flow == (Step("present", 1230, 20_410), Step("started", 200, 200))
    assert told.balance == (Balance("sex", "female", pytest.approx(0.25), 0),)
    assert told.overlap == Overlap(200, 0, 770)
    assert told.sensitivity == (Sensitivity(12, 1.8, 1.3, "age", pytest.approx(0.1)),)


def test_a_threshold_below_the_lowest_is_refused() -> None:
    with pytest.raises(ThresholdError):
        release_effects(Learned(QUESTION, "lottery", (), (), (), (), ()), 4)
