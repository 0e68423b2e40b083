"""Ways to divide beside each other: each is what its name says, on the same people and places."""

from datetime import date

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.guidance.division import Request, Tables, scarce_places
from inbeeld.guidance.division.compared import FIRST_COME, OPTIMUM, PROMISING, RULE, WAYS, compared, in_turn, reached

FACTS = ("promised", "days_to_legal_term", "months_waiting", "need")
OPTIONS = {"person_id": pl.String, "place_id": pl.String, "gain": pl.Float64}


def asked(needs: list[str], capacity: int) -> Request:
    """People who differ in need alone, and one offer."""
    rows = [(f"P{n}", "no", None, None, need) for n, need in enumerate(needs)]
    people = pl.DataFrame(rows, schema=["person_id", *FACTS], orient="row")
    places = pl.DataFrame({"place_id": ["A"], "capacity": [capacity]})
    options = people.select("person_id", place_id=pl.lit("A"), rank=pl.lit(None, pl.Int64))
    return Request(Tables(people, places, options), scarce_places(), (), seed=1)


def ways(
    needs: list[str], odds: list[float], came: list[int], gains: list[float], capacity: int = 1
) -> dict[str, set[str]]:
    request = asked(needs, capacity)
    ids = request.tables.people["person_id"]
    known = pl.DataFrame({"person_id": ids, "odds": odds, "came": [date(2015, 1, day) for day in came]})
    gained = pl.DataFrame({"person_id": ids, "place_id": "A", "gain": gains})
    given = compared(request, known, gained)
    return {way: set(given.filter(pl.col("way") == way)["person_id"]) for way in WAYS}


def test_each_way_serves_another_person() -> None:
    given = ways(
        needs=["none", "none", "none", "high"],
        odds=[0.9, 0.5, 0.2, 0.1],
        came=[4, 3, 1, 2],
        gains=[0.01, 0.3, 0.1, 0.05],
    )
    assert given == {PROMISING: {"P0"}, OPTIMUM: {"P1"}, FIRST_COME: {"P2"}, RULE: {"P3"}}


def test_in_turn_each_takes_what_gains_most_of_what_is_left() -> None:
    places = pl.DataFrame({"place_id": ["A", "B"], "capacity": [1, 1]})
    rows = [("P0", "A", 0.1), ("P0", "B", 0.2), ("P1", "B", 0.9), ("P2", "A", 0.1)]
    gains = pl.DataFrame(rows, schema=OPTIONS, orient="row")
    assert in_turn(["P0", "P1", "P2", "P3"], places, gains).rows() == [("P0", "B"), ("P2", "A")]


people = st.integers(1, 12).flatmap(
    lambda n: st.tuples(
        st.lists(st.sampled_from(["none", "some", "high"]), min_size=n, max_size=n),
        *[st.lists(st.floats(0.01, 0.9), min_size=n, max_size=n)] * 2,
        st.lists(st.integers(1, 28), min_size=n, max_size=n),
        st.integers(0, n),
    )
)


@settings(max_examples=15)
@given(people)
def test_no_way_gains_more_than_the_optimum_nor_gives_more_than_there_is(
    drawn: tuple[list[str], list[float], list[float], list[int], int],
) -> None:
    needs, odds, gains, came, capacity = drawn
    given_to = ways(needs, odds, came, gains, capacity)
    gain = {way: sum(gains[int(person[1:])] for person in who) for way, who in given_to.items()}
    assert all(len(who) == capacity for who in given_to.values())
    assert max(gain.values()) <= gain[OPTIMUM] + 1e-6


def test_who_is_reached_is_counted_by_group_also_where_nobody_is() -> None:
    people = pl.DataFrame({"person_id": ["P0", "P1", "P2"], "sex": ["f", "f", "m"], "need": ["high", None, "high"]})
    given = pl.DataFrame({"way": ["rule", "first_come"], "person_id": ["P0", "P2"], "place_id": "A", "gain": 0.1})
    told = reached(given, people, ["sex", "need"]).sort(pl.all())
    assert told.rows() == [
        ("first_come", "need", None, 1, 0),
        ("first_come", "need", "high", 2, 1),
        ("first_come", "sex", "f", 2, 0),
        ("first_come", "sex", "m", 1, 1),
        ("rule", "need", None, 1, 0),
        ("rule", "need", "high", 2, 1),
        ("rule", "sex", "f", 2, 1),
        ("rule", "sex", "m", 1, 0),
    ]
