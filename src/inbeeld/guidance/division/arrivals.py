"""People who arrive over the year: places are kept for those still to come, by the price that they would pay.

In each period, who has arrived is divided together with who is expected, as those of an earlier year. What that says
a place is worth to everybody is what it costs now: who gains more than that by a place gets one.
Without anybody expected, prices are 0, and whoever comes first is served (greedily).
"""

from collections.abc import Sequence

import polars as pl

from inbeeld.guidance.division.classes import PLACE
from inbeeld.guidance.division.individual import placed
from inbeeld.guidance.division.standing import PERSON

PERIOD = "period"
EXPECTED = "expected "
"""Before the name of somebody of an earlier year, who is nobody of this one."""


def spread(
    people: pl.DataFrame,
    places: pl.DataFrame,
    options: pl.DataFrame,
    expected: tuple[pl.DataFrame, pl.DataFrame],
    seed: int,
    resources: Sequence[str] = ("size",),
) -> pl.DataFrame:
    """person_id, place_id, value and period, of who got a place in the period in which they arrived.

    The tables are as `individual.placed` takes them, with the period of arrival (whole numbers) in `people`;
    `expected`: such people and options of an earlier year. Nobody is known before their period.
    """
    earlier, earlier_options = (
        table.with_columns((pl.lit(EXPECTED) + pl.col(PERSON)).alias(PERSON)) for table in expected
    )
    given: list[pl.DataFrame] = []
    for period in sorted(people[PERIOD].unique()):
        now = people.filter(pl.col(PERIOD) == period)
        coming = earlier.filter(pl.col(PERIOD) > period)
        everybody = pl.concat([now, coming], how="diagonal_relaxed")
        wanted = pl.concat([options, earlier_options]).join(everybody, on=PERSON, how="semi")
        cost = _cost(wanted, everybody, placed(everybody, places, wanted, seed, resources).prices, resources)
        worth = cost.join(now, on=PERSON, how="semi").with_columns(pl.col("value") - pl.col("cost"))
        found = placed(now, places, worth.drop("cost"), seed, resources).table.drop("value")
        given.append(found.join(options, on=[PERSON, PLACE]).with_columns(period=pl.lit(period)))
        places = _left(places, found.join(now, on=PERSON), resources)
    return pl.concat(given).sort(PERSON)


def _cost(
    options: pl.DataFrame, people: pl.DataFrame, prices: pl.DataFrame, resources: Sequence[str]
) -> pl.DataFrame:
    """`options` with what each costs: for each resource, how much is needed of it at its price."""
    priced = prices.pivot("resource", index=PLACE, values="price").rename(
        {name: f"price {name}" for name in resources}
    )
    needed = options.join(people.select(PERSON, *resources), on=PERSON).join(priced, on=PLACE)
    cost = pl.sum_horizontal(pl.col(name) * pl.col(f"price {name}") for name in resources)
    return needed.with_columns(cost=cost).select(*options.columns, "cost")


def _left(places: pl.DataFrame, given: pl.DataFrame, resources: Sequence[str]) -> pl.DataFrame:
    used = given.group_by(PLACE).agg(pl.col(name).sum().alias(f"used {name}") for name in resources)
    left = (pl.col(name) - pl.col(f"used {name}").fill_null(0) for name in resources)
    return places.join(used, on=PLACE, how="left").with_columns(left).select(places.columns)
