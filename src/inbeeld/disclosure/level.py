"""The tables of a population, from coarse to fine."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inbeeld.disclosure.grid import all_of
from inbeeld.disclosure.sheet import Categories, Counts, Sheet, categories_of
from inbeeld.disclosure.table import Table, TableError


@dataclass(frozen=True, eq=False)
class Level:
    """The tables of a population with the same variables, which have the same N."""

    categories: Categories
    sheets: tuple[Sheet, ...]

    @property
    def n(self) -> Counts:
        return self.sheets[0].n

    @property
    def refined(self) -> set[str | None]:
        """The tables of the coarser level that are given in more detail here."""
        return {sheet.table.refines for sheet in self.sheets}


def levels(tables: Sequence[Table]) -> list[Level]:
    """Tables of one population by level; raises TableError where they contradict each other."""
    check_chain(tables)
    longest = max((table.dims for table in tables), key=len)
    categories = categories_of(tables, longest)
    found: list[Level] = []
    for dims in sorted({table.dims for table in tables}, key=len):
        own = categories[: len(dims)]
        found.append(Level(own, tuple(Sheet.of(table, own) for table in tables if table.dims == dims)))
        check_counts(found)
    return found


def check_chain(tables: Sequence[Table]) -> None:
    """One list of variables per level, and each table but the coarsest refines one of its own."""
    known = {table.name: table for table in tables}
    if len({len(table.dims) for table in tables}) < len({table.dims for table in tables}):
        raise TableError(f"population {tables[0].population} is given by different variables")
    if len({table.dims for table in tables if table.refines is None}) > 1:
        raise TableError(f"a table of {tables[0].population} has more variables than another and refines none")
    refined = [table.refines for table in tables if table.refines is not None]
    if len(set(refined)) < len(refined):
        raise TableError(f"a table of {tables[0].population} is refined twice")
    for table in tables:
        if table.refines is not None and not same(table, known.get(table.refines)):
            raise TableError(f"table {table.name} does not add one variable to {table.refines}")


def same(table: Table, coarser: Table | None) -> bool:
    return coarser is not None and (
        (table.dims[:-1], table.parts, dict(table.groups), table.whole)
        == (coarser.dims, coarser.parts, dict(coarser.groups), coarser.whole)
    )


def check_counts(found: Sequence[Level]) -> None:
    """The sheets of the last level have the same N, and the margins of the sheets that they refine."""
    sheets = {sheet.table.name: sheet for level in found for sheet in level.sheets}
    for sheet in found[-1].sheets:
        if not np.array_equal(sheet.n, found[-1].n):
            raise TableError(f"{sheet.table.name} and {found[-1].sheets[0].table.name} count different people")
        coarser = sheets[sheet.table.refines] if sheet.table.refines else None
        if coarser and not np.array_equal(sheet.dense[all_of(1)], coarser.dense):
            raise TableError(f"{sheet.table.name} does not add up to {coarser.table.name}")
