"""A reader who adds and subtracts: linear programming on all that is printed together.

Unknown are the finest cells of all tables, none below zero. Known are the cells shown, that tables of a population
count the same people, and that a refining table adds up to the other one. The smallest and the largest value that a
hidden cell can have are what the reader learns of it.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

import numpy as np
import polars as pl
from scipy.optimize import linprog
from scipy.sparse import csr_array

from inbeeld.disclosure import Table, Verdict

Equation = tuple[dict[int, float], float]
Stratum = tuple[str, ...]


class Attack:
    """impossible: strata that everybody knows to be empty, as nobody lives in Utrecht and in Groningen."""

    def __init__(
        self, tables: Sequence[Table], verdict: Verdict, impossible: frozenset[Stratum] = frozenset()
    ) -> None:
        self.tables = {table.name: table for table in tables}
        self.verdict = verdict
        self.categories = {
            table.name: [verdict[table.name][dim].drop_nulls().unique().sort().to_list() for dim in table.dims]
            for table in tables
        }
        unknown = [(t.name, part, stratum) for t in tables for part in t.parts for stratum in self.strata(t)]
        self.columns = {cell: column for column, cell in enumerate(unknown)}
        equations = [*self.shown(), *self.same_people(), *self.refined()]
        self.matrix = sparse([row for row, _ in equations], len(unknown))
        self.values = np.array([value for _, value in equations], dtype=float)
        self.bounds = [(0, 0 if stratum in impossible else None) for _, _, stratum in unknown]

    def strata(self, table: Table, within: Sequence[str | None] = ()) -> list[Stratum]:
        """The finest strata of a table inside a stratum, of which the last variables may be left out."""
        fixed = [*within, *[None] * (len(table.dims) - len(within))]
        known = self.categories[table.name]
        return list(product(*(names if one is None else [one] for names, one in zip(known, fixed, strict=True))))

    def people(
        self, table: Table, within: Sequence[str | None], parts: Sequence[str], sign: float = 1
    ) -> dict[int, float]:
        cells = product(parts, self.strata(table, within))
        return {self.columns[table.name, part, stratum]: sign for part, stratum in cells}

    def printed(self, table: Table, row: dict[str, Any]) -> dict[int, float]:
        """A printed cell as a sum of unknowns."""
        part = row["part"]
        parts = table.parts if part is None else table.groups.get(part, (part,))
        return self.people(table, [row[dim] for dim in table.dims], parts)

    def shown(self) -> Iterator[Equation]:
        for table in self.tables.values():
            for row in self.verdict[table.name].filter("shown").iter_rows(named=True):
                yield self.printed(table, row), row["n"]

    def same_people(self) -> Iterator[Equation]:
        by_population: dict[str, list[Table]] = {}
        for table in self.tables.values():
            by_population.setdefault(table.population, []).append(table)
        for members in by_population.values():
            finest = max(members, key=lambda table: len(table.dims))
            for table in members:
                for stratum in self.strata(table):
                    if table is not finest:
                        ours, theirs = (self.people(t, stratum, t.parts, s) for t, s in ((table, 1), (finest, -1)))
                        yield ours | theirs, 0

    def refined(self) -> Iterator[Equation]:
        for table in self.tables.values():
            if table.refines:
                coarser = self.tables[table.refines]
                for part, stratum in product(table.parts, self.strata(coarser)):
                    yield self.people(coarser, stratum, [part]) | self.people(table, stratum, [part], -1), 0

    def interval(self, name: str, row: dict[str, Any]) -> tuple[float, float]:
        """The values between which a cell of a verdict must be."""
        goal = np.zeros(len(self.columns))
        goal[list(self.printed(self.tables[name], row))] = 1
        low, high = (linprog(sign * goal, A_eq=self.matrix, b_eq=self.values, bounds=self.bounds) for sign in (1, -1))
        if high.status == 3:
            return low.fun, np.inf
        assert low.status == high.status == 0, (low.message, high.message)
        return low.fun, -high.fun

    def secrets(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """The hidden cells that are too small."""
        small = pl.col("n").is_between(1, self.verdict.threshold - 1)
        for name in self.tables:
            for row in self.verdict[name].filter(small).iter_rows(named=True):
                yield name, row


def sparse(rows: Sequence[dict[int, float]], width: int) -> csr_array:
    ends = np.cumsum([0, *map(len, rows)])
    columns = [column for row in rows for column in row]
    values = [value for row in rows for value in row.values()]
    return csr_array((values, columns, ends), shape=(len(rows), width))


def width(low: float, high: float) -> float:
    """The number of whole numbers in an interval, with room for the solver's rounding."""
    return np.floor(high + 1e-6) - np.ceil(low - 1e-6) + 1
