"""The effect by known chances: right on average, its interval as often as it says, and what is never to happen."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.evidence.lottery import redraws as redrawing
from inbeeld.evidence.lottery.estimate import Estimate, estimate, unforeseen
from inbeeld.evidence.lottery.lots import Floats, Lots
from inbeeld.evidence.lottery.randomisation import Differences, Tally, redrawn
from inbeeld.evidence.lottery.redraws import redraws
from tests.evidence.lottery.drawn import lots


def both(drew: Lots, outcome: Floats, use: Floats, known: Floats | None, seed: int) -> tuple[Estimate, Differences]:
    told = [unforeseen(drew, values, known) for values in (outcome, use)]
    found = estimate(drew, *told)
    assert found is not None
    (differences,) = redrawn(drew, [Tally.of(drew, np.ones(len(drew), bool), *told)], np.random.default_rng(seed))
    return found, differences


@given(data=st.data(), chance=st.floats(0.1, 0.9))
def test_with_one_chance_it_is_the_difference_of_means(data: st.DataObject, chance: float) -> None:
    values = data.draw(st.lists(st.floats(-10, 10), min_size=6, max_size=12))
    outcome, drawn = np.array(values), np.arange(len(values)) % 3 == 0
    found = estimate(lots(np.full(len(values), chance), drawn), outcome, drawn.astype(float))
    assert found is not None
    assert found.difference == pytest.approx(outcome[drawn].mean() - outcome[~drawn].mean(), abs=1e-9)
    neyman = sum(outcome[arm].var(ddof=1) / arm.sum() for arm in (drawn, ~drawn))
    assert found.error == pytest.approx(neyman**0.5, abs=1e-9)


def test_unequal_chances_are_weighed() -> None:
    """Those who need it most have the best chance, and fare worst: who drew a place fares worse, and yet it helps."""
    chance = np.repeat([0.8, 0.2], 50)
    drawn = np.concatenate([np.repeat([1, 0], (40, 10)), np.repeat([1, 0], (10, 40))]).astype(bool)
    outcome = np.repeat([0.0, 1.0], 50) + 0.1 * drawn
    found = estimate(lots(chance, drawn), outcome, drawn.astype(float))
    assert outcome[drawn].mean() < outcome[~drawn].mean()
    assert found is not None
    assert found.difference == pytest.approx(0.1)
    assert found.undrawn == pytest.approx(0.5)


def test_who_draws_twice_is_one_person() -> None:
    """The same people, entered twice with the same lot, tell no more than once."""
    luck = np.random.default_rng(3)
    drawn, outcome = luck.random(80) < 0.5, luck.random(80)
    once = estimate(lots(np.full(80, 0.5), drawn), outcome, drawn.astype(float))
    twice, person = np.tile(drawn, 2), np.tile(np.arange(80), 2)
    again = estimate(lots(np.full(160, 0.5), twice, person=person), np.tile(outcome, 2), twice.astype(float))
    assert once is not None
    assert again is not None
    assert again.difference == pytest.approx(once.difference)
    assert again.error == pytest.approx(once.error, rel=0.02)


def test_where_nobody_takes_part_nothing_is_known_of_taking_part() -> None:
    drawn = np.arange(20) % 2 == 0
    assert estimate(lots(np.full(20, 0.5), drawn), np.ones(20), np.zeros(20)) is None


def test_where_hardly_anybody_takes_part_the_interval_says_so() -> None:
    luck = np.random.default_rng(5)
    drawn = luck.random(200) < 0.5
    use = (drawn & (luck.random(200) < 0.03)).astype(float)
    _, told = both(lots(np.full(200, 0.5), drawn), luck.random(200), use, None, 5)
    low, high = told.interval(widest=1.0)
    assert high - low > 1.5


@settings(max_examples=25)
@given(data=st.data(), seed=st.integers(0, 1000))
def test_lots_are_redrawn_as_they_could_have_come_out(data: st.DataObject, seed: int) -> None:
    sizes = data.draw(st.lists(st.integers(1, 9), min_size=1, max_size=4))
    block = np.repeat(np.arange(len(sizes)), sizes)
    chance = np.array(data.draw(st.lists(st.floats(0.1, 0.9), min_size=len(sizes), max_size=len(sizes))))[block]
    luck = np.random.default_rng(seed)
    drew = lots(chance, luck.random(len(block)) < chance, block)
    again = np.concatenate(list(redraws(drew, np.random.default_rng(seed))))
    assert (again == np.concatenate(list(redraws(drew, np.random.default_rng(seed))))).all()
    for number, size in enumerate(sizes):
        places, expected = again[:, block == number].sum(axis=1), chance[block == number][0] * size
        fact = int(drew.drawn[block == number].sum())
        could = {int(expected), int(np.ceil(expected))} if abs(fact - expected) < 1 else {fact}
        assert set(places.tolist()) <= could
        assert np.allclose(again[:, block == number].mean(axis=0), places.mean() / size, atol=0.1)


@given(seed=st.integers(0, 50))
@settings(max_examples=10)
def test_the_interval_is_all_that_is_not_refused(seed: int) -> None:
    drew, outcome, use, known, _ = region(seed, effect=0.3, people=60)
    found, told = both(drew, outcome, use, known, seed)
    low, high = told.interval(widest=1.0)
    assert told.estimate == pytest.approx(found.difference)
    assert low <= found.difference <= high or abs(found.difference) > 1
    outside = [end for end in (low - 1e-3, high + 1e-3) if abs(end) < 1]
    assert all(told.p_value(end) <= 0.05 for end in outside)
    assert (told.p_value(0.0) <= 0.05) is not (low <= 0.0 <= high)


def region(seed: int, effect: float, people: int = 150) -> tuple[Lots, Floats, Floats, Floats, float]:
    """Draws with chances of their own; who is likely to work has the better chance; not all take their place. With
    the effect of taking part on those who do."""
    luck = np.random.default_rng(seed)
    block = np.sort(luck.integers(0, 6, people))
    chance = np.array([0.2, 0.3, 0.4, 0.5, 0.6, 0.7])[block]
    drawn = np.zeros(people, bool)
    for number in range(6):
        here = luck.permutation(np.flatnonzero(block == number))
        drawn[here[: round(chance[here[0]] * len(here))]] = True
    known = luck.standard_normal(people)
    without = luck.random(people) < 1 / (1 + np.exp(1 - 0.6 * known - 0.4 * block))
    takes = luck.random(people) < 0.6
    helped = luck.random(people) < effect
    outcome = np.where(drawn & takes & helped, 1.0, without)
    truth = np.mean((helped & ~without)[takes])
    return lots(chance, drawn, block), outcome, (drawn & takes).astype(float), known[:, None], float(truth)


@pytest.mark.parametrize("effect", [0.0, 0.4])
def test_intervals_hold_the_truth_as_often_as_they_say(effect: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """By 100 regions of 150 people; the naive comparison finds something where there is nothing."""
    monkeypatch.setattr(redrawing, "MOST", 399)
    held, errors, refused, naive = [], [], [], []
    for seed in range(100):
        drew, outcome, use, known, truth = region(seed, effect)
        found, told = both(drew, outcome, use, np.column_stack([drew.chance, known]), seed)
        held.append(told.p_value(truth) > 0.05)
        errors.append((found.difference - truth) / found.error)
        refused.append(told.p_value(0.0) <= 0.05)
        naive.append(outcome[drew.drawn].mean() - outcome[~drew.drawn].mean())
    assert np.mean(held) >= 0.9
    assert abs(np.mean(errors)) < 0.25
    assert effect or np.mean(refused) <= 0.09
    assert effect or np.mean(naive) > 0.1
