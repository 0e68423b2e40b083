"""Counts add up, and the past stays as it was known."""

from datetime import date, datetime, timedelta

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from inbeeld.facts.caseload import Caseload
from inbeeld.timeline import fast, rules
from inbeeld.timeline.counts import Counts, added
from tests.every_rule import EVERY_RULE
from tests.nasty import DAYS, caseloads

ON = DAYS[0]
BY = ("sex", "municipality")


def counted(caseload: Caseload, on: date = ON, known_on: date | None = None) -> Counts:
    return fast.count(caseload, EVERY_RULE, on, known_on, BY)


def part_of(caseload: Caseload, people: pl.Series) -> Caseload:
    """The same offers, and of the other tables what is about these people."""
    about = pl.col("person_id").is_in(people.implode())
    return Caseload(
        {name: frame if name == "offers" else frame.filter(about) for name, frame in caseload.tables.items()}
    )


@settings(max_examples=100)
@given(caseloads(ON), st.data())
def test_the_counts_of_any_partition_by_person_add_up(caseload: Caseload, data: st.DataObject) -> None:
    # A correction that moves a fact to somebody else ties both people together, so ids are made personal first.
    caseload = with_personal_ids(caseload)
    people = caseload["persons"].get_column("person_id")
    first = people.filter(pl.Series([data.draw(st.booleans()) for _ in people], dtype=pl.Boolean))
    parts = [part_of(caseload, first), part_of(caseload, people.filter(~people.is_in(first.implode())))]
    assert_frame_equal(added(counted(part) for part in parts).table, counted(caseload).table)


def with_personal_ids(caseload: Caseload) -> Caseload:
    ids = {"spells": "spell_id", "contacts": "contact_id", "decisions": "decision_id"}
    personal = {
        name: caseload[name].with_columns(pl.col(key) + " of " + pl.col("person_id"))
        for name, key in ids.items()
        if name in caseload.tables
    }
    return Caseload({**caseload.tables, **personal})


@settings(max_examples=100)
@given(caseloads(ON, prefix="A"), caseloads(ON, prefix="B"))
def test_two_municipalities_add_up_to_their_region_whatever_each_delivers(one: Caseload, other: Caseload) -> None:
    region = added([counted(one), counted(other)])
    assert region.delivered == (frozenset(one.tables), frozenset(other.tables))
    assert region.table["n"].sum() == counted(one).table["n"].sum() + counted(other).table["n"].sum()


@settings(max_examples=100)
@given(caseloads(ON), st.integers(0, 800))
def test_what_was_known_does_not_change_when_more_is_recorded(caseload: Caseload, days: int) -> None:
    known_on = ON - timedelta(days)
    later = pl.col("recorded_at") > datetime.combine(known_on, datetime.max.time())
    without_later = {
        name: frame.filter(later.fill_null(False).not_()) if "recorded_at" in frame.columns else frame
        for name, frame in caseload.tables.items()
    }
    then = counted(Caseload(without_later), known_on=known_on)
    assert_frame_equal(counted(caseload, known_on=known_on).table, then.table)


@settings(max_examples=100)
@given(caseloads(ON))
def test_the_parts_of_a_rule_on_people_present_add_up_to_all_of_them(caseload: Caseload) -> None:
    table = counted(caseload).table
    of_present = {rule.name for rule in EVERY_RULE if rule.population == rules.PRESENT}
    sums = table.filter(pl.col("rule").is_in(of_present)).group_by("rule", *BY).agg(pl.col("n").sum())
    for _, of_stratum in sums.group_by(BY):
        assert of_stratum["n"].n_unique() == 1
        assert set(of_stratum["rule"]) == of_present
