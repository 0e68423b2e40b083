from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from tests.packages import accepted, package, parquet, refused


@pytest.mark.parametrize(
    ("written", "hours"), [("32", 32.0), ("32.5", 32.5), ("32,5", 32.5), ("0", 0.0), ("168", 168.0)]
)
def test_a_number_has_a_decimal_point_or_a_comma(tmp_path: Path, written: str, hours: float) -> None:
    assert accepted(package(tmp_path, spells=f"hours_per_week\n{written}"), "spells", "hours_per_week") == [hours]


@pytest.mark.parametrize(
    "written", ["-1", "169", "1.234,5", "veel", "NaN", "inf", "-inf", "1e999", "50%", "3 4", "0x10"]
)
def test_a_number_that_cannot_be_is_refused(tmp_path: Path, written: str) -> None:
    told = refused(package(tmp_path, spells=f"hours_per_week\n{written}"))
    assert told == [("spells", 2, "hours_per_week", written, "not a number from 0 to 168")]


@pytest.mark.parametrize("written", ["-1", "12.5", "12,5", "1e3", "99999999999999999999"])
def test_a_whole_number_is_whole(tmp_path: Path, written: str) -> None:
    assert refused(package(tmp_path, offers=f"capacity\n{written}")) == [
        ("offers", 2, "capacity", written, "not a whole number of 0 or more")
    ]


@pytest.mark.parametrize(("written", "faults"), [("0", 0), ("0,25", 0), ("1", 0), ("1.01", 1), ("25", 1)])
def test_a_chance_lies_between_0_and_1(tmp_path: Path, written: str, faults: int) -> None:
    assert len(refused(package(tmp_path, offers="offer_id\nO1", decisions=f"chance\n{written}"))) == faults


@pytest.mark.parametrize(
    "typed", [pl.Series([32]), pl.Series([32.0]), pl.Series([32], dtype=pl.UInt64), pl.Series([Decimal("32.0")])]
)
def test_parquet_brings_numbers_along(tmp_path: Path, typed: pl.Series) -> None:
    assert accepted(parquet(tmp_path, "spells", hours_per_week=typed), "spells", "hours_per_week") == [32.0]


@pytest.mark.parametrize(
    "typed", [pl.Series([float("nan")]), pl.Series([float("inf")]), pl.Series([-1]), pl.Series([169])]
)
def test_numbers_of_parquet_have_limits_too(tmp_path: Path, typed: pl.Series) -> None:
    [fault] = refused(parquet(tmp_path, "spells", hours_per_week=typed))
    assert fault[-1] == "not a number from 0 to 168"


@pytest.mark.parametrize("typed", [pl.Series([20]), pl.Series([20.0]), pl.Series(["20"])])
def test_a_whole_number_may_come_as_a_float(tmp_path: Path, typed: pl.Series) -> None:
    """As pandas makes of a column with an empty field."""
    assert accepted(parquet(tmp_path, "offers", capacity=typed), "offers", "capacity") == [20]


@pytest.mark.parametrize("typed", [pl.Series([2**64 - 1], dtype=pl.UInt64), pl.Series([2**100], dtype=pl.Int128)])
def test_a_number_beyond_all_measure_is_refused(tmp_path: Path, typed: pl.Series) -> None:
    [fault] = refused(parquet(tmp_path, "offers", capacity=typed))
    assert fault[-1] == "not a whole number of 0 or more"
