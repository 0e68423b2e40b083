"""Partitions and their cubes: the counts of a rule with every margin.

A `Partition` is what disclosure control must know: people (or jobs, or ways through an offer) divided into parts,
split by variables. Its cube has a row per part and per combination of categories, where null stands for "all".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import combinations

import polars as pl

COUNTED = "counted"
"""The group of all who could be counted, where some of the population could not."""


@dataclass(frozen=True)
class Partition:
    """`cells`: the dims, part, n. Partitions of one `population` divide the same people, and share its counts.

    `whole`: the parts are printed together or not at all. `refines`: the partition that this one splits once more,
    by the last of its dims. `groups`: sums of parts that are printed too, or that anybody can work out from what is:
    of 95 in 100 people, the other 5.
    """

    name: str
    population: str
    dims: tuple[str, ...]
    cells: pl.DataFrame
    whole: bool = False
    refines: str | None = None
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(self.cells.get_column("part").unique().sort().to_list())


def cube(partition: Partition) -> pl.DataFrame:
    """dims (null: all), part, n: for all categories crossed and all margins, zeros included."""
    keys = [*partition.dims, "part"]
    sums = with_margins(partition.cells, partition.dims, ("part",), pl.col("n").sum())
    everything = _grid(partition).join(sums, on=keys, how="left", nulls_equal=True)
    return everything.with_columns(pl.col("n").fill_null(0)).sort(keys, nulls_last=False)


def with_margins(cells: pl.DataFrame, dims: tuple[str, ...], kept: tuple[str, ...], *sums: pl.Expr) -> pl.DataFrame:
    """The dims (null: all), the kept columns and the sums, over every combination of dims and of fewer of them."""

    def over(subset: tuple[str, ...]) -> pl.DataFrame:
        summed = cells.with_columns(everything=pl.lit(0)).group_by("everything", *subset, *kept).agg(sums)
        split = [pl.col(dim) if dim in subset else pl.lit(None, pl.String).alias(dim) for dim in dims]
        return summed.select(*split, pl.exclude("everything", *subset))

    return pl.concat(over(subset) for size in range(len(dims) + 1) for subset in combinations(dims, size))


def _grid(partition: Partition) -> pl.DataFrame:
    grid = pl.DataFrame({"part": partition.parts}, schema={"part": pl.String})
    for dim in partition.dims:
        categories = partition.cells.get_column(dim).unique().sort().to_list()
        grid = grid.join(pl.DataFrame({dim: [None, *categories]}, schema={dim: pl.String}), how="cross")
    return grid.select(*partition.dims, "part")
