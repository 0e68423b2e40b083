"""A table as arrays, and what each of its cells costs to hide."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.disclosure.axis import Axis
from inbeeld.disclosure.table import Table

Counts = NDArray[np.int64]
Categories = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, eq=False)
class Sheet:
    """A table counted out: its parts, and then its groups of parts, over all strata with every margin.

    Fields:
        names: the element of `axis` for each part and each group, in the order of printing.
        axis: the parts and the groups.
        dense: counts, shape (elements, *(categories + 1)); "all" is the last category.
    """

    table: Table
    names: dict[str, int]
    axis: Axis
    dense: Counts

    @classmethod
    def of(cls, table: Table, categories: Categories) -> "Sheet":
        parts = {part: i for i, part in enumerate(table.parts)}
        sums = {name: tuple(sorted({parts[part] for part in group})) for name, group in table.groups.items()}
        elements: dict[tuple[int, ...], int] = {(i,): i for i in parts.values()}
        names = dict(parts)
        for name, members in sums.items():
            names[name] = elements.setdefault(members, len(elements))
        leaves = with_totals(counted(table, categories))
        dense = np.array([leaves[list(members)].sum(axis=0) for members in elements], dtype=np.int64)
        return cls(table, names, Axis.of(elements, len(parts), closed=True), dense.reshape(-1, *leaves.shape[1:]))

    @cached_property
    def parts(self) -> Counts:
        """The parts alone, which add up to N."""
        return self.dense[: len(self.table.parts)]

    @cached_property
    def n(self) -> Counts:
        """The number of people, dense, without the direction of the parts."""
        return np.asarray(self.parts.sum(axis=0))

    @cached_property
    def inhabited(self) -> NDArray[np.intp]:
        """Codes of the finest strata with anybody, shape (strata, variables)."""
        finest = self.n[tuple(slice(-1) for _ in self.table.dims)]
        return np.argwhere(finest > 0)


def counted(table: Table, categories: Categories) -> Counts:
    """The finest cells, shape (parts, *categories)."""
    ordered = (table.parts, *categories)
    counts = np.zeros([len(names) for names in ordered], dtype=np.int64)
    columns = (table.cells[column] for column in ("part", *table.dims))
    np.add.at(counts, tuple(map(codes_of, columns, ordered)), table.cells["n"].to_numpy())
    return counts


def codes_of(column: pl.Series, names: Sequence[str]) -> NDArray[np.int64]:
    return column.cast(pl.Enum(names)).to_physical().cast(pl.Int64).to_numpy()


def with_totals(counts: Counts) -> Counts:
    for axis in range(1, counts.ndim):
        counts = np.concatenate([counts, counts.sum(axis=axis, keepdims=True)], axis=axis)
    return counts


def categories_of(tables: Iterable[Table], dims: Sequence[str]) -> Categories:
    """Per variable the categories that any of the tables knows, in alphabetical order."""
    return tuple(
        tuple(sorted({name for table in tables if dim in table.dims for name in table.cells[dim].unique()}))
        for dim in dims
    )
