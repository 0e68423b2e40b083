from itertools import combinations

import numpy as np
import polars as pl
import pytest

from inbeeld.survey.errors import SurveyError
from inbeeld.survey.estimation import counted as module
from inbeeld.survey.estimation.counted import Combined, combined
from inbeeld.survey.estimation.estimators import share
from inbeeld.survey.estimation.sample import Sample
from inbeeld.survey.estimation.weights import Weights, design_weights


def _wave(counted: list[float | None], estimate: list[float | None], places: int) -> Weights:
    codes = [f"X{n:03}" for n in range(places)]
    frame = pl.DataFrame({"municipality": codes, "persons": 10})
    here = codes[: len(counted)]
    answers = pl.DataFrame({"municipality": here, "respondent": here, "counted": counted, "estimate": estimate})
    return design_weights(Sample.of(frame, answers))


def _combined(weights: Weights) -> Combined:
    return combined(weights, pl.col("counted"), pl.col("estimate"))


def test_estimates_are_corrected_by_what_those_who_did_both_tell() -> None:
    """All who counted had estimated 5 points too high, so 0.30 elsewhere is taken for 0.25."""
    counted = [0.20, 0.25] * 6 + [None] * 12
    estimate = [0.25, 0.30] * 6 + [0.30] * 12
    found = _combined(_wave(counted, estimate, places=24))
    assert found.bias.value == pytest.approx(0.05)
    assert found.value == pytest.approx((0.225 + 0.25) / 2)
    assert found.error == pytest.approx(0, abs=1e-12)
    assert (found.counted, found.both, found.base) == (12, 12, 24)


def test_where_all_counted_it_is_the_counted_share() -> None:
    weights = _wave([0.1, 0.2, 0.4, 0.3] * 4, [None] * 16, places=20)
    found, plain = _combined(weights), share(weights, pl.col("counted"), of="persons")
    assert (found.value, found.error) == pytest.approx((plain.value, plain.error))


def test_over_all_ways_to_answer_and_to_count_the_error_is_on_average_the_true_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """7 municipalities, of which 5 answer, of which 3 count. The squared error is all but without bias."""
    monkeypatch.setattr(module, "FEWEST", 3)
    truth = np.array([0.20, 0.22, 0.30, 0.25, 0.28, 0.26, 0.21])
    told = truth + np.array([0.06, 0.04, 0.05, 0.07, 0.03, 0.05, 0.06])
    frame = pl.DataFrame({"municipality": [f"X{n}" for n in range(7)], "persons": 10})
    found = []
    for here in combinations(range(7), 5):
        for counting in combinations(here, 3):
            codes = [f"X{n}" for n in here]
            rows = pl.DataFrame({"municipality": codes, "respondent": codes, "estimate": told[list(here)]})
            counted = [truth[n] if n in counting else None for n in here]
            answers = rows.with_columns(pl.Series("counted", counted))
            found.append(_combined(design_weights(Sample.of(frame, answers))))
    assert np.mean([one.value for one in found]) == pytest.approx(truth.mean())
    assert np.mean([one.error**2 for one in found]) == pytest.approx(np.var([one.value for one in found]), rel=0.01)


def test_too_few_who_did_both_is_explained() -> None:
    with pytest.raises(SurveyError, match="3 municipalities both counted and estimated"):
        _combined(_wave([0.1, 0.2, 0.3, None], [0.1, 0.2, 0.3, 0.4], places=5))
    with pytest.raises(SurveyError, match="nothing to combine"):
        _combined(_wave([None, None], [None, None], places=5))
