from pathlib import Path

import pytest

from tests.packages import accepted, package, refused


@pytest.mark.parametrize("table", ["spells", "assignments", "offers"])
def test_an_end_before_the_start_is_refused(tmp_path: Path, table: str) -> None:
    told = refused(package(tmp_path, **{table: "start | end\n2017-05-01 | 2017-04-30"}))
    assert told == [(table, 2, "end", "2017-04-30", "the end lies before the start")]


@pytest.mark.parametrize("table", ["spells", "assignments", "offers"])
def test_an_end_on_the_day_of_the_start_is_accepted(tmp_path: Path, table: str) -> None:
    assert refused(package(tmp_path, **{table: "start | end\n2017-05-01 | 2017-05-01"})) == []


@pytest.mark.parametrize(
    ("table", "field", "reason"),
    [
        ("spells", "start", "starts before the person was born"),
        ("assignments", "start", "starts before the person was born"),
        ("contacts", "date", "before the person was born"),
        ("decisions", "date", "before the person was born"),
    ],
)
def test_nobody_works_or_is_spoken_to_before_birth(tmp_path: Path, table: str, field: str, reason: str) -> None:
    package(tmp_path, persons="birth_date\n1990-05-05", offers="offer_id\nO1")
    told = refused(package(tmp_path, persons="birth_date\n1990-05-05", **{table: f"{field}\n1990-05-04"}))
    assert told == [(table, 2, field, "1990-05-04", reason)]


def test_leaving_before_settling_is_refused(tmp_path: Path) -> None:
    told = refused(package(tmp_path, persons="settled_date | left_date\n2017-05-01 | 2017-04-30"))
    assert told == [("persons", 2, "left_date", "2017-04-30", "left before settling")]


def test_leaving_on_the_day_of_settling_is_accepted(tmp_path: Path) -> None:
    assert refused(package(tmp_path, persons="settled_date | left_date\n2017-05-01 | 2017-05-01")) == []


def test_settling_before_birth_is_refused(tmp_path: Path) -> None:
    told = refused(package(tmp_path, persons="birth_date | settled_date\n2017-05-02 | 2017-05-01"))
    assert told == [("persons", 2, "birth_date", "2017-05-02", "born after settling")]


def test_a_baby_of_whom_the_year_alone_is_known_may_settle_in_that_year(tmp_path: Path) -> None:
    text = "person_id | birth_date | settled_date\nP1 | 2017 | 2017-01-01\nP2 | 2017 | 2016-12-31"
    assert accepted(package(tmp_path, persons=text), "persons", "person_id") == ["P1"]


def test_a_rule_is_silent_on_a_row_without_its_columns(tmp_path: Path) -> None:
    assert refused(package(tmp_path, spells="spell_id | hours_per_week\nS1 | 32")) == []
