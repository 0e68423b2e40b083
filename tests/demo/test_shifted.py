"""The made-up history ends today, in the municipalities of today, and is otherwise the same."""

from datetime import date, datetime

import polars as pl
import pytest

from inbeeld.demo import Package, region
from inbeeld.demo.shifted import LAST_DAY, shifted
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.municipalities import existing_on

TODAY = date(2026, 11, 22)
AGREED = {
    *((name, "end") for name in ("spells", "assignments", "offers")),
    *(("offers", "start"), ("offers", "shared_until")),
    *(("profiles", "available_from"), ("conversations", "again_on")),
}
"""Days to come that are known already."""


@pytest.fixture(scope="module")
def packages() -> list[Package]:
    return list(region())


def persons(**told: object) -> dict[str, pl.DataFrame]:
    row = {
        "person_id": "P1",
        "municipality": "GM0014",
        "birth_date": date(1990, 5, 5),
        "permit_date": date(2014, 1, 1),
        "settled_date": date(2014, 6, 1),
        **told,
    }
    return dict(Caseload.of({"persons": pl.DataFrame([row])}).tables)


def test_the_last_day_of_the_history_falls_on_today() -> None:
    moved = shifted(persons(settled_date=LAST_DAY), TODAY)["persons"]
    assert moved["settled_date"].to_list() == [TODAY]


def test_all_days_and_moments_move_by_as_much(packages: list[Package]) -> None:
    days = TODAY - LAST_DAY
    for package in packages:
        for name, frame in package.tables.items():
            later = pl.col("recorded_at") >= pl.lit(LAST_DAY) if "recorded_at" in frame.columns else pl.lit(False)
            known, moved = frame.filter(~later.fill_null(False)), shifted(package.tables, TODAY)[name]
            for column, kind in frame.schema.items():
                if kind in (pl.Date, pl.Datetime) and column != "birth_date":
                    assert (moved[column] - known[column]).drop_nulls().unique().to_list() in ([days], [])


def test_nothing_is_dated_or_recorded_after_today(packages: list[Package]) -> None:
    for package in packages:
        for name, frame in shifted(package.tables, TODAY).items():
            for column, kind in frame.schema.items():
                if kind == pl.Datetime:
                    assert frame.filter(pl.col(column) >= datetime(2026, 11, 22)).is_empty(), (name, column)
                elif kind == pl.Date and (name, column) not in AGREED:
                    assert frame.filter(pl.col(column) > TODAY).is_empty(), (name, column)


def test_whose_year_of_birth_alone_is_known_stays_so() -> None:
    moved = shifted(persons(birth_date=date(1990, 7, 1)), TODAY)["persons"]
    assert moved["birth_date"].to_list() == [date(1993, 7, 1)]


def test_nobody_is_born_after_the_permit(packages: list[Package]) -> None:
    for package in packages:
        moved = shifted(package.tables, TODAY)["persons"]
        assert moved.filter(pl.col("birth_date") > pl.col("permit_date")).is_empty()


def test_who_lived_in_a_municipality_that_merged_lives_in_its_successor(packages: list[Package]) -> None:
    today = {place.code for place in existing_on(TODAY)}
    for package in packages:
        assert set(shifted(package.tables, TODAY)["persons"]["municipality"]) <= today
    assert shifted(persons(municipality="GM0017"), TODAY)["persons"]["municipality"].to_list() == ["GM0014"]
