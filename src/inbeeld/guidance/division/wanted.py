"""Who wants what, where every person differs: as arrays, and as a linear program."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from inbeeld.guidance.division.classes import PLACE, SIZE, VALUE
from inbeeld.guidance.division.demands import Demand
from inbeeld.guidance.division.program import Floats, Numbers, Program, member

Flags = NDArray[np.bool_]
FITS = 1e-7


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
        persons = member(self.person)
        rows = csr_array(vstack([persons, *(self._used(need) for need in self.needs.T)]))
        limits = np.concatenate([np.ones(persons.shape[0]), *self.capacity.T])
        return Program(self.person, self.value, self.people, rows, limits)

    def _used(self, need: Floats) -> csr_array[Any]:
        count = len(self.person)
        return csr_array((need, (self.place, np.arange(count))), shape=(len(self.capacity), count))

    def beside(self, given: Flags) -> tuple[Flags, Floats]:
        """Which options are still possible when these are given, and the capacity that is left."""
        left = self.capacity.copy()
        np.subtract.at(left, self.place[given], self.needs[given])
        has_place = np.isin(self.person, self.person[given])
        return ~has_place & (self.needs <= left[self.place] + FITS).all(axis=1), left

    def only(self, options: Flags, capacity: Floats) -> "Wanted":
        return Wanted(
            self.person[options],
            self.place[options],
            self.value[options],
            self.people[options],
            self.needs[options],
            capacity,
        )

    def still(self, demands: Sequence[Demand], given: Flags) -> list[Demand]:
        """What is demanded of the others when these options are given."""
        people = self.people[given]
        inside = ((one, people[np.isin(self.person[given], list(one.who))].sum()) for one in demands)
        return [replace(one, least=one.least + one.of_all * people.sum() - reached) for one, reached in inside]


def wanted_of(listed: pl.DataFrame, places: pl.DataFrame, resources: Sequence[str]) -> Wanted:
    """`listed`: lot (the number of a person), place_id, value, and how much of each resource is needed."""
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
