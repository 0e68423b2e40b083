"""A real experiment: what is published of it is what comes out."""

import numpy as np
import pytest

from inbeeld.evidence.lottery.estimate import estimate, unforeseen
from inbeeld.evidence.lottery.randomisation import Tally, redrawn
from tests.evidence.lottery.drawn import supported_work

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
