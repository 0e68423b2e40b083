import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.guidance.division.chances import chances
from inbeeld.guidance.division.demands import Collision, Demand, collision
from inbeeld.guidance.division.program import of_classes
from inbeeld.guidance.division.solution import NoSolutionError

SCHEMA = {
    "class": pl.Int64,
    "people": pl.Int64,
    "place_id": pl.String,
    "capacity": pl.Int64,
    "worth": pl.Int64,
}
MEN, WOMEN = 0, 1


def offered(*rows: tuple[int, int, str, int, int]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


SCARCE = offered((MEN, 10, "A", 6, 9), (WOMEN, 5, "A", 6, 4))
"""Six places for ten men with nine points each and five women with four."""


def placed(table: pl.DataFrame) -> dict[int, float]:
    return dict(table.group_by("class").agg(pl.col("expected").sum()).rows())


def test_without_demands_points_decide() -> None:
    assert placed(chances(SCARCE).table) == pytest.approx({MEN: 6, WOMEN: 0})


def test_a_floor_is_met_and_its_price_is_what_the_points_lose() -> None:
    floor = [Demand("women", frozenset([WOMEN]), least=2)]
    assert placed(chances(SCARCE, floor).table) == pytest.approx({MEN: 4, WOMEN: 2})
    assert chances(SCARCE).worth - chances(SCARCE, floor).worth == pytest.approx(2 * (9 - 4))


def test_a_relative_floor_gives_a_group_the_part_that_everybody_has() -> None:
    floor = [Demand("women", frozenset([WOMEN]), of_all=1 / 3)]
    assert placed(chances(SCARCE, floor).table) == pytest.approx({MEN: 4, WOMEN: 2})


def test_demands_that_can_be_met_do_not_collide() -> None:
    assert collision(of_classes(SCARCE), [Demand("women", frozenset([WOMEN]), least=5)]) is None


def test_of_demands_that_collide_the_smallest_set_is_told_with_what_is_missing() -> None:
    demands = [
        Demand("everybody", frozenset([MEN, WOMEN]), least=1),
        Demand("men", frozenset([MEN]), least=4),
        Demand("women", frozenset([WOMEN]), least=4),
    ]
    with pytest.raises(NoSolutionError):
        chances(SCARCE, demands)
    found = collision(of_classes(SCARCE), demands)
    assert found is not None
    assert found.names == ("men", "women")
    assert sum(found.missing.values()) == pytest.approx(2)


def test_one_demand_alone_can_be_too_much() -> None:
    found = collision(
        of_classes(SCARCE), [Demand("women", frozenset([WOMEN]), least=4), Demand("men", frozenset([MEN]), least=8)]
    )
    assert found == Collision(("men",), {"men": 2.0})


@settings(max_examples=15)
@given(st.lists(st.tuples(st.integers(1, 5), st.integers(0, 4), st.integers(0, 6)), min_size=2, max_size=15))
def test_a_demand_is_needed_for_its_collision(groups: list[tuple[int, int, int]]) -> None:
    """With few demands and with many, which are searched in two ways."""
    table = offered(*((n, people, "A", 7, worth) for n, (people, worth, _) in enumerate(groups)))
    demands = [Demand(f"g{n}", frozenset([n]), least=least) for n, (_, _, least) in enumerate(groups)]
    if (found := collision(of_classes(table), demands)) is None:
        assert chances(table, demands).worth >= 0
        return
    inside = [demand for demand in demands if demand.name in found.names]
    assert collision(of_classes(table), inside) is not None
    assert all(collision(of_classes(table), [one for one in inside if one is not left]) is None for left in inside)
