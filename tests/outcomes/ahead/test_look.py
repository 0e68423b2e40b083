"""Looking ahead: what follows from the rates alone."""

import numpy as np
import polars as pl
import pytest

from inbeeld.facts.errors import RequestError
from inbeeld.outcomes.ahead import AsIf, look_ahead, read_as_if
from inbeeld.timeline.counts import Counts
from tests.outcomes.ahead.coverage import held
from tests.outcomes.ahead.made import counts, plain

WORK, SEEN, UNSEEN = "paid_work", "benefit_only+in_view", "benefit_only+not_in_view"


def share(given: Counts, as_if: str = "", month: int = 12, state: str = WORK, scenario: str = "") -> float:
    asked = read_as_if([as_if] if as_if else [])
    told = look_ahead(given, asked, 24).rows.filter(
        month=month, state=state, scenario=scenario or ("as_if" if as_if else "observed")
    )
    return float(told["share"].item())


def test_today_is_what_was_counted() -> None:
    assert share(plain(), month=0) == 0.5


def test_a_month_later_the_rates_were_applied_once() -> None:
    found = look_ahead(plain(), AsIf(), 1).rows.filter(month=1, state=WORK)
    assert found["share"].item() == pytest.approx(0.5 * 0.95 + 0.5 * 0.1)


def test_after_years_it_is_where_coming_and_going_balance() -> None:
    found = look_ahead(plain(), AsIf(), 600).rows.filter(month=600, state=WORK)
    assert found["share"].item() == pytest.approx(0.1 / 0.15)


def test_the_shares_of_a_line_add_up() -> None:
    sums = look_ahead(plain(), read_as_if(["paid_work>gone=3%"]), 24).rows.group_by("line").agg(pl.col("share").sum())
    assert np.allclose(sums["share"], 1)


def test_half_as_many_returns_leave_more_people_in_work() -> None:
    assert share(plain(), "paid_work>benefit_only=x0.5") > share(plain())


def test_a_rate_of_what_was_observed_changes_nothing() -> None:
    for same in ("paid_work>benefit_only=5%", "paid_work>benefit_only=x1", "in_view=100%"):
        assert share(plain(), same) == pytest.approx(share(plain()))


def seen_and_unseen() -> Counts:
    """Who is in view finds work twice as often; six in ten are in view."""
    moved = {(SEEN, WORK): 200, (SEEN, "benefit_only"): 1800, (UNSEEN, WORK): 100, (UNSEEN, "benefit_only"): 1900}
    return counts({SEEN: 60, UNSEEN: 40}, moved)


def test_of_more_people_in_view_the_rates_of_those_in_view_hold() -> None:
    given = seen_and_unseen()
    assert share(given, month=12) < share(given, "in_view=80%") < share(given, "in_view=100%")
    all_seen = look_ahead(given, read_as_if(["in_view=100%"]), 1).rows.filter(scenario="as_if", month=1, state=WORK)
    assert all_seen["share"].item() == pytest.approx(0.1)


def test_as_many_in_view_as_today_changes_nothing() -> None:
    assert share(seen_and_unseen(), "in_view=60%") == pytest.approx(share(seen_and_unseen()))


def test_with_few_months_out_of_view_the_two_are_not_told_apart() -> None:
    given = counts({SEEN: 60, UNSEEN: 1}, {(SEEN, WORK): 100, (SEEN, "benefit_only"): 900, (UNSEEN, WORK): 100})
    found = look_ahead(given, read_as_if(["in_view=10%"]), 1).rows.filter(month=1, state=WORK)
    assert found["share"].to_list() == [pytest.approx(200 / 1100)] * 2


def test_from_a_state_in_which_nobody_was_nobody_leaves() -> None:
    given = counts({"none+in_view": 30}, {})
    assert share(given, state="none", month=24) == 1


def test_more_months_counted_make_a_narrower_interval() -> None:
    few, many = (
        look_ahead(plain(months=months), AsIf(), 12).rows.filter(month=12, state=WORK)["error"].item()
        for months in (1000, 100_000)
    )
    assert many < few


def test_today_has_no_error() -> None:
    assert look_ahead(plain(), AsIf(), 12).rows.filter(month=0)["error"].null_count() == 8


def test_more_than_there_are_cannot_leave() -> None:
    with pytest.raises(RequestError, match="leave paid_work in a month"):
        share(plain(), "paid_work>benefit_only=x30")


def test_nobody_counted_is_told() -> None:
    with pytest.raises(RequestError, match="Nobody is present"):
        look_ahead(counts({}, {}), AsIf(), 12)
    with pytest.raises(RequestError, match="Nobody is present"):
        look_ahead(counts({"not_counted": 12}, {}), AsIf(), 12)


def test_intervals_hold_what_happens() -> None:
    """As often as they promise; the table in the documentation comes from more runs."""
    found, differences = held(people=400, runs=300, seed=1)
    assert 0.93 <= found <= 0.99
    assert 0.92 <= differences <= 0.99
