"""What must hold of every curve."""

from datetime import date

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.facts.caseload import Caseload
from inbeeld.outcomes.curves import MEAN_MONTHS, curves
from inbeeld.outcomes.flows import flows
from inbeeld.outcomes.months import day_of
from inbeeld.outcomes.occupation import Occupation, occupation
from inbeeld.timeline.fast.following import follow
from inbeeld.timeline.states import LEFT, OCCUPATION, ORIGINS, RETURN, processes_of
from inbeeld.timeline.transitions import Transitions, transitions_schema
from tests.nasty import DAYS, caseloads

ON = DAYS[0]
Move = tuple[int, str, str, int]


def made(*moves: Move) -> Transitions:
    rows = [(OCCUPATION, *move) for move in moves]
    table = pl.DataFrame(rows, schema=transitions_schema(()), orient="row")
    return Transitions.of(table, (), "settled_date", date(2018, 1, 1), None)


def estimated(*moves: Move, days: int = 10, enough: int = 1) -> Occupation:
    return occupation(flows(made(*moves), OCCUPATION, days), enough)


def share(found: Occupation, state: str, day: int) -> float:
    states = flows(made(), OCCUPATION, 0).states
    return float(found.share[day, 0, states.index(state)])


def test_without_late_entry_and_going_out_of_view_it_is_the_share_of_people() -> None:
    found = estimated(
        (0, "outside", "none", 10), (2, "none", "paid_work", 4), (2, "none", LEFT, 1), (5, "paid_work", "none", 2)
    )
    assert [share(found, "paid_work", day) for day in (1, 2, 5)] == pytest.approx([0, 0.4, 0.2])
    assert [share(found, LEFT, day) for day in (1, 2, 10)] == pytest.approx([0, 0.1, 0.1])


def test_who_goes_out_of_view_is_replaced_by_those_like_them() -> None:
    found = estimated((0, "outside", "none", 10), (3, "none", "outside", 5), (4, "none", "paid_work", 1))
    assert share(found, "paid_work", 4) == pytest.approx(1 / 5)


def test_who_enters_late_counts_from_the_day_after() -> None:
    moves = ((0, "outside", "none", 4), (3, "outside", "none", 4))
    assert share(estimated(*moves, (3, "none", "paid_work", 1)), "paid_work", 3) == pytest.approx(1 / 4)
    assert share(estimated(*moves, (4, "none", "paid_work", 1)), "paid_work", 4) == pytest.approx(1 / 8)


def test_a_curve_starts_when_enough_people_are_in_view() -> None:
    found = estimated((0, "outside", "none", 3), (2, "outside", "paid_work", 9), enough=10)
    assert found.start.tolist() == [2]
    assert np.isnan(share(found, "none", 1))
    assert share(found, "none", 2) == pytest.approx(3 / 12)


def test_curves_end_with_the_last_month_in_which_enough_people_are_in_view() -> None:
    """Not where the numbers of people are below it in between."""
    moves = (
        *((0, "outside", "none", 30), (100, "none", "outside", 20)),
        *((200, "outside", "none", 20), (400, "none", "outside", 25)),
    )
    rows = curves(made(*moves), until_months=24, enough=20).rows
    assert day_of(13) <= 400 < day_of(14)
    assert rows.filter(pl.col("measure") == OCCUPATION)["month"].unique().sort().to_list() == list(range(14))
    assert rows.filter(pl.col("measure") == MEAN_MONTHS)["month"].unique().to_list() == [12]


def test_mean_months_are_told_only_of_curves_that_start_on_day_0() -> None:
    late = ((0, "outside", "none", 3), (2, "outside", "paid_work", 9))
    rows = curves(made(*late), until_months=12, enough=10).rows
    assert set(rows["measure"]) == {OCCUPATION}


@settings(max_examples=60)
@given(caseloads(ON).filter(lambda caseload: "spells" in caseload.tables), st.sampled_from(ORIGINS))
def test_shares_are_shares_and_add_up_to_one(caseload: Caseload, origin: str) -> None:
    transitions = follow(caseload, origin, ON, by=("sex",))
    for process in processes_of(origin):
        moved = flows(transitions, process, 500)
        found = occupation(moved)
        assert (moved.occupied >= 0).all()
        running = ~np.isnan(found.share[..., 0])
        assert found.share[running].sum(axis=-1) == pytest.approx(1)
        assert (found.share[running] > -1e-12).all()
        assert np.isfinite(found.error[running]).all()


@settings(max_examples=40)
@given(caseloads(ON).filter(lambda caseload: "spells" in caseload.tables))
def test_the_lines_are_numbered_by_measure_stratum_and_month(caseload: Caseload) -> None:
    rows = curves(follow(caseload, "exit_from_benefit", ON, by=("sex",)), until_months=12, enough=1).rows
    assert rows["line"].is_sorted()
    assert rows.group_by("line").agg(pl.struct("measure", "sex", "month").n_unique()).get_column("measure").max() in (
        None,
        1,
    )
    assert RETURN in rows["measure"] or rows.is_empty()
