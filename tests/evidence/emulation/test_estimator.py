"""The estimator is the formula, needs one of its two models to be right, and knows that people return."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.evidence.emulation.estimator import effect_among_started
from inbeeld.evidence.emulation.trial import Trial
from inbeeld.evidence.models import FOLDS
from tests.evidence.emulation.reference import Entry, effect

SHARES = st.floats(0, 1)
ENTRIES = st.lists(
    st.builds(Entry, st.integers(0, 8), st.booleans(), SHARES, st.floats(1, 5), st.floats(0.01, 3), SHARES),
    min_size=4,
)


@given(ENTRIES)
def test_the_estimator_is_the_reference(entries: list[Entry]) -> None:
    both = [Entry(20 + n % 4, n < 2, n / 3, 1.0, 0.5, 0.5) for n in range(4)]  # two people in each arm
    entries = [*entries, *both]
    columns = {name: np.array([getattr(one, name) for one in entries]) for name in Entry.__dataclass_fields__}
    odds = columns.pop("odds")
    nothing = np.zeros(len(entries))
    told = {"stands": nothing + 1, "fold": nothing, "x": nothing[:, None], "later": nothing}
    trial = Trial(**columns, **told, chance=odds / (1 + odds))
    found = effect_among_started(trial)
    np.testing.assert_allclose((found.started, found.compared, found.error), effect(entries), rtol=1e-9, atol=1e-12)


def made(seed: int, people: int = 4_000) -> Trial:
    """Starting and the outcome depend on two covariates; who starts gains 0.1 on average, and 0.3 less the chance of
    the outcome of those who do not."""
    random = np.random.default_rng(seed)
    x = random.normal(size=(people, 2))
    started = random.random(people) < 1 / (1 + np.exp(1 - x.sum(axis=1)))
    without = 1 / (1 + np.exp(-x.sum(axis=1)))
    value = (random.random(people) < without + np.where(started, 0.1 * (1 - without), 0)).astype(np.float64)
    return Trial.to_adjust(
        started=started,
        value=value,
        seen=np.ones(people),
        stands=np.ones(people),
        who=np.arange(people),
        fold=np.arange(people) % FOLDS,
        x=x,
    )


def truth(trial: Trial) -> float:
    without = 1 / (1 + np.exp(-trial.x.sum(axis=1)))
    return float(0.1 * (1 - without[trial.started]).mean())


@pytest.mark.parametrize("which", ["both", "chance", "expected"])
def test_one_right_model_is_enough(which: str) -> None:
    ratios = []
    for seed in range(20):
        trial = made(seed).adjusted(is_chance=True)
        told = vars(trial).copy()
        if which == "chance":
            told["expected"] = np.full(len(trial.who), 0.5)
        if which == "expected":
            told["chance"] = np.full(len(trial.who), 0.3)
        found = effect_among_started(Trial(**told))
        ratios.append((found.difference - truth(trial)) / found.error)
    assert abs(np.mean(ratios)) < 3 / np.sqrt(len(ratios))
    if which == "both":  # with one of them wrong, the error is too small
        assert 0.6 < np.std(ratios) < 1.5


def test_people_who_return_do_not_make_it_surer() -> None:
    once = made(1, people=500).adjusted(is_chance=True)
    thrice = once.of(np.repeat(np.arange(500), 3))
    assert effect_among_started(thrice).error == pytest.approx(effect_among_started(once).error)
    assert effect_among_started(thrice).difference == pytest.approx(effect_among_started(once).difference)
