"""Curves as R computes them; tests/golden/occupation.R is the script behind the people and the expected values."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from numpy.typing import NDArray

from inbeeld.outcomes.curves import mean_share
from inbeeld.outcomes.flows import flows
from inbeeld.outcomes.jackknife import Jackknife, jackknife
from inbeeld.outcomes.occupation import Occupation, occupation
from inbeeld.timeline.states import FIRST_WORK, OCCUPATION, OUTSIDE, PROCESSES
from inbeeld.timeline.transitions import Transitions, transitions_schema

FOLDER = Path(__file__).parents[1] / "golden"
DAYS = 40


@dataclass(frozen=True)
class Golden:
    """People, and what R says of them. Each row of R goes from a state at its entry to the next at its exit; the
    first row of somebody is an entry."""

    process: str
    states: tuple[str, ...]

    @cached_property
    def people(self) -> pl.DataFrame:
        return pl.read_csv(FOLDER / f"{self.process}.csv")

    @cached_property
    def moves(self) -> pl.DataFrame:
        who = pl.col("id").rank("dense").cast(pl.Int64) - 1
        entries = self.people.group_by("id").agg(pl.col("entry", "from").sort_by("entry").first())
        into = entries.select(who=who, day="entry", **{"from": pl.lit(OUTSIDE)}, to="from")
        return pl.concat([into, self.people.select(who=who, day="exit", **{"from": "from"}, to="to")])

    @cached_property
    def transitions(self) -> Transitions:
        counted = Counter(self.moves.select("day", "from", "to").rows())
        rows = [(self.process, *keys, n) for keys, n in counted.items()]
        table = pl.DataFrame(rows, schema=transitions_schema(()), orient="row")
        return Transitions.of(table, (), "settled_date", date(2018, 1, 1), None)

    @cached_property
    def found(self) -> Occupation:
        return occupation(flows(self.transitions, self.process, DAYS))

    def jackknife(self, initial_known: bool) -> Jackknife:
        return jackknife(self.moves, self.states, DAYS, initial_known=initial_known)

    def of_day(self, column: str) -> NDArray[np.float64]:
        """What R says at the end of days 1 to 40, in the order of the states."""
        table = pl.read_csv(FOLDER / f"{self.process}_expected.csv")
        return table.select(f"{column}_{state}" for state in self.states).to_numpy()

    def of_time(self, column: str) -> dict[int, list[float]]:
        """What R says of the days up to some day, in the order of the states."""
        table = pl.read_csv(FOLDER / f"{self.process}_time_expected.csv")
        return {until: rows[column].to_list() for (until,), rows in table.group_by("until")}

    def ours(self, array: NDArray[np.float64]) -> NDArray[np.float64]:
        """Of the only stratum, the states that R has."""
        return array[:, 0, [PROCESSES[self.process].index(state) for state in self.states]]


GOLDEN = [
    Golden(OCCUPATION, ("paid_work", "education", "none", "left")),
    Golden(FIRST_WORK, ("waiting", "reached", "left")),
]
KNOWN = pytest.mark.parametrize(("column", "initial_known"), [("jackknife", False), ("known", True)])


@pytest.fixture(params=GOLDEN, ids=lambda golden: golden.process)
def golden(request: pytest.FixtureRequest) -> Golden:
    found: Golden = request.param
    return found


def test_the_shares_are_those_of_survfit(golden: Golden) -> None:
    assert golden.ours(golden.found.share)[1:] == pytest.approx(golden.of_day("share"), abs=1e-8)


def test_the_greenwood_type_errors_are_those_of_etm(golden: Golden) -> None:
    assert golden.ours(golden.found.error)[1:] == pytest.approx(golden.of_day("greenwood"), abs=1e-8)


@KNOWN
def test_the_jackknife_is_that_of_survfit(golden: Golden, column: str, initial_known: bool) -> None:
    assert golden.jackknife(initial_known).error[1:] == pytest.approx(golden.of_day(column), abs=1e-8)


def test_the_mean_time_in_each_state_is_the_restricted_mean_of_survfit(golden: Golden) -> None:
    for until, mean in golden.of_time("mean").items():
        share = golden.ours(mean_share(golden.found, until)[None])[0]
        assert share * until == pytest.approx(mean, abs=1e-8)


def test_the_greenwood_type_error_of_the_time_follows_from_etm(golden: Golden) -> None:
    for until, error in golden.of_time("greenwood").items():
        assert golden.ours(golden.found.time_error)[until] == pytest.approx(error, abs=1e-8)


@KNOWN
def test_the_jackknife_of_the_time_is_that_of_survfit(golden: Golden, column: str, initial_known: bool) -> None:
    found = golden.jackknife(initial_known).time_error
    for until, error in golden.of_time(column).items():
        assert found[until] == pytest.approx(error, abs=1e-8)


def test_with_one_way_out_it_is_the_restricted_mean_of_kaplan_meier() -> None:
    """Who waits, and whatever happens to them is one thing."""
    golden = GOLDEN[1]
    waiting = golden.transitions.table.filter((pl.col("from") == "waiting") | (pl.col("to") == "waiting"))
    once = replace(golden.transitions, table=waiting.with_columns(pl.col("to").replace("left", "reached")))
    found = occupation(flows(once.over(()), FIRST_WORK, DAYS))
    place = PROCESSES[FIRST_WORK].index("waiting")
    for until, mean, error in pl.read_csv(FOLDER / "kaplan_meier_time_expected.csv").rows():
        assert mean_share(found, until)[0, place] * until == pytest.approx(mean, abs=1e-8)
        assert found.time_error[until, 0, place] == pytest.approx(error, abs=1e-8)


def test_the_people_of_the_golden_file_tie_return_and_enter_late() -> None:
    people = GOLDEN[0].people
    assert people.group_by("exit").len()["len"].max() > 5
    assert people.filter(pl.struct("id", "from").is_duplicated()).height > 10
    assert people.group_by("id").agg(pl.col("entry").min()).filter(pl.col("entry") > 0).height > 10
