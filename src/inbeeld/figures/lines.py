"""Lines: a figure in every stratum, with the cells of which each of its numbers is made."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import polars as pl

from inbeeld.figures.cube import COUNTED, Partition, cube
from inbeeld.figures.interval import wilson
from inbeeld.timeline.rules import NOT_COUNTED

NUMERATOR, DENOMINATOR = "numerator", "denominator"


@dataclass(frozen=True)
class Need:
    """A cell that a number is made of: the `role` of the number, the partition, the part (None: its whole
    population) or group, and the categories where the cell lies elsewhere than the line."""

    role: str
    partition: str
    part: str | None
    at: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Line:
    """`rows`: figure, the dims (null: all), numerator, denominator, value, low, high. `needs` hold for each row.

    `tables` says what it takes to count the line, where that is not what it takes for the whole figure. A column
    `lacking` may mark rows that cannot be counted for want of these tables.
    """

    rows: pl.DataFrame
    needs: tuple[Need, ...] = ()
    tables: tuple[str, ...] = ()


def without_numbers(figure: str, tables: tuple[str, ...] = ()) -> Line:
    """One row without numbers: what cannot be counted, or compared, is not 0."""
    empty = {NUMERATOR: pl.Int64, DENOMINATOR: pl.Int64, "value": pl.Float64, "low": pl.Float64, "high": pl.Float64}
    rows = pl.DataFrame({name: [None] for name in empty}, schema=empty).with_columns(figure=pl.lit(figure))
    return Line(rows, tables=tables)


def share_line(figure: str, partition: Partition, numerator: Sequence[str], units_per_person: int = 1) -> Line:
    """The share of these parts among all who could be counted."""
    counted = [part for part in partition.parts if part != NOT_COUNTED]
    rows = with_share(_where_counted(partition, summed(partition, numerator, counted)), units_per_person)
    needs = (*needs_of(NUMERATOR, partition, numerator), everybody(DENOMINATOR, partition))
    return Line(rows.with_columns(figure=pl.lit(figure)), needs)


def _where_counted(partition: Partition, rows: pl.DataFrame) -> pl.DataFrame:
    """No 0 of 0 for a stratum in which everybody's municipality lacks the tables: `lacking` says so."""
    if NOT_COUNTED not in partition.parts:
        return rows
    others = summed(partition, [NOT_COUNTED], []).get_column(NUMERATOR)
    lacking = (pl.col(DENOMINATOR) == 0) & (others > 0)
    blank = [pl.when(~lacking).then(pl.col(name)).alias(name) for name in (NUMERATOR, DENOMINATOR)]
    return rows.with_columns(*blank, lacking=lacking)


def part_line(figure: str, partition: Partition, part: str, base: str) -> Line:
    """The share of one part among the parts of a group."""
    rows = with_share(summed(partition, [part], partition.groups[base]))
    needs = (*needs_of(NUMERATOR, partition, [part]), Need(DENOMINATOR, partition.name, base))
    return Line(rows.with_columns(figure=pl.lit(figure)), needs)


def summed(partition: Partition, numerator: Sequence[str], denominator: Sequence[str]) -> pl.DataFrame:
    """The dims, numerator and denominator: sums over parts, in every stratum."""

    def total(parts: Sequence[str]) -> pl.Expr:
        return pl.col("n").filter(pl.col("part").is_in(list(parts))).sum()

    keyed = cube(partition).with_columns(everything=pl.lit(0))
    grouped = keyed.group_by("everything", *partition.dims, maintain_order=True)
    return grouped.agg(numerator=total(numerator), denominator=total(denominator)).drop("everything")


def needs_of(role: str, partition: Partition, parts: Iterable[str], *at: tuple[str, str]) -> list[Need]:
    return [Need(role, partition.name, part, at) for part in parts if part in partition.parts]


def everybody(role: str, partition: Partition, *at: tuple[str, str]) -> Need:
    """All who could be counted: the population, or the part of it that could."""
    return Need(role, partition.name, COUNTED if COUNTED in partition.groups else None, at)


def with_share(rows: pl.DataFrame, units_per_person: int = 1) -> pl.DataFrame:
    """Adds value, and low and high after Wilson. Facts about one person are not independent, so a mean over
    `units_per_person` facts gets the interval of as many people as there are, which is on the safe side."""
    low, high = wilson(pl.col(NUMERATOR) / units_per_person, pl.col(DENOMINATOR) / units_per_person)
    value = pl.when(pl.col(DENOMINATOR) > 0).then(pl.col(NUMERATOR) / pl.col(DENOMINATOR))
    return rows.with_columns(value=value, low=low, high=high)
