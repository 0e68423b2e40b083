"""A proposal, told to who decides: everybody is there, with the reason, in words and as data."""

import csv
import json
from dataclasses import replace
from io import StringIO
from typing import Any

import polars as pl
import pytest
from rich.console import Console

from inbeeld.report.division.as_data import to_csv, to_json
from inbeeld.report.division.as_text import MOST, print_proposal
from inbeeld.report.division.reasons import change, change_in_brief, next_best, reasons
from inbeeld.report.speech import speech
from tests.report.division.made import GROUPS, proposal

EVERYBODY = {f"P{n:03}" for n in range(120)}


def person(number: int) -> dict[str, Any]:
    return proposal().table.filter(pl.col("person_id") == f"P{number:03}").row(0, named=True)


def printed(language: str) -> str:
    console = Console(file=StringIO(), width=200)
    print_proposal(proposal(), console, language, GROUPS)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_who_has_a_duty_is_told_so() -> None:
    told = reasons(person(0), proposal().rule, speech("en"))
    assert told[0] == "Goes first: The municipality promised this place."
    assert change(person(0), speech("en")) == "The place is certain, by what goes first."


def test_points_are_told_by_what_gave_them_with_the_chance_and_the_lot() -> None:
    row = person(2)
    first, chance, lot = reasons(row, proposal().rule, speech("en"))
    assert first.startswith("Points: 12. A point for each month of waiting, at most 24: 6; Points for how much")
    assert chance.startswith("The chance of a place was ")
    assert lot == f"The lot came out of the class as number {row['lot']}."


@pytest.mark.parametrize("language", ["nl", "en"])
def test_everybody_can_be_told_what_else_there_is_and_what_would_change_it(language: str) -> None:
    words = speech(language)
    told = [(next_best(row, words), change(row, words)) for row in proposal().table.iter_rows(named=True)]
    assert all(both[0] and both[1] for both in told)


@pytest.mark.parametrize(
    ("kind", "points", "long", "brief"),
    [
        ("short", 3.0, "With 3 points more there was a chance of B.", "3 more: B"),
        ("short", 1.0, "With a point more there was a chance of B.", "1 more: B"),
        ("spare", 2.0, "With 2 points fewer the place was not certain any more.", "2 fewer"),
        ("spare", 0.0, "With any point fewer the place was not certain any more.", "any fewer"),
        ("spare", None, "Without points the place was certain too.", "nothing"),
        ("lot", None, "The lot decided between equals.", "another lot"),
        ("no_option", None, "No place was possible. That changes when", "a place that is possible"),
    ],
)
def test_what_would_change_it_is_told_in_words(kind: str, points: float | None, long: str, brief: str) -> None:
    row = {"change": {"kind": kind, "points": points, "place_id": "B" if kind == "short" else None}}
    assert change(row, speech("en")).startswith(long)
    assert change_in_brief(row, speech("en")) == brief


def test_the_csv_has_everybody_with_the_points_of_each_ground() -> None:
    rows = list(csv.DictReader(StringIO(to_csv(proposal()))))
    assert {row["person_id"] for row in rows} == EVERYBODY
    assert (rows[0]["duty"], rows[1]["duty"]) == ("promised", "")
    assert all(int(row["points"]) == int(row["points_waiting"]) + int(row["points_need"]) for row in rows)


def test_the_json_has_what_is_needed_to_divide_again() -> None:
    told = json.loads(to_json(proposal()))
    assert {row["person_id"] for row in told["people"]} == EVERYBODY
    assert (told["rule"]["id"], told["rule"]["version"], told["seed"]) == ("scarce_places", 1, 7)
    assert [floor["name"].split(",")[0] for floor in told["floors"]] == [
        "sex=f",
        "arrival_route=family_reunification",
    ]
    assert {row["place_id"]: row["given"] for row in told["places"]} == {"<b>A</b>": 10, "B": 30}


def test_the_terminal_tells_the_first_and_how_many_more() -> None:
    told = printed("en")
    assert "40 of the 120 people get a place." in told
    assert told.count("\n P") == MOST
    assert "And 80 people more." in told
    assert "at least 50%" in told


def test_both_languages_tell_of_the_same_people() -> None:
    found = [[word for word in printed(language).split() if word in EVERYBODY] for language in ("nl", "en")]
    assert found[0] == found[1] != []


def test_where_all_differ_it_is_told_how_near_the_bound_it_is() -> None:
    alone = proposal().table.with_columns(pl.lit(None, pl.Int64).alias("class"), chance=pl.lit(None, pl.Float64))
    console = Console(file=StringIO(), width=200)
    print_proposal(replace(proposal(), table=alone, worth=995.0, bound=1000.0), console, "en")
    assert isinstance(console.file, StringIO)
    assert "This is 99.5% of the most that could be." in console.file.getvalue()


def test_groups_stand_in_their_own_order_and_ids_are_whole_in_a_narrow_terminal() -> None:
    people = proposal().people.with_columns(
        need_third=pl.when(pl.int_range(pl.len()) < 60).then(pl.lit("middle")).otherwise(pl.lit("hardest"))
    )
    console = Console(file=StringIO(), width=60)
    print_proposal(replace(proposal(), people=people), console, "en", ("need_third",))
    assert isinstance(console.file, StringIO)
    told = console.file.getvalue()
    assert told.index("the hardest third") < told.index("the middle third")
    assert told.count("<b>A</b>") >= 10
