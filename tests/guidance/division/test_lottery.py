from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.guidance.division import Floor, propose
from inbeeld.guidance.division.chances import chances
from inbeeld.guidance.division.lottery import Urn
from inbeeld.guidance.division.problem import problem_of
from tests.guidance.division.made import Asked, asked, chance_of, proposed

SEEDS = 10_000
EQUAL = {"need": "some", "sex": "male"}
WOMAN = {"need": "none", "sex": "female"}


@pytest.mark.parametrize("floors", [(), (Floor("sex", "female", relative=0.7),)])
def test_over_ten_thousand_seeds_everybody_has_a_place_as_often_as_the_stored_chance_says(
    floors: tuple[Floor, ...],
) -> None:
    """Seven people for three places, of whom one wants another place too. Four standard errors are 0.02."""
    wishes = (["A"], ["A"], ["A", "B"], ["B"], ["A"], ["A"], ["B"])
    seven = Asked((EQUAL,) * 5 + (WOMAN,) * 2, wishes, {"A": 2, "B": 1})
    problem = problem_of(seven.request(*floors))
    found = chances(problem.options, problem.floor_demands())
    urn = Urn.of(found, problem.people, "sex")
    times = Counter((person, place) for seed in range(SEEDS) for person, place, _ in urn.drawn(seed))
    for pair, chance in chance_of(propose(seven.request(*floors))).items():
        assert times[pair] / SEEDS == pytest.approx(chance, abs=0.02)


@settings(max_examples=15)
@given(asked, st.integers(0, 2**32))
def test_no_capacity_is_exceeded_and_everybody_has_one_lot(one: Asked, seed: int) -> None:
    table = proposed(one, seed=seed).table
    assert table["person_id"].to_list() == [f"P{n:03}" for n in range(len(one.people))]
    given_out = Counter(table["place_id"].drop_nulls())
    assert all(given_out[place] <= capacity for place, capacity in one.capacity.items())
    possible = {(f"P{n:03}", place) for n, own in enumerate(one.wishes) for place in own}
    assert set(table.drop_nulls("place_id").select("person_id", "place_id").rows()) <= possible
    assert all(sorted(lots) == list(range(1, len(lots) + 1)) for lots in table.group_by("class").agg("lot")["lot"])
