"""What is to be printed: people divided into parts, in every group of people."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import polars as pl


class TableError(ValueError):
    """A table that contradicts itself or its neighbours: a bug in the room that made it."""


@dataclass(frozen=True)
class Table:
    """One division of a population into parts, crossed with stratum variables.

    Printed are, for every combination of a category or "all" of each variable, the number of people N (the sum
    of the parts) and the number in each part and in each group of parts.

    Fields:
        name: unique among the tables that are protected together.
        population: tables of the same population have the same people, so they print the same N.
        dims: the stratum variables; none is allowed.
        cells: columns *dims and part (String, without nulls) and n (Int64, not negative), the finest cells.
            A combination that is not there counts 0, rows of the same combination are added.
        whole: show all parts of a stratum or none of them.
        refines: the table that this one adds one variable to, with dims[:-1], the same parts and margins. What
            that table shows stays shown, what it hides stays hidden.
        groups: sums of parts that are printed as well, by name, such as the numerator of another figure that
            counts the same people. Whoever prints them as a table of their own has them added up against each
            other by any reader; named here they are protected together.
    """

    name: str
    population: str
    dims: tuple[str, ...]
    cells: pl.DataFrame
    whole: bool = False
    refines: str | None = None
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        missing = {*self.dims, "part", "n"} - set(self.cells.columns)
        if missing:
            raise TableError(f"table {self.name} has no column {', '.join(sorted(missing))}")
        if any(self.cells.select(*self.dims, "part", "n").null_count().row(0)):
            raise TableError(f"table {self.name} has cells without a category, a part or a count")
        if self.cells.filter(pl.col("n") < 0).height:
            raise TableError(f"table {self.name} has a count below 0")
        if set(self.groups) & set(self.parts):
            raise TableError(f"table {self.name} has a group of parts with the name of a part")

    @property
    def parts(self) -> tuple[str, ...]:
        named = (part for group in self.groups.values() for part in group)
        return tuple(sorted({*self.cells["part"].cast(pl.String).unique(), *named}))
