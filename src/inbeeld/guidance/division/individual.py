"""Places where every person differs: options have a value of their own, and families stay together.

A linear program gives the largest value that could be had, and a price for each place. Whom it places whole is
placed. For the few whom it divides, and those whom prices hardly keep out, an integer program fills what is left.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_array, vstack

from inbeeld.guidance.division.classes import PLACE
from inbeeld.guidance.division.optimum import CLOSE, Floats
from inbeeld.guidance.division.standing import PERSON

Numbers = NDArray[np.int64]
NEAR = 0.01
"""Of the largest value: who would be placed if prices were so much lower takes part in what is left."""
GAP = 1e-4
"""Of the integer program: how far from its optimum it may stop."""
SMALL = 2_000
"""So many options go into the integer program as a whole, which then has the largest value that there is."""


@dataclass(frozen=True, eq=False)
class Placed:
    """Fields:
    table: person_id, place_id and value, of who has a place; sorted by person_id.
    prices: place_id, resource and price: what one more of it would be worth.
    value: of all places given.
    bound: no division has a larger value.
    """

    table: pl.DataFrame
    prices: pl.DataFrame
    value: float
    bound: float


@dataclass(frozen=True, eq=False)
class _Program:
    """Options one after the other. Shapes: person, place, value (options,); needs (options, resources);
    capacity (places, resources)."""

    person: Numbers
    place: Numbers
    value: Floats
    needs: Floats
    capacity: Floats

    @property
    def rows(self) -> csr_array[Any]:
        """One place for each person, and of each place no more of a resource than it has; in this order."""
        count = np.arange(len(self.person))
        people = csr_array((np.ones(len(count)), (self.person, count)), shape=(self._people, len(count)))
        shape = (len(self.capacity), len(count))
        used = [csr_array((need, (self.place, count)), shape=shape) for need in self.needs.T]
        return csr_array(vstack([people, *used]))

    @property
    def limits(self) -> Floats:
        return np.concatenate([np.ones(self._people), *self.capacity.T])

    @property
    def _people(self) -> int:
        return int(self.person.max(initial=-1)) + 1


def placed(
    people: pl.DataFrame, places: pl.DataFrame, options: pl.DataFrame, seed: int, resources: Sequence[str] = ("size",)
) -> Placed:
    """The same for the same seed, in whatever order the tables are given; between equal people the seed decides.

    `people`: person_id and a column for each of `resources`, how many of it they need. `places`: place_id and the
    same columns, how many there are. `options`: person_id, place_id, value (more than 0); nothing else is possible.
    """
    names, of_person = _in_order(people[PERSON], Random(seed))
    kinds, of_place = _in_order(places[PLACE], None)
    listed = options.filter(pl.col("value") > 0).with_columns(
        p=pl.col(PERSON).replace_strict(of_person, return_dtype=pl.Int64),
        q=pl.col(PLACE).replace_strict(of_place, return_dtype=pl.Int64),
    )
    needed = listed.join(people.select(PERSON, *resources), on=PERSON).sort("p", "q")
    capacity = places.sort(PLACE).select(resources).to_numpy().astype(np.float64)
    program = _Program(
        needed["p"].to_numpy(),
        needed["q"].to_numpy(),
        needed["value"].cast(pl.Float64).to_numpy(),
        needed.select(resources).to_numpy().astype(np.float64),
        capacity,
    )
    if needed.is_empty():
        return _told(program, np.zeros(0, bool), np.zeros_like(capacity), 0.0, names, kinds, resources)
    shares, prices, bound = _relaxed(program)
    if len(shares) <= SMALL:
        chosen = _filled(program)
    else:
        chosen = _completed(program, shares > 1 - CLOSE, _gain(program, prices))
    return _told(program, chosen, prices, bound, names, kinds, resources)


def _in_order(names: pl.Series, random: Random | None) -> tuple[list[str], dict[str, int]]:
    """By name; with `random`, in an order that the seed decides and the input does not."""
    ordered = sorted(names.to_list())
    if random is not None:
        random.shuffle(ordered)
    return ordered, {name: number for number, name in enumerate(ordered)}


def _relaxed(program: _Program) -> tuple[Floats, Floats, float]:
    """Shares of people, shape (options,); prices, shape (places, resources); and the bound.

    That no share is above 1 follows from the rows, but told as a bound it takes HiGHS an eighth of the time.
    """
    found = linprog(-program.value, A_ub=program.rows, b_ub=program.limits, bounds=(0, 1), method="highs-ds")
    prices = -np.asarray(found.ineqlin.marginals)[-program.capacity.size :]
    return np.asarray(found.x), prices.reshape(program.capacity.shape, order="F"), -float(found.fun)


def _gain(program: _Program, prices: Floats) -> Floats:
    """What is left of the value after what the place costs."""
    return np.asarray(program.value - (program.needs * prices[program.place]).sum(axis=1))


def _completed(program: _Program, whole: NDArray[np.bool_], gain: Floats) -> NDArray[np.bool_]:
    """With the rest placed in what is left."""
    left = program.capacity.copy()
    np.subtract.at(left, program.place[whole], program.needs[whole])
    has_place = np.isin(program.person, program.person[whole])
    fits = (program.needs <= left[program.place] + CLOSE).all(axis=1)
    near = gain > -NEAR * program.value.max()
    open_ = np.flatnonzero(~has_place & fits & near)
    chosen = whole.copy()
    if len(open_):
        chosen[open_] = _filled(_part(program, open_, left))
    return chosen


def _part(program: _Program, options: NDArray[np.intp], left: Floats) -> _Program:
    _, person = np.unique(program.person[options], return_inverse=True)
    return _Program(
        person.astype(np.int64), program.place[options], program.value[options], program.needs[options], left
    )


def _filled(program: _Program) -> NDArray[np.bool_]:
    found = milp(
        -program.value,
        constraints=LinearConstraint(program.rows, -np.inf, program.limits),
        integrality=np.ones(len(program.value)),
        bounds=Bounds(0, 1),
        options={"mip_rel_gap": GAP},
    )
    return np.asarray(found.x) > 0.5


def _told(
    program: _Program,
    chosen: NDArray[np.bool_],
    prices: Floats,
    bound: float,
    names: Sequence[str],
    kinds: Sequence[str],
    resources: Sequence[str],
) -> Placed:
    told = [
        (names[person], kinds[place], value)
        for person, place, value in zip(
            program.person[chosen], program.place[chosen], program.value[chosen], strict=True
        )
    ]
    table = pl.DataFrame(told, schema={PERSON: pl.String, PLACE: pl.String, "value": pl.Float64}, orient="row")
    priced = [
        (kind, resource, float(price))
        for kind, row in zip(kinds, prices, strict=True)
        for resource, price in zip(resources, row, strict=True)
    ]
    schema = {PLACE: pl.String, "resource": pl.String, "price": pl.Float64}
    value = float(program.value[chosen].sum())
    return Placed(table.sort(PERSON), pl.DataFrame(priced, schema=schema, orient="row"), value, bound)
