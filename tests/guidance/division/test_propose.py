"""Twelve people with the same wishes for five places."""

import polars as pl
import pytest

from inbeeld.guidance.division import (
    CollisionError,
    Floor,
    FloorError,
    Request,
    Tables,
    curve,
    propose,
    scarce_places,
)

PEOPLE = pl.DataFrame(
    {
        "person_id": [f"P{n:02}" for n in range(12)],
        "promised": ["yes", *["no"] * 11],
        "days_to_legal_term": pl.Series([None] * 12, dtype=pl.Int64),
        "months_waiting": [0, 20, 20, 20, 9, 9, 9, 9, 2, 2, 2, 2],
        "need": ["some"] * 12,
        "sex": ["male"] * 8 + ["female"] * 4,
    }
)
PLACES = pl.DataFrame({"place_id": ["A", "B"], "capacity": [3, 2]})
OPTIONS = pl.DataFrame(
    [(f"P{n:02}", place, rank) for n in range(12) for rank, place in enumerate("AB", 1)],
    schema={"person_id": pl.String, "place_id": pl.String, "rank": pl.Int64},
    orient="row",
)


def asked(*floors: Floor, seed: int = 1, tables: Tables | None = None) -> Request:
    return Request(tables or Tables(PEOPLE, PLACES, OPTIONS), scarce_places(), floors, seed)


def of(table: pl.DataFrame, person: str) -> dict[str, object]:
    return table.row(by_predicate=pl.col("person_id") == person, named=True)


def test_each_person_is_told_why_what_comes_next_and_what_would_change_it() -> None:
    table = propose(asked()).table
    promised, early, equal, late = (of(table, name) for name in ("P00", "P01", "P04", "P08"))
    assert (promised["duty"], promised["chance"], promised["change"]) == (
        1,
        1.0,
        {"kind": "duty", "points": None, "place_id": None},
    )
    assert (early["points"], early["points_of"], early["chance"]) == (26, {"waiting": 20, "need": 6}, 1.0)
    assert early["change"] == {"kind": "spare", "points": 11.0, "place_id": None}
    assert (equal["chance"], equal["change"]["kind"]) == (0.25, "lot")  # type: ignore[index]
    assert late["change"] == {"kind": "short", "points": 7.0, "place_id": "A"}
    assert late["next_best"] == "A"


def test_a_floor_is_met_and_its_price_told() -> None:
    found = propose(asked(Floor("sex", "female", least=0.5)))
    assert found.groups("sex").rows() == [("female", 4, 2), ("male", 8, 3)]
    floor = found.floors.row(0, named=True)
    assert (floor["people"], floor["expected"], floor["reached"]) == (4, 2.0, 2)
    assert floor["price"] == found.price == (20 - 2) + (9 - 2)


def test_the_curve_goes_from_no_floor_to_the_whole() -> None:
    table = curve(asked(Floor("sex", "female", least=0.5)), steps=3)
    assert table["price"].to_list() == [0, 7, 25]
    assert table["sex=female"].to_list() == [0, 0.25, 0.5]


def test_next_in_line_come_by_points_and_then_by_lot() -> None:
    found = propose(asked())
    line = found.next_in_line.filter(pl.col("place_id") == "A")
    told = line.join(found.table, on="person_id", maintain_order="left")
    assert told["points"].to_list() == sorted(told["points"], reverse=True)
    assert told["rank"].to_list() == list(range(1, 8))


def test_duties_and_floors_that_collide_are_told_with_what_would_solve_it() -> None:
    with pytest.raises(CollisionError) as wrong:
        propose(asked(Floor("sex", "female", least=1.0), Floor("sex", "male", least=0.25)))
    assert wrong.value.collision.names == ("sex=female", "sex=male")
    assert sum(wrong.value.collision.missing.values()) == 1
    assert sum((wrong.value.room or {}).values()) == 1


def test_places_that_are_fewer_than_the_duties_are_told() -> None:
    none = PLACES.with_columns(capacity=0)
    with pytest.raises(CollisionError, match="promised cannot be met: 1 person more would need a place"):
        propose(asked(tables=Tables(PEOPLE, none, OPTIONS)))


def test_a_floor_for_a_group_that_is_not_there_is_told() -> None:
    with pytest.raises(FloorError, match="of the people, sex is female, male"):
        propose(asked(Floor("sex", "vrouw", least=0.5)))


def test_families_stay_together_and_floors_hold_for_them() -> None:
    sized = PEOPLE.with_columns(size=pl.Series([1, 2, 2, 1, 1, 2, 1, 1, 2, 2, 1, 1]))
    found = propose(asked(Floor("sex", "female", least=0.5), tables=Tables(sized, PLACES, OPTIONS)))
    assert dict(found.groups("sex").select("value", "reached").rows())["female"] >= 3
    assert found.places.filter(pl.col("given") > pl.col("capacity")).is_empty()
    assert found.worth <= found.bound + 1e-6
    assert found.table["chance"].null_count() == 12
