"""Whoever reads rounded curves cannot tell fewer people than the threshold from nobody."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from inbeeld.disclosure import DEFAULT, ThresholdError, release_curves

COUNTS = st.lists(st.integers(0, 60) | st.integers(0, 4000), min_size=2, max_size=8).filter(lambda n: sum(n) > 0)


def line(counts: list[int], number: int = 0) -> pl.DataFrame:
    people = sum(counts)
    return pl.DataFrame(
        {
            "line": number,
            "people": people,
            "state": [f"s{place}" for place in range(len(counts))],
            "share": [count / people for count in counts],
            "error": [(count / people * (1 - count / people) / people) ** 0.5 for count in counts],
        }
    )


@settings(max_examples=60, deadline=None)
@given(COUNTS)
def test_what_a_reader_can_work_out_of_a_line_is_half_the_threshold_wide(counts: list[int]) -> None:
    shown = release_curves(line(counts), (), DEFAULT).rows
    if shown["suppressed"][0]:
        assert shown.select("people", "share", "error", "step").null_count().row(0) == (len(counts),) * 4
        return
    step = shown["step"][0]
    bounds = [(max(0.0, share - step / 2), min(1.0, share + step / 2)) for share in shown["share"]]
    for place in range(len(counts)):
        goal = [float(place == other) for other in range(len(counts))]
        low, high = (
            sign * linprog([sign * one for one in goal], A_eq=[[1] * len(counts)], b_eq=[1], bounds=bounds).fun
            for sign in (1, -1)
        )
        assert (high - low) * sum(counts) >= DEFAULT / 2 - 1e-3
        assert low - 1e-6 <= counts[place] / sum(counts) <= high + 1e-6


@settings(max_examples=60, deadline=None)
@given(COUNTS)
def test_numbers_are_on_their_grid(counts: list[int]) -> None:
    shown = release_curves(line(counts), (), DEFAULT).rows.filter(~pl.col("suppressed"))
    for row in shown.iter_rows(named=True):
        assert row["people"] % DEFAULT == 0
        assert row["people"] <= sum(counts) < row["people"] + DEFAULT
        assert row["step"] * row["people"] >= DEFAULT - 1e-6
        assert abs(row["share"] / row["step"] - round(row["share"] / row["step"])) < 1e-3


def test_a_line_of_few_people_is_hidden() -> None:
    assert release_curves(line([10, 9]), (), DEFAULT).rows["suppressed"].all()
    assert not release_curves(line([10, 10]), (), DEFAULT).rows["suppressed"].any()


def test_shares_that_only_one_division_of_people_rounds_to_are_hidden() -> None:
    assert release_curves(line([5, 5, 5, 85]), (), DEFAULT).rows["suppressed"].all()


def test_the_same_rounded_shares_have_the_same_errors() -> None:
    one, other = (release_curves(line(counts), (), DEFAULT).rows for counts in ([52, 148], [49, 151]))
    assert one["share"].to_list() == other["share"].to_list()
    assert one["error"].to_list() == other["error"].to_list()


def test_a_threshold_below_the_lowest_is_refused() -> None:
    with pytest.raises(ThresholdError):
        release_curves(line([50, 50]), (), 4)
