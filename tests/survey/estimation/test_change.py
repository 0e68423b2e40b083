from collections.abc import Iterator
from datetime import date
from itertools import combinations

import numpy as np
import polars as pl
import pytest

from inbeeld.survey.estimation.change import Change, change
from inbeeld.survey.estimation.estimators import mean
from inbeeld.survey.estimation.sample import Sample
from inbeeld.survey.estimation.trend import Asked, Reason, why_not_trended
from inbeeld.survey.estimation.weights import design_weights

ON = date(2018, 1, 1)
PLACES, Y1, Y2 = range(6), np.array([3.0, 1.0, 4.0, 1.0, 5.0, 9.0]), np.array([2.0, 2.0, 7.0, 1.0, 4.0, 12.0])
FRAME = pl.DataFrame({"municipality": [f"X{n}" for n in PLACES], "persons": 10})


def _mean(answering: tuple[int, ...], y: np.ndarray) -> tuple[Sample, pl.Expr]:
    codes = [f"X{n}" for n in answering]
    answers = pl.DataFrame({"municipality": codes, "respondent": codes, "y": y[list(answering)]})
    return Sample.of(FRAME, answers), pl.col("y")


def _change(first: tuple[int, ...], second: tuple[int, ...]) -> Change:
    (one, y), (two, _) = _mean(first, Y1), _mean(second, Y2)
    return change(mean(design_weights(one), y), mean(design_weights(two), y), ON)


def _pairs(overlap: int) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """All ways to draw 4 and then 4 of 6 of which so many are the same."""
    every = list(combinations(PLACES, 4))
    return ((a, b) for a in every for b in every if len({*a} & {*b}) == overlap)


@pytest.mark.parametrize("overlap", [2, 3, 4])
def test_over_all_pairs_of_samples_the_variance_is_on_average_the_true_one(overlap: int) -> None:
    """Given how many are in both. So it is without bias, mean and covariance being estimated from few or not."""
    found = [_change(a, b) for a, b in _pairs(overlap)]
    true = np.var([one.value for one in found])
    assert np.mean([one.error**2 for one in found]) == pytest.approx(true)


def test_the_same_municipalities_tell_more_of_a_change_than_others() -> None:
    same, others = _change((0, 1, 2, 5), (0, 1, 2, 5)), _change((0, 1, 2, 5), (2, 3, 4, 5))
    assert (same.in_both, others.in_both) == (4, 2)
    assert same.error < 0.5 * others.error
    assert same.correlation > 0.9


def test_municipalities_that_merged_in_between_are_one_in_both_waves() -> None:
    """Leeuwarderadeel (GM0081) became part of Leeuwarden (GM0080) on 2018-01-01."""

    def wave(*codes: str) -> Sample:
        numbers = {"municipality": codes, "respondent": codes, "y": range(len(codes)), "persons": 10}
        rows = pl.DataFrame(numbers)
        more = pl.DataFrame({"municipality": [f"X{n}" for n in range(4)], "persons": 10})
        return Sample.of(pl.concat([rows.select("municipality", "persons"), more], how="vertical_relaxed"), rows)

    before, after = wave("GM0080", "GM0081", "GM0014"), wave("GM0080", "GM0014")
    y = pl.col("y")
    found = change(mean(design_weights(before), y), mean(design_weights(after), y), ON)
    assert found.in_both == 2
    assert found.correlation != 0


@pytest.mark.parametrize(
    ("after", "reason"),
    [
        (Asked("in_work", 1, "share", "stock", "persons"), None),
        (Asked("in_work", 2, "share", "stock", "persons"), Reason.ANOTHER_WORDING),
        (Asked("in_work", 1, "number", "stock", "persons"), Reason.ANOTHER_KIND),
        (Asked("in_work", 2, "share", "flow", "persons"), Reason.STOCK_AND_FLOW),
        (Asked("in_work", 1, "share", "stock", "persons on benefit"), Reason.ANOTHER_BASE),
        (Asked("in_view", 1, "share", "stock", "persons"), Reason.ANOTHER_QUESTION),
    ],
)
def test_what_was_asked_otherwise_is_not_trended(after: Asked, reason: Reason | None) -> None:
    assert why_not_trended(Asked("in_work", 1, "share", "stock", "persons"), after) is reason
