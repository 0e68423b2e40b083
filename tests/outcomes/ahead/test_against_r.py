"""Looking ahead as R computes it; tests/golden/ahead.R is the script behind the counts and the expected values."""

from pathlib import Path

import polars as pl
import pytest

from inbeeld.outcomes.ahead import look_ahead, read_as_if
from inbeeld.outcomes.ahead.scenario import FEWEST
from tests.outcomes.ahead.made import counts

GOLDEN = Path(__file__).parents[2] / "golden"
INPUT = pl.read_csv(GOLDEN / "ahead.csv").with_columns(situation=pl.col("state") + "+" + pl.col("view"))
EXPECTED = pl.read_csv(GOLDEN / "ahead_expected.csv")
AS_IF = ("in_view=90%", "paid_work>benefit_only=x0.5", "benefit_only>support=3%")


@pytest.fixture(scope="module")
def both() -> pl.DataFrame:
    today = INPUT.filter(pl.col("end") == "today").select("situation", "n").rows()
    moved = INPUT.filter(pl.col("end") != "today").select("situation", "end", "n").rows()
    given = counts(dict(today), {(situation, end): n for situation, end, n in moved})
    found = look_ahead(given, read_as_if(AS_IF), 24).rows
    return found.join(EXPECTED, on=["scenario", "month", "state"], suffix="_in_r")


@pytest.mark.parametrize("number", ["share", "error", "changed"])
def test_the_numbers_are_those_of_r(both: pl.DataFrame, number: str) -> None:
    assert both.height == EXPECTED.height == 48
    told = both.filter(pl.col(number).is_not_null())
    assert told.height >= 16
    assert (told[number] - told[f"{number}_in_r"]).abs().max() < 1e-10  # type: ignore[operator]


def test_the_counts_have_a_state_of_which_the_views_are_not_told_apart() -> None:
    months = INPUT.filter(pl.col("end") != "today").group_by("state", "view").agg(pl.col("n").sum())
    assert months.filter(pl.col("n") < FEWEST).get_column("state").to_list() == ["placement"]
