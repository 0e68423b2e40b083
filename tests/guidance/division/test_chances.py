from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.guidance.division.made import Asked, asked, chance_of, facts, of_any_place

EQUAL = {"need": "some", "months_waiting": 3}


def test_equals_share_what_there_is() -> None:
    three = Asked((EQUAL,) * 3, (["A"],) * 3, {"A": 2})
    assert of_any_place(three) == pytest.approx({"P000": 2 / 3, "P001": 2 / 3, "P002": 2 / 3})


def test_a_duty_goes_before_any_points() -> None:
    promised = Asked(({"promised": "yes"}, {"need": "high", "months_waiting": 40}), (["A"],) * 2, {"A": 1})
    assert of_any_place(promised) == {"P000": 1.0, "P001": 0.0}


def test_the_first_duty_goes_before_the_second() -> None:
    both = Asked(({"days_to_legal_term": 10}, {"promised": "yes"}), (["A"],) * 2, {"A": 1})
    assert of_any_place(both) == {"P000": 0.0, "P001": 1.0}


def test_a_wish_decides_which_place() -> None:
    crossed = Asked((EQUAL, EQUAL), (["A", "B"], ["B", "A"]), {"A": 1, "B": 1})
    assert chance_of(crossed) == {("P000", "A"): 1.0, ("P000", "B"): 0.0, ("P001", "A"): 0.0, ("P001", "B"): 1.0}


def test_who_stands_equal_has_an_equal_chance_though_wishes_differ() -> None:
    """B is for the third alone, so A is for the first two, by halves."""
    three = Asked((EQUAL,) * 3, (["A"], ["A"], ["B"]), {"A": 1, "B": 1})
    assert of_any_place(three) == pytest.approx({"P000": 0.5, "P001": 0.5, "P002": 1.0})


@settings(deadline=None, max_examples=25)
@given(asked)
def test_chances_add_up_to_no_more_than_the_places(one: Asked) -> None:
    found = chance_of(one)
    for place, capacity in one.capacity.items():
        assert sum(chance for (_, to), chance in found.items() if to == place) <= capacity + 1e-6
    assert all(-1e-9 <= chance <= 1 + 1e-6 for chance in of_any_place(one).values())


@settings(deadline=None, max_examples=25)
@given(asked, st.randoms(use_true_random=False))
def test_the_order_in_which_people_are_given_makes_no_difference(one: Asked, random: st.DataObject) -> None:
    order = list(range(len(one.people)))
    random.shuffle(order)  # type: ignore[attr-defined]
    other = Asked(tuple(one.people[n] for n in order), tuple(one.wishes[n] for n in order), one.capacity)
    before, after = of_any_place(one), of_any_place(other)
    assert [after[f"P{place:03}"] for place in range(len(order))] == pytest.approx(
        [before[f"P{n:03}"] for n in order], abs=1e-6
    )


@settings(deadline=None, max_examples=25)
@given(asked)
def test_equal_people_have_equal_chances(one: Asked) -> None:
    twins = replace(one, people=(*one.people, one.people[0]), wishes=(*one.wishes, one.wishes[0]))
    found = chance_of(twins)
    last = f"P{len(one.people):03}"
    assert {place: chance for (person, place), chance in found.items() if person == "P000"} == pytest.approx(
        {place: chance for (person, place), chance in found.items() if person == last}
    )


@settings(deadline=None, max_examples=25)
@given(st.lists(facts, min_size=1, max_size=20), st.integers(0, 20))
def test_with_one_offer_nobody_loses_by_another_place(people: list[dict[str, object]], capacity: int) -> None:
    one = Asked(tuple(people), (["A"],) * len(people), {"A": capacity})
    before, after = of_any_place(one), of_any_place(replace(one, capacity={"A": capacity + 1}))
    assert all(after[person] >= chance - 1e-6 for person, chance in before.items())


@settings(deadline=None, max_examples=25)
@given(asked, st.sampled_from(["need", "months_waiting", "promised", "days_to_legal_term"]))
def test_nobody_is_better_off_by_leaving_out_a_fact(one: Asked, fact: str) -> None:
    silent = replace(one, people=({**one.people[0], fact: None}, *one.people[1:]))
    assert of_any_place(silent)["P000"] <= of_any_place(one)["P000"] + 1e-6


@settings(deadline=None, max_examples=25)
@given(asked)
def test_more_points_never_mean_a_smaller_chance_at_the_same_wishes(one: Asked) -> None:
    needy = {**one.people[0], "need": "high"}
    less = {**one.people[0], "need": "none"}
    both = replace(one, people=(needy, less, *one.people[1:]), wishes=(one.wishes[0], *one.wishes))
    found = of_any_place(both)
    assert found["P000"] >= found["P001"] - 1e-6
