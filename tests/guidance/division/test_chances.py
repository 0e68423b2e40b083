from dataclasses import replace
from random import Random

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.guidance.division import Floor, Request, Tables, propose, scarce_places
from tests.guidance.division.made import Asked, asked, chance_of, facts, of_any_place, proposed

EQUAL = {"need": "some", "months_waiting": 3}
QUIET = settings(max_examples=15)


def test_equals_share_what_there_is() -> None:
    three = Asked((EQUAL,) * 3, (["A"],) * 3, {"A": 2})
    assert of_any_place(proposed(three)) == pytest.approx({"P000": 2 / 3, "P001": 2 / 3, "P002": 2 / 3})


def test_a_duty_goes_before_any_points() -> None:
    promised = Asked(({"promised": "yes"}, {"need": "high", "months_waiting": 40}), (["A"],) * 2, {"A": 1})
    assert of_any_place(proposed(promised)) == {"P000": 1.0, "P001": 0.0}


def test_a_wish_decides_which_place() -> None:
    crossed = Asked((EQUAL, EQUAL), (["A", "B"], ["B", "A"]), {"A": 1, "B": 1})
    chances = {("P000", "A"): 1.0, ("P000", "B"): 0.0, ("P001", "A"): 0.0, ("P001", "B"): 1.0}
    assert chance_of(proposed(crossed)) == chances


def test_who_stands_equal_has_an_equal_chance_though_wishes_differ() -> None:
    """B is for the third alone, so A is for the first two, by halves."""
    three = Asked((EQUAL,) * 3, (["A"], ["A"], ["B"]), {"A": 1, "B": 1})
    assert of_any_place(proposed(three)) == pytest.approx({"P000": 0.5, "P001": 0.5, "P002": 1.0})


@QUIET
@given(asked)
def test_chances_add_up_to_no_more_than_the_places(one: Asked) -> None:
    found = proposed(one)
    for place, capacity in one.capacity.items():
        total = sum(chance for (_, to), chance in chance_of(found).items() if to == place)
        assert total <= capacity + 1e-6
    assert all(-1e-9 <= chance <= 1 + 1e-6 for chance in of_any_place(found).values())


@QUIET
@given(asked, st.integers(0, 99))
def test_the_order_in_which_tables_are_given_makes_no_difference(one: Asked, seed: int) -> None:
    tables = one.tables
    mixed = [
        table.sample(fraction=1, shuffle=True, seed=Random(seed).randrange(99))
        for table in (tables.people, tables.places, one.tables.options)
        if table is not None
    ]
    before = proposed(one, seed=seed)
    after = propose(Request(Tables(*mixed), scarce_places(), seed=seed))
    for name in ("table", "chances", "next_in_line", "places"):
        left, right = (getattr(found, name) for found in (before, after))
        assert left.equals(right), name


@QUIET
@given(asked)
def test_equal_people_have_equal_chances(one: Asked) -> None:
    found = proposed(replace(one, people=(*one.people, one.people[0]), wishes=(*one.wishes, one.wishes[0])))
    last = f"P{len(one.people):03}"
    assert {place: chance for (person, place), chance in chance_of(found).items() if person == "P000"} == {
        place: chance for (person, place), chance in chance_of(found).items() if person == last
    }


@QUIET
@given(st.lists(facts, min_size=1, max_size=20), st.integers(0, 20))
def test_with_one_offer_nobody_loses_by_another_place(people: list[dict[str, object]], capacity: int) -> None:
    one = Asked(tuple(people), (["A"],) * len(people), {"A": capacity})
    before, after = of_any_place(proposed(one)), of_any_place(proposed(replace(one, capacity={"A": capacity + 1})))
    assert all(after[person] >= chance - 1e-6 for person, chance in before.items())


@QUIET
@given(asked, st.sampled_from(["need", "months_waiting", "promised", "days_to_legal_term"]))
def test_nobody_is_better_off_by_leaving_out_a_fact(one: Asked, fact: str) -> None:
    silent = replace(one, people=({**one.people[0], fact: None}, *one.people[1:]))
    assert of_any_place(proposed(silent))["P000"] <= of_any_place(proposed(one))["P000"] + 1e-6


@QUIET
@given(asked)
def test_more_points_never_mean_a_smaller_chance_at_the_same_wishes(one: Asked) -> None:
    needy, less = ({**one.people[0], "need": need} for need in ("high", "none"))
    found = of_any_place(
        proposed(replace(one, people=(needy, less, *one.people), wishes=(one.wishes[0],) * 2 + one.wishes))
    )
    assert found["P000"] >= found["P001"] - 1e-6


@QUIET
@given(asked, st.integers(0, 99))
def test_a_floor_of_one_column_holds_in_every_draw(one: Asked, seed: int) -> None:
    found = proposed(one, Floor("sex", least=0.25), seed=seed)
    floors = found.floors
    assert (floors["reached"] >= (floors["people"] * 0.25 - 1e-9).ceil()).all()
    assert (floors["price"] >= -1e-6).all()
    assert found.price >= -1e-6


points = st.lists(st.integers(0, 9), min_size=2, max_size=12)


def by_points(points: list[int], capacity: int) -> dict[str, float]:
    people = pl.DataFrame({"person_id": [f"P{n:03}" for n in range(len(points))], "points": points})
    places = pl.DataFrame({"place_id": ["A"], "capacity": [capacity]})
    return of_any_place(propose(Request(Tables(people, places), scarce_places())))


def change_of(points: list[int], capacity: int) -> dict[str, object]:
    people = pl.DataFrame({"person_id": [f"P{n:03}" for n in range(len(points))], "points": points})
    places = pl.DataFrame({"place_id": ["A"], "capacity": [capacity]})
    found = propose(Request(Tables(people, places), scarce_places()))
    change: dict[str, object] = found.table["change"][0]
    return change


@QUIET
@given(points, st.integers(0, 6))
def test_what_would_change_it_would(points: list[int], capacity: int) -> None:
    """Of the first person, with that many points more or fewer, and with one less of these."""
    change = change_of(points, capacity)
    if change["kind"] == "short" and capacity:
        more = round(float(str(change["points"])))
        assert by_points([points[0] + more, *points[1:]], capacity)["P000"] > 0
        assert by_points([points[0] + more - 1, *points[1:]], capacity)["P000"] == 0
    if change["kind"] == "spare" and change["points"] is not None:
        fewer = round(float(str(change["points"])))
        assert by_points([points[0] - fewer, *points[1:]], capacity)["P000"] < 1
        assert by_points([points[0] - fewer + 1, *points[1:]], capacity)["P000"] == 1
