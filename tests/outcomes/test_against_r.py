"""Occupation as R computes it; tests/golden/occupation.R is the script behind the people and the expected values."""

from collections import Counter
from datetime import date
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from inbeeld.outcomes.curves import mean_share
from inbeeld.outcomes.flows import flows
from inbeeld.outcomes.jackknife import jackknife
from inbeeld.outcomes.occupation import Occupation, occupation
from inbeeld.timeline.states import OCCUPATION, OUTSIDE
from inbeeld.timeline.transitions import Transitions, transitions_schema

GOLDEN = Path(__file__).parents[1] / "golden"
SOME = ("paid_work", "education", "none", "left")
PEOPLE = pl.read_csv(GOLDEN / "occupation.csv")
EXPECTED = pl.read_csv(GOLDEN / "occupation_expected.csv")


def transitions() -> Transitions:
    """Each row of R goes from a state at its entry to the next at its exit; the first row of somebody is an entry."""
    entries = PEOPLE.group_by("id").agg(pl.col("entry", "from").sort_by("entry").first())
    moves = Counter((OCCUPATION, day, OUTSIDE, state) for _, day, state in entries.rows())
    moves.update((OCCUPATION, day, start, end) for day, start, end in PEOPLE.select("exit", "from", "to").rows())
    rows = [(*keys, n) for keys, n in moves.items()]
    table = pl.DataFrame(rows, schema=transitions_schema(()), orient="row")
    return Transitions.of(table, (), "settled_date", date(2018, 1, 1), None)


@pytest.fixture(scope="module")
def found() -> Occupation:
    return occupation(flows(transitions(), OCCUPATION, 40))


@pytest.mark.parametrize("state", SOME)
def test_the_occupation_is_that_of_survfit(found: Occupation, state: str) -> None:
    place = flows(transitions(), OCCUPATION, 1).states.index(state)
    share = found.share[EXPECTED["day"].to_numpy(), 0, place]
    assert np.abs(share - EXPECTED[f"share_{state}"].to_numpy()).max() < 1e-8


@pytest.mark.parametrize("state", SOME)
def test_the_standard_error_is_that_of_etm(found: Occupation, state: str) -> None:
    place = flows(transitions(), OCCUPATION, 1).states.index(state)
    error = found.error[EXPECTED["day"].to_numpy(), 0, place]
    assert np.abs(error - EXPECTED[f"greenwood_{state}"].to_numpy()).max() < 1e-8


def test_the_people_of_the_golden_file_tie_return_and_enter_late() -> None:
    assert PEOPLE.group_by("exit").len()["len"].max() > 5
    assert PEOPLE.filter(pl.struct("id", "from").is_duplicated()).height > 10
    assert PEOPLE.group_by("id").agg(pl.col("entry").min()).filter(pl.col("entry") > 0).height > 10


def test_the_mean_time_in_each_state_is_the_restricted_mean_of_survfit(found: Occupation) -> None:
    expected = pl.read_csv(GOLDEN / "sojourn_expected.csv")
    states = flows(transitions(), OCCUPATION, 1).states
    mean = mean_share(found, 40)[0] * 40
    for state, days in expected.rows():
        assert mean[states.index(state)] == pytest.approx(days, abs=1e-8)


@pytest.mark.parametrize("state", SOME)
def test_the_jackknife_is_that_of_survfit(state: str) -> None:
    who = pl.col("id").rank("dense").cast(pl.Int64) - 1
    entries = PEOPLE.group_by("id").agg(pl.col("entry", "from").sort_by("entry").first())
    moves = pl.concat(
        [
            entries.select(who=who, day="entry", **{"from": pl.lit(OUTSIDE)}, to="from"),
            PEOPLE.select(who=who, day="exit", **{"from": "from"}, to="to"),
        ]
    )
    errors = jackknife(moves, SOME, 40)[EXPECTED["day"].to_numpy(), SOME.index(state)]
    assert np.abs(errors - EXPECTED[f"jackknife_{state}"].to_numpy()).max() < 1e-8
