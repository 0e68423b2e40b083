"""A real experiment: what is published of it is what comes out."""

import numpy as np
import pytest

from inbeeld.evidence.emulation.estimator import effect_among_started
from inbeeld.evidence.emulation.trial import Trial
from inbeeld.evidence.lottery.estimate import estimate, unforeseen
from inbeeld.evidence.lottery.randomisation import Tally, redrawn
from inbeeld.evidence.models import FOLDS
from tests.evidence.lottery.drawn import supported_work, surveyed

LOTS, EARNED, KNOWN = supported_work()
DREW = LOTS.drawn.astype(float)


def test_the_published_effect_and_error() -> None:
    """Dehejia and Wahba 1999, table 3: 1,794; Imbens and Rubin: with the error of Neyman, 671.00."""
    found = estimate(LOTS, EARNED, DREW)
    assert found is not None
    assert (found.difference, found.error) == (pytest.approx(1794.34, abs=0.005), pytest.approx(671.00, abs=0.005))
    assert found.undrawn == pytest.approx(4554.80, abs=0.005)


def test_what_was_known_before_changes_little() -> None:
    """By least squares with the same eight: 1,676.34."""
    found = estimate(LOTS, *(unforeseen(LOTS, values, KNOWN) for values in (EARNED, DREW)))
    assert found is not None
    assert found.difference == pytest.approx(1676.34, abs=0.005)
    assert found.error == pytest.approx(677, rel=0.02)  # as Stata's robust


def test_lots_alone_would_hardly_show_it() -> None:
    everybody = np.ones(len(LOTS), bool)
    (told,) = redrawn(LOTS, [Tally.of(LOTS, everybody, EARNED, DREW)], np.random.default_rng(1976))
    assert told.estimate == pytest.approx(1794.34, abs=0.005)
    assert 0.001 < told.p_value(0.0) < 0.015
    low, high = told.interval(widest=20_000)
    assert (low, high) == (pytest.approx(1794 - 1.96 * 671, abs=100), pytest.approx(1794 + 1.96 * 671, abs=100))


def test_without_those_who_drew_no_place_an_emulated_trial_comes_close() -> None:
    """Beside people of a survey, who are very different: the naive comparison is 10,000 dollars off."""
    earned, known = (
        np.concatenate([one[LOTS.drawn], other]) for one, other in zip((EARNED, KNOWN), surveyed(), strict=True)
    )
    started, alike = np.arange(len(earned)) < LOTS.drawn.sum(), np.ones(len(earned))
    fold = np.random.default_rng(1).integers(0, FOLDS, len(earned))
    trial = Trial.to_adjust(started, earned, alike, alike, np.arange(len(earned)), fold, known)
    found = effect_among_started(trial.adjusted(is_chance=False))
    assert earned[started].mean() - earned[~started].mean() == pytest.approx(-8497.5, abs=0.05)
    assert found.interval[0] < 1794 < found.interval[1]
    assert found.difference == pytest.approx(1282, abs=150)  # as DoubleML has it with the same columns
