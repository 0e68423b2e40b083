"""Lots: who of a class of equals gets a place. The seed is stored, so that anybody can draw them again."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import Self

import polars as pl

from inbeeld.guidance.division.chances import Chances
from inbeeld.guidance.division.classes import CLASS, PLACE
from inbeeld.guidance.division.rounding import Edge, rounded
from inbeeld.guidance.division.standing import PERSON

SINK = "sink"
Lot = tuple[str, str | None, int]
"""Somebody, the place (None for none), and which lot of the class it was, from 1."""


@dataclass(frozen=True)
class Urn:
    """Fields:
    people: everybody with their class, by name.
    options: class and place_id of the first of `edges`.
    edges, flows: how many people go from a group to a class to a place, on average.
    """

    people: tuple[tuple[str, int], ...]
    options: tuple[tuple[int, str], ...]
    edges: tuple[Edge, ...]
    flows: tuple[float, ...]

    @classmethod
    def of(cls, chances: Chances, classed: pl.DataFrame, group: str | None = None) -> Self:
        """`classed`: person_id, class and the column `group`, which is the same for all of a class. Of a group the
        draw places as many as are expected, but for less than one person."""
        table = chances.table.filter(pl.col("expected") > 0).sort(CLASS, PLACE)
        options = tuple(table.select(CLASS, PLACE).rows())
        name = pl.col(group).cast(pl.String) if group else pl.lit("")
        group_of = dict(classed.unique(CLASS, keep="any").select(CLASS, name).rows())
        flows: dict[Edge, float] = defaultdict(float)
        for (number, place), expected in zip(options, table["expected"], strict=True):
            nodes = (SINK, f"group {group_of[number]}", f"class {number}", f"place {place}", SINK)
            for edge in pairwise(nodes):
                flows[edge] += expected
        first = [(f"class {number}", f"place {place}") for number, place in options]
        edges = (*first, *sorted(flows.keys() - set(first)))
        people = sorted(classed.select(PERSON, CLASS).rows())
        return cls(tuple(people), options, edges, tuple(flows[edge] for edge in edges))

    def drawn(self, seed: int) -> list[Lot]:
        """Each person's chance is the one of their class, to the last digit, and no place is given to more people
        than expected, rounded up."""
        places = self._places(Random(f"places {seed}"))
        came_out: dict[int, int] = defaultdict(int)
        lots: list[Lot] = []
        for person, number in _shuffled(list(self.people), seed):
            nth, given = came_out[number], places.get(number, ())
            lots.append((person, given[nth] if nth < len(given) else None, nth + 1))
            came_out[number] += 1
        return lots

    def _places(self, random: Random) -> dict[int, list[str]]:
        """That each class gets, in the order in which its lots come out."""
        found: dict[int, list[str]] = defaultdict(list)
        for (number, place), count in zip(self.options, rounded(self.edges, self.flows, random), strict=False):
            found[number] += [place] * count
        for given in found.values():
            random.shuffle(given)
        return found


def drawn(chances: Chances, classed: pl.DataFrame, seed: int, group: str | None = None) -> pl.DataFrame:
    """person_id, place_id (null for no place) and lot: the order in which the lots of a class came out, from 1."""
    schema = {PERSON: pl.String, PLACE: pl.String, "lot": pl.Int64}
    return pl.DataFrame(Urn.of(chances, classed, group).drawn(seed), schema=schema, orient="row").sort(PERSON)


def ordered(people: pl.Series, seed: int) -> pl.DataFrame:
    """person_id and lot: the order in which the lots of all come out, from 1; the input has no say in it."""
    lots = [person for person, _ in _shuffled([(person, 0) for person in sorted(people)], seed)]
    return pl.DataFrame({PERSON: lots, "lot": range(1, len(lots) + 1)}, schema={PERSON: pl.String, "lot": pl.Int64})


def _shuffled(people: list[tuple[str, int]], seed: int) -> list[tuple[str, int]]:
    Random(seed).shuffle(people)
    return people
