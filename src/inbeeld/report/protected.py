"""Counts of people that are no figure: divided into parts, in groups, and through disclosure control."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import polars as pl

from inbeeld.disclosure import Released, Table, protect, release
from inbeeld.figures.interval import wilson

NUMBERS = ("numerator", "denominator", "value", "low", "high", "suppressed")


@dataclass(frozen=True)
class Count:
    """How many of how many people; None where that may not be shown. `low` and `high`: what chance could do."""

    numerator: int | None
    denominator: int | None
    value: float | None
    low: float | None
    high: float | None
    suppressed: bool


NOBODY = Count(0, 0, None, None, None, suppressed=False)


@dataclass(frozen=True)
class Protected:
    """`released.rows`: the dims (null: all), part (null: everybody in the group, who are the numerator then), and
    the numbers; a row for each part in each group, margins too."""

    released: Released
    dims: tuple[str, ...]

    def of(self, part: str | None = None, **group: str) -> Count:
        """Those in this part of a group, or all of the group; without a group, of everybody."""
        return self._by_place.get((*(group.get(dim) for dim in self.dims), part), NOBODY)

    def categories(self, dim: str) -> tuple[str, ...]:
        """Those that anybody is in, in the order of the alphabet."""
        return tuple(self.released.rows.get_column(dim).unique().drop_nulls().sort())

    @cached_property
    def _by_place(self) -> Mapping[tuple[str | None, ...], Count]:
        rows = self.released.rows.select(*self.dims, "part", *NUMBERS)
        places = len(self.dims) + 1
        return {row[:places]: Count(*row[places:]) for row in rows.iter_rows()}


def protected(name: str, dims: tuple[str, ...], cells: pl.DataFrame, threshold: int) -> Protected:
    """`cells`: the dims, part and n. Everybody comes before the first of the dims, that before the second, and so on:
    what is hidden of the first ones does not depend on those after. Raises RequestError for the threshold."""
    tables: list[Table] = []
    for nth in range(len(dims) + 1):
        some = cells.group_by(*dims[:nth], "part").agg(pl.col("n").sum().cast(pl.Int64))
        tables.append(Table(f"{name} {nth}", name, dims[:nth], some, refines=tables[-1].name if tables else None))
    verdict = protect(tables, threshold)
    everything = verdict[tables[-1].name].drop("shown").with_row_index("row")
    rows, needs = _rows(everything, dims), _needs(everything, tables[-1].name)
    return Protected(release(rows, needs, verdict, dims), dims)


def _rows(everything: pl.DataFrame, dims: tuple[str, ...]) -> pl.DataFrame:
    groups = everything.filter(pl.col("part").is_null()).select(*dims, denominator="n")
    with_base = (
        everything.join(groups, on=list(dims), how="left", nulls_equal=True, maintain_order="left")
        if dims
        else everything.join(groups, how="cross")
    )
    base = pl.when(pl.col("part").is_not_null()).then("denominator")
    told = with_base.rename({"n": "numerator"}).with_columns(denominator=base)
    low, high = wilson(pl.col("numerator"), pl.col("denominator"))
    value = pl.when(pl.col("denominator") > 0).then(pl.col("numerator") / pl.col("denominator"))
    return told.with_columns(value=value, low=low, high=high)


def _needs(everything: pl.DataFrame, table: str) -> pl.DataFrame:
    """Each number is made of its own cell, and a share of the number of people in the group too."""
    own = everything.drop("n").with_columns(role=pl.lit("numerator"), table=pl.lit(table))
    base = own.filter(pl.col("part").is_not_null()).with_columns(
        role=pl.lit("denominator"), part=pl.lit(None, pl.String)
    )
    return pl.concat([own, base])
