"""Places where every person differs: options have a value of their own, and families stay together.

A linear program gives the largest value that could be had, and a price for each place. Whom it places whole is
placed. For the few whom it divides, and those whom prices hardly keep out, an integer program fills what is left.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import polars as pl

from inbeeld.guidance.division.classes import PLACE, SIZE, VALUE
from inbeeld.guidance.division.demands import Demand, demanding
from inbeeld.guidance.division.filling import completed, filled, improved
from inbeeld.guidance.division.lottery import ordered
from inbeeld.guidance.division.program import PART
from inbeeld.guidance.division.solution import Best, NoSolutionError, best
from inbeeld.guidance.division.standing import PERSON
from inbeeld.guidance.division.wanted import Flags, Wanted, wanted_of

SMALL = 2_000
"""So many options go into the integer program as a whole, which then has the largest value that there is."""
SPARE = (0, 4, 16, 64)
"""How many people more than demanded are asked of the linear program, until what is left can be filled: of those
whom it divides, some get no place."""


@dataclass(frozen=True, eq=False)
class Placed:
    """Fields:
    table: person_id, place_id and value, of who has a place; sorted by person_id.
    prices: place_id, resource and price: what one more of it would be worth.
    value: of all places given.
    bound: no division has a larger value.
    gains: person_id, place_id and gain: what is left of the value of an option after what the place costs.
    """

    table: pl.DataFrame
    prices: pl.DataFrame
    value: float
    bound: float
    gains: pl.DataFrame


def placed(
    people: pl.DataFrame,
    places: pl.DataFrame,
    options: pl.DataFrame,
    seed: int,
    resources: Sequence[str] = (SIZE,),
    demands: Sequence[Demand] = (),
) -> Placed:
    """The same for the same seed, in whatever order the tables are given; between equal people the seed decides.

    `people`: person_id and a column for each of `resources`, how many of it they need. `places`: place_id and the
    same columns, how many there are. `options`: person_id, place_id, value (more than 0); nothing else is possible.
    `demands` are about the numbers of people in `ordered(person_ids, seed)`. Raises NoSolutionError.
    """
    listed = _listed(people, options, seed, resources)
    wanted = wanted_of(listed, places, resources)
    relaxed = best(demanding(wanted.program, demands))
    chosen = _chosen(wanted, relaxed, demands, seed)
    table = listed.filter(pl.Series(chosen, dtype=pl.Boolean)).select(PERSON, PLACE, VALUE).sort(PERSON)
    gains = listed.select(PERSON, PLACE, gain=pl.Series(relaxed.gain, dtype=pl.Float64))
    priced = _prices(relaxed, listed[PERSON].n_unique(), places, resources)
    return Placed(table, priced, float(wanted.value[chosen].sum()), relaxed.value, gains)


def prices(
    people: pl.DataFrame, places: pl.DataFrame, options: pl.DataFrame, seed: int, resources: Sequence[str] = (SIZE,)
) -> pl.DataFrame:
    """place_id, resource and price: what the last one of it is worth to who has it. Tables as `placed` takes."""
    listed = _listed(people, options, seed, resources)
    program = wanted_of(listed, places, resources).program
    return _prices(best(program.with_room(-PART)), listed[PERSON].n_unique(), places, resources)


def _listed(people: pl.DataFrame, options: pl.DataFrame, seed: int, resources: Sequence[str]) -> pl.DataFrame:
    order = ordered(people[PERSON], seed)
    needed = people.select(PERSON, *{*resources, *({SIZE} & set(people.columns))})
    wanted = options.filter(pl.col(VALUE) > 0).join(needed, on=PERSON).join(order, on=PERSON)
    return wanted.with_columns(pl.col(VALUE).cast(pl.Float64)).sort("lot", PLACE)


def _chosen(wanted: Wanted, relaxed: Best, demands: Sequence[Demand], seed: int) -> Flags:
    if len(wanted.person) <= SMALL:
        return filled(wanted.program, demands)
    for more in SPARE if demands else SPARE[:1]:
        asked = [replace(one, least=one.least + more) for one in demands]
        try:
            found = best(demanding(wanted.program, asked)) if more else relaxed
            return improved(wanted, found, completed(wanted, found, demands), demands, seed)
        except NoSolutionError:
            continue
    return filled(wanted.program, demands)


def _prices(found: Best, persons: int, places: pl.DataFrame, resources: Sequence[str]) -> pl.DataFrame:
    names = sorted(places[PLACE])
    priced = found.prices[persons : persons + len(names) * len(resources)]
    rows = [(name, resource) for resource in resources for name in names]
    table = pl.DataFrame(rows, schema={PLACE: pl.String, "resource": pl.String}, orient="row")
    return table.with_columns(price=pl.Series(priced, dtype=pl.Float64)).sort(PLACE, "resource")
