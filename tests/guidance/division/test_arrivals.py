from random import Random

import polars as pl
import pytest

from inbeeld.guidance.division.arrivals import spread
from inbeeld.guidance.division.individual import placed

PERIODS, PEOPLE, PLACES = 12, 1_500, 8


def year(seed: int) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Families that arrive over the year; what a place is worth to them differs, and rises with who they are."""
    random = Random(seed)
    people = [(f"F{n}", random.choice([1, 1, 2, 3, 4]), random.randrange(PERIODS)) for n in range(PEOPLE)]
    options = [
        (name, f"G{q}", size * random.uniform(1, 10))
        for name, size, _ in people
        for q in random.sample(range(PLACES), 4)
    ]
    return (
        pl.DataFrame(people, schema=["person_id", "size", "period"], orient="row"),
        pl.DataFrame(options, schema=["person_id", "place_id", "value"], orient="row"),
    )


@pytest.fixture(scope="module")
def places() -> pl.DataFrame:
    return pl.DataFrame({"place_id": [f"G{q}" for q in range(PLACES)], "size": [120 + 15 * q for q in range(PLACES)]})


def test_places_kept_by_price_come_near_to_hindsight_and_serving_whoever_comes_first_does_not(
    places: pl.DataFrame,
) -> None:
    people, options = year(1)
    hindsight = placed(people, places, options, seed=1).bound
    nobody = (people.clear(), options.clear())
    by_price = spread(people, places, options, year(2), seed=1).table
    greedy = spread(people, places, options, nobody, seed=1).table
    assert by_price["value"].sum() > 0.97 * hindsight
    assert greedy["value"].sum() < 0.90 * hindsight


def test_no_place_is_given_twice_over_the_year(places: pl.DataFrame) -> None:
    people, options = year(1)
    given = spread(people, places, options, year(2), seed=1).table.join(people, on=["person_id", "period"])
    used = given.group_by("place_id").agg(used=pl.col("size").sum()).join(places, on="place_id")
    assert given["person_id"].is_unique().all()
    assert used.filter(pl.col("used") > pl.col("size")).is_empty()


def test_who_arrives_later_changes_nothing_for_who_came_before(places: pl.DataFrame) -> None:
    people, options = year(1)
    first = people.filter(pl.col("period") < 3)
    whole = spread(people, places, options, year(2), seed=1).table.filter(pl.col("period") < 3)
    assert spread(first, places, options, year(2), seed=1).table.equals(whole)
