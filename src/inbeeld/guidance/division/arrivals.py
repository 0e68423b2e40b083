"""People who arrive over the year: places are kept for those still to come, by the price that they would pay.

In each period, who has arrived and has no place yet is divided together with who is expected, as those of an earlier
year. What that says a place is worth to everybody is what it costs now: who gains as much by a place gets one, and
who does not goes on waiting.
Without anybody expected, prices are 0, and whoever comes first is served (greedily).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import polars as pl

from inbeeld.guidance.division.classes import PLACE, SIZE, VALUE
from inbeeld.guidance.division.demands import Demand
from inbeeld.guidance.division.individual import placed, prices
from inbeeld.guidance.division.lottery import ordered
from inbeeld.guidance.division.standing import PERSON
from inbeeld.guidance.division.tables import PERIOD

TIE = 1e-6
"""Of the value: so that who gains just what a place costs gets it too."""
NO_GAINS = pl.DataFrame(schema={PERSON: pl.String, PLACE: pl.String, "gain": pl.Float64})
EXPECTED = "expected "
"""Before the name of somebody of an earlier year, who is nobody of this one."""


@dataclass(frozen=True, eq=False)
class Spread:
    """Fields:
    table: person_id, place_id, value and period, of who got a place, and when.
    gains: person_id, place_id and gain: what was left of the value after what the place cost then.
    """

    table: pl.DataFrame
    gains: pl.DataFrame


def spread(
    people: pl.DataFrame,
    places: pl.DataFrame,
    options: pl.DataFrame,
    expected: tuple[pl.DataFrame, pl.DataFrame],
    seed: int,
    resources: Sequence[str] = (SIZE,),
    held: Collection[str] = frozenset(),
) -> Spread:
    """The tables are as `individual.placed` takes them, with the period of arrival (whole numbers) in `people`;
    `expected`: such people and options of an earlier year. Nobody is known before their period.

    `held`: the person_id of those who get a place whatever it costs. Raises NoSolutionError where there is none left.
    """
    earlier, earlier_options = (
        table.with_columns((pl.lit(EXPECTED) + pl.col(PERSON)).alias(PERSON)) for table in expected
    )
    given, gains = [options.clear().with_columns(period=pl.lit(None, people.schema[PERIOD]))], [NO_GAINS]
    for period in sorted(people[PERIOD].unique()):
        now = people.filter(pl.col(PERIOD) <= period).join(pl.concat(given), on=PERSON, how="anti")
        coming = earlier.filter(pl.col(PERIOD) > period)
        everybody = pl.concat([now, coming], how="diagonal_relaxed")
        wanted = pl.concat([options, earlier_options]).join(everybody, on=PERSON, how="semi")
        cost = _cost(wanted, everybody, prices(everybody, places, wanted, seed, resources), resources)
        gained = cost.join(now, on=PERSON, how="semi").with_columns(gain=pl.col(VALUE) - pl.col("cost"))
        found = _placed_now(now, places, gained, seed, resources, held)
        when = pl.lit(period, people.schema[PERIOD])
        given.append(options.join(found, on=[PERSON, PLACE], how="semi").with_columns(period=when))
        gains.append(gained.select(PERSON, PLACE, "gain"))
        places = _left(places, found.join(now, on=PERSON), resources)
    return Spread(pl.concat(given).sort(PERSON), pl.concat(gains).unique([PERSON, PLACE], keep="last"))


def _placed_now(
    now: pl.DataFrame,
    places: pl.DataFrame,
    gained: pl.DataFrame,
    seed: int,
    resources: Sequence[str],
    held: Collection[str],
) -> pl.DataFrame:
    """person_id and place_id."""
    is_held = pl.col(PERSON).is_in(list(held))
    enough = pl.col("gain") + TIE * pl.col(VALUE)
    worth = gained.with_columns(value=pl.when(is_held).then(pl.col(VALUE)).otherwise(enough))
    able = now.filter(is_held).join(gained, on=PERSON, how="semi").join(ordered(now[PERSON], seed), on=PERSON)
    demand = Demand("duties", frozenset(able["lot"]), float(able[SIZE].sum()))
    found = placed(now, places, worth.select(PERSON, PLACE, VALUE), seed, resources, [demand] if held else [])
    return found.table.select(PERSON, PLACE)


def _cost(
    options: pl.DataFrame, people: pl.DataFrame, priced: pl.DataFrame, resources: Sequence[str]
) -> pl.DataFrame:
    """`options` with what each costs: for each resource, how much is needed of it at its price."""
    wide = priced.pivot("resource", index=PLACE, values="price").rename({name: f"price {name}" for name in resources})
    needed = options.join(people.select(PERSON, *resources), on=PERSON).join(wide, on=PLACE)
    cost = pl.sum_horizontal(pl.col(name) * pl.col(f"price {name}") for name in resources)
    return needed.with_columns(cost=cost).select(*options.columns, "cost")


def _left(places: pl.DataFrame, given: pl.DataFrame, resources: Sequence[str]) -> pl.DataFrame:
    used = given.group_by(PLACE).agg(pl.col(name).sum().alias(f"used {name}") for name in resources)
    left = (pl.col(name) - pl.col(f"used {name}").fill_null(0) for name in resources)
    return places.join(used, on=PLACE, how="left").with_columns(left).select(places.columns)
