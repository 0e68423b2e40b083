"""Whoever reads rounded curves cannot tell fewer people than the threshold from nobody."""

from collections.abc import Sequence
from datetime import date
from math import floor, log2

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from inbeeld.disclosure import DEFAULT, ThresholdError, release_curves
from inbeeld.figures.interval import wilson
from inbeeld.outcomes.curves import curves
from inbeeld.timeline.transitions import Transitions, transitions_schema

COUNTS = st.lists(st.integers(0, 60) | st.integers(0, 4000), min_size=2, max_size=8).filter(lambda n: sum(n) > 0)


NUMBERS = ("people", "share", "error", "low", "high", "step")
FACTORS = st.lists(st.sampled_from([0.4, 1.0, 1.3, 7.0]), min_size=8, max_size=8)


def line(counts: list[int], factors: Sequence[float] = (1.0,) * 8, number: int = 0) -> pl.DataFrame:
    """Shares as precise as those of so many times the people: of a mean time more, where most came later fewer."""
    people = sum(counts)
    return pl.DataFrame(
        {
            "line": number,
            "people": people,
            "state": [f"s{place}" for place in range(len(counts))],
            "share": [count / people for count in counts],
            "error": [
                (count / people * (1 - count / people) / (people * factor)) ** 0.5
                for count, factor in zip(counts, factors, strict=False)
            ],
        }
    )


@settings(max_examples=60)
@given(COUNTS, FACTORS)
def test_what_a_reader_can_work_out_of_a_line_is_half_the_threshold_wide(
    counts: list[int], factors: list[float]
) -> None:
    shown = release_curves(line(counts, factors), (), DEFAULT).rows
    if shown["suppressed"][0]:
        assert (
            shown.select("people", "share", "error", "low", "high", "step").null_count().row(0) == (len(counts),) * 6
        )
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


@settings(max_examples=60)
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


@settings(max_examples=60)
@given(COUNTS, FACTORS)
def test_the_error_does_not_tell_whether_there_is_anybody_where_the_share_is_rounded_away(
    counts: list[int], factors: list[float]
) -> None:
    rows = line(counts, factors)
    shown = release_curves(rows, (), DEFAULT).rows
    for row in shown.filter(~pl.col("suppressed") & pl.col("share").is_in([0.0, 1.0])).iter_rows(named=True):
        same, whole = pl.col("state") == row["state"], row["share"]
        nobody = rows.with_columns(
            share=pl.when(same).then(whole).otherwise("share"), error=pl.when(same).then(0.0).otherwise("error")
        )
        other = release_curves(nobody, (), DEFAULT).rows
        if other["step"][0] == row["step"]:
            assert other.rows() == shown.rows()


@settings(max_examples=60)
@given(COUNTS, FACTORS)
def test_the_error_of_a_mean_time_tells_no_finer_than_people_are_told(
    counts: list[int], factors: list[float]
) -> None:
    shown = release_curves(line(counts, factors), (), DEFAULT).rows.filter(pl.col("error") > 0.01)
    shown = shown.filter(pl.col("share").is_between(0.001, 0.999))
    for row in shown.iter_rows(named=True):
        times = row["share"] * (1 - row["share"]) / row["error"] ** 2 / DEFAULT
        digit = max(1, 2 ** (floor(log2(times * 1.05)) - 2))
        assert times / digit == pytest.approx(round(times / digit), rel=0.05)


def test_few_people_of_the_first_months_cannot_be_told_when_many_came_later() -> None:
    """Of 20 people one leaves; then a thousand come. Who left is 5 percent of the curve, and 50 of today's people."""
    moves = [(0, "outside", "none", 20), (20, "none", "left", 1), (40, "outside", "none", 1000)]
    rows = [("occupation", *move) for move in moves]
    table = pl.DataFrame(rows, schema=transitions_schema(()), orient="row")
    found = curves(Transitions.of(table, (), "settled_date", date(2018, 1, 1), None), until_months=6, enough=20)
    shown = release_curves(found.rows, (), DEFAULT).rows.filter(pl.col("measure") == "occupation")
    left = shown.filter(pl.col("state") == "left", pl.col("month") > 1)
    assert left["people"].to_list() == [1010] * 5
    assert (left["step"] * 20 >= DEFAULT).all()
    assert left["share"].to_list() == [0] * 5


@settings(max_examples=60)
@given(COUNTS, FACTORS)
def test_intervals_hold_the_rounded_share_and_stay_within_0_and_1(counts: list[int], factors: list[float]) -> None:
    shown = release_curves(line(counts, factors), (), DEFAULT).rows.filter(~pl.col("suppressed"))
    for row in shown.iter_rows(named=True):
        assert 0 <= row["low"] <= row["share"] <= row["high"] <= 1
        assert row["high"] - row["low"] >= 2 * row["error"]


@pytest.mark.parametrize("people", [40, 200, 3000])
@pytest.mark.parametrize("share", [0.02, 0.3, 0.9])
def test_intervals_hold_the_share_of_those_who_might_have_come_95_of_100_times(people: int, share: float) -> None:
    drawn = np.random.default_rng(people).binomial(people, share, 1000)
    rows = pl.concat(line([int(count), people - int(count)], number=number) for number, count in enumerate(drawn))
    shown = release_curves(rows, (), DEFAULT).rows.filter(pl.col("state") == "s0", ~pl.col("suppressed"))
    assert shown.height == 1000
    assert shown.select(pl.lit(share).is_between("low", "high")).to_series().mean() >= 0.94


def test_without_rounding_the_interval_would_be_that_of_figures() -> None:
    rows = pl.DataFrame({"x": [3000, 0, 49_000], "n": 50_000})
    low, high = wilson(pl.col("x"), pl.col("n"))
    expected = rows.select(low=low, high=high).rows()
    for (x, n), (low, high) in zip(rows.rows(), expected, strict=True):
        shown = release_curves(line([x, n - x]), (), DEFAULT).rows
        assert shown["low"][0] == pytest.approx(low, abs=0.001)
        assert shown["high"][0] == pytest.approx(high, abs=0.001)


def test_a_threshold_below_the_lowest_is_refused() -> None:
    with pytest.raises(ThresholdError):
        release_curves(line([50, 50]), (), 4)
