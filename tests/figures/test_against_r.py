"""Intervals and medians as R computes them; tests/golden/expected.R is the script behind the expected values."""

from collections import Counter
from pathlib import Path

import polars as pl
import pytest

from inbeeld.figures.interval import risk_ratio, wilson
from inbeeld.figures.kaplan_meier import Median, median

GOLDEN = Path(__file__).parents[1] / "golden"


def _expected(name: str) -> pl.DataFrame:
    return pl.read_csv(GOLDEN / f"{name}_expected.csv", null_values="NA")


def test_the_interval_of_a_share_is_that_of_prop_test() -> None:
    expected = _expected("shares")
    low, high = wilson(pl.col("x"), pl.col("n"))
    found = expected.select(low=low, high=high)
    for column in ("low", "high"):
        assert found[column].to_list() == pytest.approx(expected[column].to_list(), abs=1e-12)


def test_a_share_of_nobody_has_no_interval() -> None:
    low, high = wilson(pl.col("x"), pl.col("n"))
    assert pl.DataFrame({"x": [0], "n": [0]}).select(low=low, high=high).row(0) == (None, None)


@pytest.mark.parametrize("row", _expected("ratios").rows(named=True), ids=str)
def test_a_ratio_is_that_of_a_log_binomial_regression(row: dict[str, float]) -> None:
    found = risk_ratio(int(row["a"]), int(row["n1"]), int(row["b"]), int(row["n0"]))
    assert found == pytest.approx((row["value"], row["low"], row["high"]), rel=1e-6)


@pytest.mark.parametrize("row", _expected("waits").rows(named=True), ids=lambda row: row["group"])
def test_a_median_wait_is_that_of_survfit(row: dict[str, float | None]) -> None:
    waits = pl.read_csv(GOLDEN / "waits.csv").filter(group=row["group"])
    seen, waiting = (Counter(waits.filter(seen=event)["days"]) for event in (1, 0))
    assert median(seen, waiting) == Median(row["median"], row["low"], row["high"])


def test_where_the_curve_stays_at_one_half_the_median_is_its_first_day() -> None:
    assert median({3: 1, 9: 1}, {}).days == 3
