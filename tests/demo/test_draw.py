"""Is what `draw` makes a sound caseload?"""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from inbeeld.demo import draw
from inbeeld.facts.record_types import record_type
from inbeeld.figures.definition import counted_tables
from tests.demo.plain import Tables

REFERRING = [(name, field) for name in counted_tables() for field in record_type(name).fields if field.refers_to]


def assert_sound(tables: Tables) -> None:
    for name, frame in tables.items():
        kind = record_type(name)
        assert frame.schema == pl.Schema(kind.schema)
        assert frame.select(kind.required).null_count().sum_horizontal().item() == 0
        assert frame.select(kind.identity).is_duplicated().sum() == 0
    for name, field in REFERRING:
        assert tables[name].join(tables[field.refers_to or ""], on=field.name, how="anti").is_empty()


def test_the_same_seed_gives_the_same_country() -> None:
    first, second = draw(500, 7), draw(500, 7)
    assert set(first) == {*counted_tables(), "employers", "conversations"}
    for name in first:
        assert_frame_equal(first[name], second[name])


def test_another_seed_gives_another_country() -> None:
    assert not draw(500, 7)["spells"].equals(draw(500, 8)["spells"])


def test_people_counts_all_persons(small_country: Tables) -> None:
    assert small_country["persons"].height == 5_000
    children = pl.col("birth_date").dt.offset_by("18y") > pl.col("settled_date")
    assert 1_000 < small_country["persons"].filter(children).height < 2_500


def test_keys_references_and_required_fields_hold(small_country: Tables) -> None:
    assert_sound(small_country)


@settings(max_examples=8)
@given(st.integers(1, 40), st.integers(0, 10_000))
def test_a_country_of_a_few_people_is_sound_too(people: int, seed: int) -> None:
    assert_sound(draw(people, seed))


@pytest.mark.parametrize("table", ["spells", "assignments"])
def test_periods_end_after_they_start_and_lie_within_the_stay(small_country: Tables, table: str) -> None:
    told = small_country[table].join(small_country["persons"], on="person_id")
    assert told.filter(pl.col("end") <= pl.col("start")).is_empty()
    assert told.filter(pl.col("end") > pl.col("left_date")).is_empty()
    if table == "spells":
        told = told.filter(pl.col("kind") != "paid_work")  # some worked before they had a home
    assert told.filter(pl.col("start") < pl.col("settled_date")).is_empty()


def test_spells_of_one_kind_do_not_overlap(small_country: Tables) -> None:
    ordered = small_country["spells"].sort("person_id", "kind", "start")
    before = pl.col("end").shift(1).over("person_id", "kind")
    first = pl.int_range(pl.len()).over("person_id", "kind") == 0
    assert ordered.filter(~first & (before.is_null() | (before > pl.col("start")))).is_empty()


def test_nobody_works_before_being_grown_up_or_without_a_contract_code(small_country: Tables) -> None:
    work = (
        small_country["spells"].filter(pl.col("kind") == "paid_work").join(small_country["persons"], on="person_id")
    )
    assert work.filter(pl.col("birth_date").dt.offset_by("18y") > pl.col("start")).is_empty()
    assert (
        work.select("contract", "occupation", "hours_per_week", "found_through").null_count().sum_horizontal().item()
        == 0
    )


def test_steps_of_one_way_stand_in_a_sensible_order(small_country: Tables) -> None:
    """Whoever started was offered a place at that offer before, and was offered it after being found eligible."""
    first = small_country["decisions"].group_by("person_id", "offer_id", "step").agg(pl.col("date").min())
    by_step = first.with_columns(pl.col("step").cast(pl.String)).pivot("step", index=["person_id", "offer_id"])
    assert by_step.filter(pl.col("offered") < pl.col("eligible")).is_empty()
    assert by_step.filter(pl.col("started") < pl.col("offered")).is_empty()
    assert by_step.filter(pl.col("started").is_not_null() & pl.col("offered").is_null()).is_empty()


def test_reasons_are_given_where_they_are_asked_for(small_country: Tables) -> None:
    refused = pl.col("step").cast(pl.String).is_in(["declined", "not_eligible", "stopped"])
    assert small_country["decisions"].filter(refused & pl.col("reason").is_null()).is_empty()
    assert small_country["decisions"].filter(~refused & pl.col("reason").is_not_null()).is_empty()
