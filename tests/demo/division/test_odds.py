"""The odds of made-up people: those of the curves that the demo draws, and what a place adds."""

from datetime import date

import polars as pl
import pytest

from inbeeld.demo.curves import share_in_work
from inbeeld.demo.division import KINDS, odds, with_gains
from inbeeld.demo.tables import table

ON = date(2018, 1, 1)
SYRIAN, IRANIAN, NOWHERE = "0336", "0500", "9999"


def persons(*rows: tuple[str, date, str, str]) -> pl.DataFrame:
    names = ("nationality", "permit_date", "sex", "arrival_route")
    table = pl.DataFrame(rows, schema=names, orient="row")
    return table.with_columns(person_id=pl.format("P{}", pl.int_range(pl.len())))


def test_men_and_women_together_have_the_share_of_their_curve() -> None:
    both = [(SYRIAN, date(2015, 1, 1), sex, "asylum") for sex in "mf"]
    found = odds(persons(*both), ON)["odds"]
    cell = table("permits").with_row_index("cell").filter(cohort=2015, nationality="Syria")["cell"][0]
    assert found.mean() == pytest.approx(share_in_work()[cell, 36 + 12], abs=0.002)
    assert found[1] < found[0]


def test_who_came_after_a_family_member_has_worse_odds() -> None:
    asylum, family = (
        odds(persons((SYRIAN, date(2014, 6, 1), "m", route)), ON)["odds"][0]
        for route in ("asylum", "family_reunification")
    )
    assert family == pytest.approx(0.6 * asylum)


def test_whatever_is_recorded_has_odds() -> None:
    odd = persons(
        (NOWHERE, date(1999, 1, 1), "x", "unknown"), (IRANIAN, date(2017, 12, 31), "unknown", "resettlement")
    )
    assert odds(odd, ON)["odds"].is_between(0, 1).all()


def test_a_place_adds_most_to_a_chance_of_about_a_half() -> None:
    chances = pl.DataFrame({"person_id": ["P0", "P1", "P2"], "odds": [0.02, 0.4, 0.95]})
    options = chances.select("person_id", place_id=pl.lit("A"), kind=pl.lit(KINDS[0]))
    low, middle, high = with_gains(options, chances)["gain"]
    assert 0 < low < middle
    assert 0 < high < middle
