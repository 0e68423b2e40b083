"""Outcomes by policy as lme4 has them (tests/golden/policies.R), and who stands on which side."""

from datetime import date
from math import exp
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from inbeeld.outcomes.comparison import Covariates, Policies, by_policy
from inbeeld.outcomes.comparison.policies import Policy
from inbeeld.timeline.counts import Counts
from tests.outcomes.comparison.made import DAY, WORK, counts_of, made

GOLDEN = Path(__file__).parents[2] / "golden"
JOB_COACH = "job_coach"
LONG_AGO, HALF_A_YEAR = date(2010, 1, 1), date(2017, 7, 1)


def policies(*rows: tuple[str, str, date, date | None]) -> Policies:
    return Policies(tuple(Policy(line, *row) for line, row in enumerate(rows, start=2)))


def every(third: int, places: int, left_out: int = 0) -> Policies:
    """Every third (or so) has a job coach; some have it for half a year."""
    rows = []
    for number in range(1, places + 1):
        code = f"GM{number:04}"
        if left_out and number % left_out == 0:
            rows.append((code, JOB_COACH, HALF_A_YEAR, None))
        else:
            rows.append((code, JOB_COACH if number % third == 0 else "none", LONG_AGO, None))
    return policies(*rows)


@pytest.fixture(scope="module")
def counts() -> Counts:
    return counts_of(pl.read_csv(GOLDEN / "comparison.csv").drop("market"))


def test_the_odds_are_those_of_glmer(counts: Counts) -> None:
    cells = pl.read_csv(GOLDEN / "comparison.csv")
    expected = pl.read_csv(GOLDEN / "policies_expected.csv").row(0, named=True)
    market = Covariates(cells.select("municipality", "market").unique())
    (found,) = by_policy(counts, WORK, every(3, 60, left_out=10), market, enough=1)
    assert found.odds is not None
    assert (len(found.sides.having), len(found.sides.lacking), len(found.sides.partly)) == (18, 36, 6)
    assert found.odds.value == pytest.approx(exp(expected["log_odds"]), abs=1e-6)
    half = (np.log(found.odds.high) - np.log(found.odds.low)) / 2
    assert 1.0 < half / (1.96 * expected["error"]) < 1.15  # wider, as σ is not known either


def test_the_interval_is_wider_with_fewer_municipalities() -> None:
    widths = []
    for places in (8, 80):
        (found,) = by_policy(made(1, places + 1, 0.5).counts, WORK, every(2, places))
        assert found.odds is not None
        widths.append(found.odds.high / found.odds.low)
    assert widths[0] > 1.5 * widths[1]


@pytest.mark.parametrize(("third", "places"), [(3, 8), (1, 20), (21, 20)])
def test_fewer_than_three_on_a_side_are_not_told(third: int, places: int) -> None:
    for found in by_policy(made(1, places + 1, 0.5).counts, WORK, every(third, places)):
        assert min(len(found.sides.having), len(found.sides.lacking)) < 3
        assert found.odds is None


def test_a_policy_that_follows_from_a_covariate_is_not_told() -> None:
    same = Covariates(
        pl.DataFrame({"municipality": [f"GM{n:04}" for n in range(20)], "market": [float(n % 2) for n in range(20)]})
    )
    (found,) = by_policy(made(1, 20, 0.5).counts, WORK, every(2, 19), same)
    assert found.odds is None


GM0005, GM0007, GM0048, WESTERWOLDE = "GM0005", "GM0007", "GM0048", "GM1950"  # the last was formed of the two before


@pytest.mark.parametrize(
    ("rows", "place", "side"),
    [
        ([(GM0005, date(2017, 1, 1), None)], GM0005, "having"),
        ([(GM0005, date(2017, 1, 1), date(2018, 1, 1))], GM0005, "having"),
        ([(GM0005, date(2017, 1, 2), None)], GM0005, "partly"),
        ([(GM0005, LONG_AGO, date(2017, 12, 31))], GM0005, "partly"),
        ([(GM0005, LONG_AGO, HALF_A_YEAR), (GM0005, HALF_A_YEAR, None)], GM0005, "having"),
        ([(GM0005, LONG_AGO, date(2017, 1, 1))], GM0005, "lacking"),
        ([(GM0005, date(2018, 1, 1), None)], GM0005, "lacking"),
        ([(GM0007, LONG_AGO, None), (GM0048, LONG_AGO, None)], WESTERWOLDE, "having"),
        ([(GM0007, LONG_AGO, None), (GM0048, LONG_AGO, HALF_A_YEAR)], WESTERWOLDE, "partly"),
        ([(GM0007, LONG_AGO, HALF_A_YEAR), (WESTERWOLDE, LONG_AGO, None)], WESTERWOLDE, "having"),
        ([(GM0007, LONG_AGO, None)], WESTERWOLDE, None),
        ([], GM0005, None),
    ],
)
def test_a_side_follows_from_the_whole_year_before(
    rows: list[tuple[str, date, date | None]], place: str, side: str | None
) -> None:
    told = policies(*((code, JOB_COACH, start, until) for code, start, until in rows))
    sides = told.sides(JOB_COACH, [place], DAY)
    found = {name: getattr(sides, name) for name in ("having", "lacking", "partly")}
    assert found == {name: (place,) if name == side else () for name in found}
