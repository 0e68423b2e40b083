"""Places where every person differs: options have a value of their own, and families stay together.

A linear program gives the largest value that could be had, and a price for each place. Whom it places whole is
placed. For the few whom it divides, and those whom prices hardly keep out, an integer program fills what is left.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, vstack

from inbeeld.guidance.division.classes import PLACE, SIZE, VALUE
from inbeeld.guidance.division.demands import Demand, demanding
from inbeeld.guidance.division.lottery import ordered
from inbeeld.guidance.division.program import Best, Floats, NoSolutionError, Numbers, Program, best
from inbeeld.guidance.division.quiet import quiet
from inbeeld.guidance.division.standing import PERSON

WHOLE = 1 - 1e-7
FITS = 1e-7
NEAR = 0.01
"""Of the largest value: who would be placed if prices were so much lower takes part in what is left."""
GAP = 1e-4
"""Of the integer program: how far from its optimum it may stop."""
SMALL = 2_000
"""So many options go into the integer program as a whole, which then has the largest value that there is."""
SPARE = (0, 4, 16, 64)
"""How many people more than demanded are asked of the linear program, until what is left can be filled: of those
whom it divides, some get no place."""


@dataclass(frozen=True, eq=False)
class Wanted:
    """Options one after the other. Shapes: person, place, value, people (options,); needs (options, resources);
    capacity (places, resources). `people`: who live in the family, if any."""

    person: Numbers
    place: Numbers
    value: Floats
    people: Floats
    needs: Floats
    capacity: Floats

    @property
    def program(self) -> Program:
        """One place for each person, and of each place no more of a resource than it has."""
        count = len(self.person)
        distinct, row = np.unique(self.person, return_inverse=True)
        persons = csr_array((np.ones(count), (row, np.arange(count))), shape=(len(distinct), count))
        rows = csr_array(vstack([persons, *(self._used(need) for need in self.needs.T)]))
        limits = np.concatenate([np.ones(persons.shape[0]), *self.capacity.T])
        return Program(self.person, self.value, self.people, rows, limits)

    def _used(self, need: Floats) -> csr_array[Any]:
        count = len(self.person)
        return csr_array((need, (self.place, np.arange(count))), shape=(len(self.capacity), count))

    def only(self, options: NDArray[np.intp], capacity: Floats) -> "Wanted":
        return Wanted(
            self.person[options],
            self.place[options],
            self.value[options],
            self.people[options],
            self.needs[options],
            capacity,
        )


@dataclass(frozen=True, eq=False)
class Placed:
    """Fields:
    table: person_id, place_id and value, of who has a place; sorted by person_id.
    prices: place_id, resource and price: what one more of it would be worth.
    value: of all places given.
    bound: no division has a larger value.
    options: person_id, place_id and gain: what is left of the value after what the place costs.
    """

    table: pl.DataFrame
    prices: pl.DataFrame
    value: float
    bound: float
    options: pl.DataFrame


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
    chosen = _chosen(wanted, relaxed, demands)
    table = listed.filter(pl.Series(chosen, dtype=pl.Boolean)).select(PERSON, PLACE, VALUE).sort(PERSON)
    gained = listed.select(PERSON, PLACE, gain=pl.Series(relaxed.gain, dtype=pl.Float64))
    prices = _prices(relaxed, listed[PERSON].n_unique(), places, resources)
    return Placed(table, prices, float(wanted.value[chosen].sum()), relaxed.value, gained)


def _listed(people: pl.DataFrame, options: pl.DataFrame, seed: int, resources: Sequence[str]) -> pl.DataFrame:
    order = ordered(people[PERSON], seed)
    needed = people.select(PERSON, *{*resources, *({SIZE} & set(people.columns))})
    wanted = options.filter(pl.col(VALUE) > 0).join(needed, on=PERSON).join(order, on=PERSON)
    return wanted.with_columns(pl.col(VALUE).cast(pl.Float64)).sort("lot", PLACE)


def wanted_of(listed: pl.DataFrame, places: pl.DataFrame, resources: Sequence[str]) -> Wanted:
    """`listed`: person_id, lot, place_id, value, and how much of each resource is needed."""
    number = {name: number for number, name in enumerate(sorted(places[PLACE]))}
    size = listed[SIZE] if SIZE in listed.columns else pl.repeat(1, listed.height, eager=True)
    return Wanted(
        listed["lot"].cast(pl.Int64).to_numpy(),
        listed[PLACE].replace_strict(number, return_dtype=pl.Int64).to_numpy(),
        listed[VALUE].cast(pl.Float64).to_numpy(),
        size.cast(pl.Float64).to_numpy(),
        listed.select(resources).cast(pl.Float64).to_numpy(),
        places.sort(PLACE).select(resources).cast(pl.Float64).to_numpy(),
    )


def _chosen(wanted: Wanted, relaxed: Best, demands: Sequence[Demand]) -> NDArray[np.bool_]:
    if len(wanted.person) <= SMALL:
        return _filled(wanted.program, demands)
    for more in SPARE if demands else SPARE[:1]:
        asked = [replace(one, least=one.least + more) for one in demands]
        try:
            found = best(demanding(wanted.program, asked)) if more else relaxed
            return _completed(wanted, found, demands)
        except NoSolutionError:
            continue
    return _filled(wanted.program, demands)


def _completed(wanted: Wanted, found: Best, demands: Sequence[Demand]) -> NDArray[np.bool_]:
    """Whom the linear program places whole, with the rest placed in what is left."""
    whole = found.x > WHOLE
    left = wanted.capacity.copy()
    np.subtract.at(left, wanted.place[whole], wanted.needs[whole])
    has_place = np.isin(wanted.person, wanted.person[whole])
    fits = (wanted.needs <= left[wanted.place] + FITS).all(axis=1)
    near = found.gain > -NEAR * wanted.value.max()
    open_ = np.flatnonzero(~has_place & fits & near)
    chosen = whole.copy()
    chosen[open_] = _filled(wanted.only(open_, left).program, _left(wanted, whole, demands))
    return chosen


def _left(wanted: Wanted, whole: NDArray[np.bool_], demands: Sequence[Demand]) -> list[Demand]:
    """What is demanded of who is still to be placed."""
    given = wanted.people[whole]
    inside = ((one, given[np.isin(wanted.person[whole], list(one.who))].sum()) for one in demands)
    return [replace(one, least=one.least + one.of_all * given.sum() - reached) for one, reached in inside]


def _filled(program: Program, demands: Sequence[Demand]) -> NDArray[np.bool_]:
    strict = demanding(program, demands)
    if not len(program.who):
        return best(strict).x > WHOLE
    with quiet():
        found = milp(
            -program.worth,
            constraints=LinearConstraint(strict.rows, -np.inf, strict.limits),
            integrality=np.ones(len(program.who)),
            bounds=Bounds(0, 1),
            options={"mip_rel_gap": GAP},
        )
    if found.x is None:
        raise NoSolutionError
    return np.asarray(found.x) > 0.5


def _prices(found: Best, persons: int, places: pl.DataFrame, resources: Sequence[str]) -> pl.DataFrame:
    names = sorted(places[PLACE])
    priced = found.prices[persons : persons + len(names) * len(resources)]
    rows = [(name, resource) for resource in resources for name in names]
    table = pl.DataFrame(rows, schema={PLACE: pl.String, "resource": pl.String}, orient="row")
    return table.with_columns(price=pl.Series(priced, dtype=pl.Float64)).sort(PLACE, "resource")
