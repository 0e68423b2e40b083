from datetime import date, datetime, timedelta
from pathlib import Path

import polars as pl
import pytest

from tests.packages import accepted, package, parquet, refused

FAR_AWAY = [2**31 - 1, 2**31 - 2, -(2**31)]
"""Days since 1970 as a broken export holds them, outside the calendar. On those Polars panics."""


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("2017-02-30", "this day is not in the calendar"),
        ("2017-02-29", "this day is not in the calendar"),
        ("2017-13-01", "this day is not in the calendar"),
        ("31-12-2017", "not a date; write it as 2017-12-31"),
        ("2017-1-1", "not a date; write it as 2017-12-31"),
        ("+2017-01-1", "not a date; write it as 2017-12-31"),
        ("43100", "not a date; write it as 2017-12-31"),
        ("2017-12-31 00:00:00", "not a date; write it as 2017-12-31"),
        ("٢٠١٧-١٢-٣١", "not a date; write it as 2017-12-31"),
        ("2017", "not a date; write it as 2017-12-31"),
        ("1899-12-31", "a year before 1900 or after 2199"),
        ("2200-01-01", "a year before 1900 or after 2199"),
        ("0217-01-01", "a year before 1900 or after 2199"),
    ],
)
def test_a_day_that_is_none_is_refused_with_the_reason(tmp_path: Path, written: str, reason: str) -> None:
    assert refused(package(tmp_path, contacts=f"date\n{written}")) == [("contacts", 2, "date", written, reason)]


@pytest.mark.parametrize("written", ["2016-02-29", "2017-12-31", "2199-12-31"])
def test_a_day_in_the_calendar_is_accepted(tmp_path: Path, written: str) -> None:
    package(tmp_path, contacts=f"date\n{written}")
    assert accepted(tmp_path, "contacts", "date") == [date.fromisoformat(written)]


def test_a_year_of_birth_alone_counts_as_1_july(tmp_path: Path) -> None:
    assert accepted(package(tmp_path, persons="birth_date\n1985"), "persons", "birth_date") == [date(1985, 7, 1)]


@pytest.mark.parametrize("years", [pl.Series([1985]), pl.Series([1985.0]), pl.Series(["1985"])])
def test_a_year_of_birth_may_be_a_number_in_parquet(tmp_path: Path, years: pl.Series) -> None:
    assert accepted(parquet(tmp_path, "persons", birth_date=years), "persons", "birth_date") == [date(1985, 7, 1)]


@pytest.mark.parametrize("written", ["85", "198", "19850", "198X", "1985-07"])
def test_a_year_of_birth_has_four_digits(tmp_path: Path, written: str) -> None:
    [(*_, field, value, _)] = refused(package(tmp_path, persons=f"birth_date\n{written}"))
    assert (field, value) == ("birth_date", written)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2017-12-31", datetime(2017, 12, 31)),
        ("2017-12-31 14:05", datetime(2017, 12, 31, 14, 5)),
        ("2017-12-31T14:05", datetime(2017, 12, 31, 14, 5)),
        ("2017-12-31 14:05:09", datetime(2017, 12, 31, 14, 5, 9)),
        ("2017-12-31T14:05:09.25", datetime(2017, 12, 31, 14, 5, 9, 250_000)),
    ],
)
def test_a_moment_may_be_a_day_or_have_a_time(tmp_path: Path, written: str, moment: datetime) -> None:
    assert accepted(package(tmp_path, contacts=f"recorded_at\n{written}"), "contacts", "recorded_at") == [moment]


@pytest.mark.parametrize("written", ["gisteren", "31-12-2017 14:05", "2017-12-31T25:00", "2017-12-31T14:05:00Z"])
def test_a_moment_that_is_none_is_refused(tmp_path: Path, written: str) -> None:
    [fault] = refused(package(tmp_path, contacts=f"recorded_at\n{written}"))
    assert fault[-1].startswith("not a date or moment; write it as 2017-12-31")


def test_a_moment_far_away_is_refused(tmp_path: Path) -> None:
    [fault] = refused(package(tmp_path, contacts="recorded_at\n1017-01-01T00:00"))
    assert fault[-1] == "a year before 1900 or after 2199"


@pytest.mark.parametrize(
    "typed",
    [
        pl.Series([date(2017, 12, 31)]),
        pl.Series([datetime(2017, 12, 31, 23, 59)]).cast(pl.Datetime("ms")),
        pl.Series([datetime(2017, 12, 30, 23, 30)]).dt.replace_time_zone("UTC"),
        pl.Series(["2017-12-31"]).cast(pl.Categorical()),
    ],
)
def test_parquet_brings_dates_moments_zones_and_categories_along(tmp_path: Path, typed: pl.Series) -> None:
    """Half past eleven at night in UTC is the next day in Dutch time."""
    assert accepted(parquet(tmp_path, "contacts", date=typed), "contacts", "date") == [date(2017, 12, 31)]


def test_a_moment_with_a_zone_becomes_dutch_time(tmp_path: Path) -> None:
    summer = pl.Series([datetime(2017, 7, 1, 12)]).dt.replace_time_zone("UTC")
    assert accepted(parquet(tmp_path, "contacts", recorded_at=summer), "contacts", "recorded_at") == [
        datetime(2017, 7, 1, 14)
    ]


@pytest.mark.parametrize("column", ["date", "recorded_at"])
@pytest.mark.parametrize("dtype", [pl.Date(), pl.Datetime("ms"), pl.Datetime("us"), pl.Datetime("ms", "UTC")])
def test_days_outside_the_calendar_are_refused_without_a_panic(
    tmp_path: Path, column: str, dtype: pl.DataType
) -> None:
    far = pl.Series(FAR_AWAY) * (1 if dtype == pl.Date else 2**32 - 1)
    parquet(tmp_path, "contacts", contact_id=pl.Series(["C1", "C2", "C3"]), **{column: far.cast(dtype)})
    assert [fault[-1] for fault in refused(tmp_path)] == ["a year before 1900 or after 2199"] * 3


def test_days_at_the_ends_of_the_calendar_of_polars_are_refused_with_their_value(tmp_path: Path) -> None:
    ends = pl.Series([date(1, 1, 1), date(9999, 12, 31)])
    told = refused(parquet(tmp_path, "contacts", contact_id=pl.Series(["C1", "C2"]), date=ends))
    assert [value for *_, value, _ in told] == ["0001-01-01", "9999-12-31"]


@pytest.mark.parametrize("unit", ["ms", "us", "ns"])
def test_each_unit_of_time_of_parquet_is_read(tmp_path: Path, unit: str) -> None:
    moment = datetime(2017, 12, 31, 14, 5) + timedelta(milliseconds=5)
    column = pl.Series([moment]).cast(pl.Datetime(unit))  # type: ignore[arg-type]
    assert accepted(parquet(tmp_path, "contacts", recorded_at=column), "contacts", "recorded_at") == [moment]
