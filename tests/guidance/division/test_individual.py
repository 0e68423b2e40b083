from collections import Counter
from itertools import product
from math import ceil

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.guidance.division import CollisionError, Floor, Request, Tables, individual, propose, scarce_places
from inbeeld.guidance.division.individual import Placed, placed

sizes = st.lists(st.integers(1, 5), min_size=1, max_size=6)
rooms = st.lists(st.integers(0, 7), min_size=1, max_size=3)


def tables(
    size: list[int], room: list[int], values: dict[tuple[int, int], float]
) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    people = pl.DataFrame({"person_id": [f"F{n}" for n in range(len(size))], "size": size})
    places = pl.DataFrame({"place_id": [f"G{n}" for n in range(len(room))], "size": room})
    rows = [(f"F{p}", f"G{q}", value) for (p, q), value in values.items()]
    schema = {"person_id": pl.String, "place_id": pl.String, "value": pl.Float64}
    return people, places, pl.DataFrame(rows, schema=schema, orient="row")


@st.composite
def instances(draw: st.DrawFn) -> tuple[list[int], list[int], dict[tuple[int, int], float]]:
    size, room = draw(sizes), draw(rooms)
    pairs = list(product(range(len(size)), range(len(room))))
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True))
    return size, room, {pair: float(draw(st.integers(1, 20))) for pair in chosen}


def tried_all(size: list[int], room: list[int], values: dict[tuple[int, int], float], least: int = 0) -> float | None:
    """The largest value, by trying every division there is in which at least so many people of the families with an
    even number have a place; None where there is none."""
    best: float | None = None
    for places in product(*[[None, *(q for q in range(len(room)) if (p, q) in values)] for p in range(len(size))]):
        used = Counter[int]()
        for p, q in enumerate(places):
            if q is not None:
                used[q] += size[p]
        even = sum(size[p] for p, q in enumerate(places) if q is not None and p % 2 == 0)
        if even >= least and all(used[q] <= room[q] for q in used):
            value = sum(values[p, q] for p, q in enumerate(places) if q is not None)
            best = value if best is None else max(best, value)
    return best


def must_hold(found: Placed, people: pl.DataFrame, places: pl.DataFrame, options: pl.DataFrame) -> None:
    """Nobody twice, no family split, no place overfull, nothing that is no option."""
    assert found.table["person_id"].is_unique().all()
    assert found.table.join(options, on=["person_id", "place_id", "value"]).height == found.table.height
    used = found.table.join(people, on="person_id").group_by("place_id").agg(used=pl.col("size").sum())
    assert used.join(places, on="place_id").filter(pl.col("used") > pl.col("size")).is_empty()
    assert found.value <= found.bound + 1e-6


@settings(max_examples=15)
@given(instances())
def test_a_small_division_is_the_best_there_is(
    instance: tuple[list[int], list[int], dict[tuple[int, int], float]],
) -> None:
    made = tables(*instance)
    found = placed(*made, seed=1)
    must_hold(found, *made)
    assert found.value == pytest.approx(tried_all(*instance))


@settings(max_examples=25)
@given(instances(), st.floats(0, 1))
def test_a_floor_holds_for_families_and_costs_no_more_than_it_must(
    instance: tuple[list[int], list[int], dict[tuple[int, int], float]], share: float
) -> None:
    people, places, options = tables(*instance)
    even = people.with_columns(points=0, even=pl.Series([str(n % 2 == 0) for n in range(people.height)]))
    needed = ceil(share * sum(instance[0][::2]) - 1e-9)
    worth = {(p, q): value + instance[0][p] for (p, q), value in instance[2].items()}
    best = tried_all(instance[0], instance[1], worth, needed)
    ranked = options.with_columns(rank=pl.lit(None, pl.Int64))
    asked = Request(
        Tables(even, places.rename({"size": "capacity"}), ranked),
        scarce_places(),
        (Floor("even", "True", least=share),),
    )
    if best is None:
        with pytest.raises(CollisionError):
            propose(asked)
    else:
        found = propose(asked)
        assert found.worth == pytest.approx(best)
        assert found.floors["reached"].item() >= needed


@settings(max_examples=15)
@given(instances(), st.randoms(use_true_random=False))
def test_the_order_of_the_tables_makes_no_difference(
    instance: tuple[list[int], list[int], dict[tuple[int, int], float]], random: object
) -> None:
    people, places, options = tables(*instance)
    mixed = options.sample(fraction=1, shuffle=True, seed=3)
    again = placed(people.reverse(), places.reverse(), mixed, seed=1)
    assert again.table.equals(placed(people, places, options, seed=1).table)


def test_between_equals_the_seed_decides() -> None:
    two = tables([1, 1], [1], {(0, 0): 5.0, (1, 0): 5.0})
    got = Counter(placed(*two, seed=seed).table["person_id"].item() for seed in range(80))
    assert 20 < got["F0"] < 60


@pytest.mark.parametrize("by_size", [True, False])
def test_a_large_division_is_nearly_the_best_there_can_be(monkeypatch: pytest.MonkeyPatch, by_size: bool) -> None:
    """By its prices: with families, and four places wanted for each there is. Where a place is not worth more to a
    larger family, the large ones are those that leave room."""
    monkeypatch.setattr(individual, "SMALL", 0)
    count, places = 600, 20
    size = [1 + n * 7 % 5 for n in range(count)]
    values = {
        (n, q): float((size[n] if by_size else 1) * (1 + (n * 37 + q * 101) % 97))
        for n in range(count)
        for q in range(n % 3, places, 3)
    }
    made = tables(size, [12 + q % 5 * 4 for q in range(places)], values)
    found = placed(*made, seed=1)
    must_hold(found, *made)
    assert found.value / found.bound > 0.994
    assert found.prices.filter(pl.col("price") < 0).is_empty()


def test_a_place_can_be_short_of_more_than_room() -> None:
    people = pl.DataFrame({"person_id": ["F1", "F2"], "size": [2, 2], "childcare": [1, 0]})
    places = pl.DataFrame({"place_id": ["G1"], "size": [4], "childcare": [0]})
    options = pl.DataFrame({"person_id": ["F1", "F2"], "place_id": ["G1", "G1"], "value": [9.0, 1.0]})
    found = placed(people, places, options, seed=1, resources=("size", "childcare"))
    assert found.table["person_id"].to_list() == ["F2"]
