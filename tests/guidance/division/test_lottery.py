from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.guidance.division.lottery import Urn, drawn
from tests.guidance.division.made import Asked, asked, chance_of, divided

SEEDS = 10_000
EQUAL = {"need": "some"}


def test_over_ten_thousand_seeds_everybody_has_a_place_as_often_as_the_stored_chance_says() -> None:
    """Five people for three places, of whom one wants another place too. Four standard errors are 0.02."""
    five = Asked((EQUAL,) * 5, (["A"], ["A"], ["A", "B"], ["B"], ["A"]), {"A": 2, "B": 1})
    found, classed = divided(five)
    urn = Urn.of(found, classed)
    times = Counter((person, place) for seed in range(SEEDS) for person, place, _ in urn.drawn(seed))
    for pair, chance in chance_of(five).items():
        assert times[pair] / SEEDS == pytest.approx(chance, abs=0.02)


@settings(deadline=None, max_examples=25)
@given(asked, st.integers(0, 2**32))
def test_no_capacity_is_exceeded_and_everybody_has_one_lot(one: Asked, seed: int) -> None:
    found, classed = divided(one)
    table = drawn(found, classed, seed)
    assert table["person_id"].to_list() == sorted(classed["person_id"])
    given_out = Counter(table["place_id"].drop_nulls())
    assert all(given_out[place] <= capacity for place, capacity in one.capacity.items())
    possible = {(f"P{n:03}", place) for n, own in enumerate(one.wishes) for place in own}
    assert set(table.drop_nulls().select("person_id", "place_id").rows()) <= possible


@settings(deadline=None, max_examples=25)
@given(asked, st.integers(0, 2**32))
def test_the_same_seed_draws_the_same_lots(one: Asked, seed: int) -> None:
    found, classed = divided(one)
    assert drawn(found, classed, seed).equals(drawn(found, classed.reverse(), seed))
