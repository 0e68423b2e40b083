"""Whoever reads a projection learns no more than its rounded shares tell."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.disclosure import DEFAULT, ReleasedProjection, ThresholdError, release_projection

NUMBERS = ("share", "low", "high", "difference", "difference_low", "difference_high")
SHARES = st.lists(st.integers(0, 50), min_size=3, max_size=3).filter(lambda n: sum(n) > 0)


def line(
    number: int, scenario: str, month: int, people: int, shares: list[int], changed: float | None
) -> pl.DataFrame:
    told = [share / sum(shares) for share in shares]
    errors = [None] * 3 if month == 0 else [(share * (1 - share) / people) ** 0.5 for share in told]
    return pl.DataFrame(
        {
            "line": number,
            "scenario": scenario,
            "month": month,
            "people": people,
            "state": ["a", "b", "c"],
            "share": told,
            "error": errors,
            "changed": [changed] * 3,
        },
        schema_overrides={"error": pl.Float64, "changed": pl.Float64},
    )


def released(
    people: int, now: list[int], then: list[int], as_if: list[int], changed: float = 0.013
) -> ReleasedProjection:
    lines = [
        line(0, "observed", 0, people, now, None),
        line(1, "observed", 12, people, then, None),
        line(2, "as_if", 12, people, as_if, changed),
    ]
    view = line(0, "", 0, people, now, None).select("line", "people", "state", "share", "error")
    return release_projection(pl.concat(lines), view, "observed", DEFAULT)


@settings(max_examples=100)
@given(st.integers(20, 3000), SHARES, SHARES, SHARES)
def test_every_share_is_on_its_grid_and_a_difference_is_one_of_shares(
    people: int, now: list[int], then: list[int], as_if: list[int]
) -> None:
    rows = released(people, now, then, as_if).rows
    shown = rows.filter(~pl.col("suppressed"))
    on_grid = (shown["share"] / shown["step"] - (shown["share"] / shown["step"]).round()).abs()
    assert shown.is_empty() or on_grid.max() < 1e-6  # type: ignore[operator]
    shares = {(row["scenario"], row["month"], row["state"]): row["share"] for row in rows.iter_rows(named=True)}
    for row in shown.filter(pl.col("difference").is_not_null()).iter_rows(named=True):
        expected = row["share"] - shares["observed", row["month"], row["state"]]
        assert row["difference"] == pytest.approx(expected, abs=1e-9)


def test_an_error_of_a_difference_is_told_in_half_steps() -> None:
    """With 500 people a step is 2 %, so 0.2 %, and 0.9 %, are told as 1 %; and 1.1 % as 2 %."""
    widths = [
        released(500, [5, 3, 2], [4, 4, 2], [3, 5, 2], changed).rows.filter(scenario="as_if")["difference_high"][0]
        for changed in (0.002, 0.009, 0.011)
    ]
    assert widths[0] == widths[1] < widths[2]


def test_what_was_counted_has_no_interval() -> None:
    now = released(500, [5, 3, 2], [4, 4, 2], [3, 5, 2]).rows.filter(month=0)
    assert now["share"].to_list() == [0.5, 0.3, 0.2]
    assert now.select("low", "high", "difference").null_count().row(0) == (3, 3, 3)


def test_an_interval_holds_the_number_before_rounding() -> None:
    found = released(100, [5, 3, 2], [44, 36, 20], [3, 5, 2]).rows.filter(scenario="observed", month=12)
    for row, exact in zip(found.iter_rows(named=True), (0.44, 0.36, 0.2), strict=True):
        assert row["low"] < exact < row["high"]


def test_of_few_people_nothing_is_told() -> None:
    found = released(19, [5, 3, 2], [4, 4, 2], [3, 5, 2])
    assert found.rows["suppressed"].all()
    assert found.rows.select("people", "step", *NUMBERS).null_count().row(0) == (9,) * 8
    assert found.view["share"].null_count() == 3


def test_a_threshold_that_is_too_low_is_refused() -> None:
    with pytest.raises(ThresholdError):
        release_projection(
            line(0, "observed", 0, 90, [1, 1, 1], None), line(0, "", 0, 90, [1, 1, 1], None), "observed", 2
        )
