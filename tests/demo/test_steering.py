import numpy as np
import pytest

from inbeeld.demo.steering import Steering, steer


def steering(people: int, share: float, leaving: float, weight: np.ndarray | None = None, least: int = 1) -> Steering:
    ease = np.ones(people) if weight is None else weight
    return Steering(
        steps=40,
        stratum=np.arange(people) % 2,
        eligible=lambda step: np.arange(people) % 10 != step % 10,
        wanted=lambda _, there: np.array([1.0, 2.0]) * share * there.sum() / 3,
        weight=lambda _: ease,
        leaving=lambda _: np.full(people, leaving),
        least=least,
    )


def test_the_wanted_share_is_hit_at_every_step_in_every_stratum() -> None:
    states = steer(steering(3_000, 0.2, 0.1), np.random.default_rng(1))
    for step in range(40):
        assert states[step, ::2].sum() == pytest.approx(0.2 * 2_700 / 3, abs=1)
        assert states[step, 1::2].sum() == pytest.approx(0.4 * 2_700 / 3, abs=1)


def test_who_is_not_eligible_is_not_inside() -> None:
    states = steer(steering(500, 0.3, 0.1), np.random.default_rng(1))
    for step in range(40):
        assert not states[step, np.arange(500) % 10 == step % 10].any()


def test_who_weighs_nothing_never_enters_and_who_weighs_more_enters_more() -> None:
    weight = np.repeat([0.0, 1.0, 4.0], 1_000)
    often = steer(steering(3_000, 0.1, 0.2, weight), np.random.default_rng(1)).sum(axis=0)
    never, seldom, mostly = often[:1_000], often[1_000:2_000], often[2_000:]
    assert never.sum() == 0
    assert mostly.sum() > 2 * seldom.sum() > 0
