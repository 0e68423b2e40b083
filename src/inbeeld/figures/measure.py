"""Counts → figures. Nothing here sees a person, and nothing here may be shown before `disclosure` let it out."""

from collections.abc import Iterable
from dataclasses import dataclass

import polars as pl

from inbeeld.figures.cube import Partition
from inbeeld.figures.definition import Definition
from inbeeld.figures.forms import lines
from inbeeld.figures.lines import DENOMINATOR, NUMERATOR, Line
from inbeeld.figures.partitions import OFFER, Partitions
from inbeeld.timeline.counts import Counts
from inbeeld.timeline.rules import Rule
from inbeeld.timeline.strata import variables

NUMBERS = (NUMERATOR, DENOMINATOR, "value", "low", "high")


@dataclass(frozen=True)
class Measured:
    """The figures before disclosure control.

    `rows`: row (number), definition, figure, kind, on, known_on, the variables and offer (null: all), numerator,
    denominator, value, low, high, missing (the tables without which the figure cannot be counted, or null), counted
    and caseloads (in how many of how many it could be). `needs`: row, role, table, part, the dims of the partitions.
    """

    rows: pl.DataFrame
    needs: pl.DataFrame
    partitions: tuple[Partition, ...]
    by: tuple[str, ...]


def rules_for(figures: Iterable[Definition]) -> tuple[Rule, ...]:
    """What must be counted, each rule once."""
    return tuple(dict.fromkeys(rule for figure in figures for rule in figure.rules))


def variables_for(figures: Iterable[Definition], by: tuple[str, ...]) -> tuple[str, ...]:
    """By what must be counted: the variables asked for, and those along which ratios compare.

    Raises RequestError for a variable that is unknown or asked for twice.
    """
    variables(by)
    axes = (axis.variable for figure in figures for axis in figure.axes)
    return tuple(dict.fromkeys((*by, *axes)))


def measure(counts: Counts, figures: Iterable[Definition], by: tuple[str, ...], named_from: int) -> Measured:
    """The figures by these variables. `counts` are of `rules_for(figures)` by `variables_for(figures, by)`.

    A reason that was given fewer than `named_from` times is not named.
    """
    wanted = tuple(figures)
    partitions = Partitions(counts, wanted, by, named_from)
    blocks, needs, first = [], [], 0
    for figure in wanted:
        for line in lines(figure, partitions):
            rows = _numbered(line, figure, partitions, first)
            first += rows.height
            blocks.append(rows.select(_columns(by)))
            needs.append(_needs(line, rows, by))
    return Measured(pl.concat(blocks), pl.concat(needs, how="diagonal"), tuple(partitions.used.values()), by)


def _columns(by: tuple[str, ...]) -> list[str]:
    described = ["row", "definition", "figure", "kind", "on", "known_on", *by, OFFER]
    return [*described, *NUMBERS, "missing", "counted", "caseloads"]


def _numbered(line: Line, figure: Definition, partitions: Partitions, first: int) -> pl.DataFrame:
    counts, tables = partitions.counts, line.tables or figure.tables
    counted = partitions.counted(tables)
    described = line.rows.with_columns(
        definition=pl.lit(figure.id),
        kind=pl.lit(figure.kind),
        on=pl.lit(counts.on),
        known_on=pl.lit(counts.known_on, pl.Date),
        missing=pl.when(_lacking(line, counted)).then(pl.lit(_missing(tables, counts))),
        counted=pl.lit(counted),
        caseloads=pl.lit(len(counts.delivered)),
    )
    absent = [pl.lit(None, pl.String).alias(dim) for dim in (*partitions.by, OFFER) if dim not in line.rows.columns]
    return described.with_columns(absent).with_row_index("row", offset=first)


def _lacking(line: Line, counted: int) -> pl.Expr:
    return pl.col("lacking") if "lacking" in line.rows.columns else pl.lit(counted == 0)


def _missing(tables: tuple[str, ...], counts: Counts) -> str:
    """The tables that are not in every caseload."""
    return ", ".join(table for table in tables if not all(table in delivered for delivered in counts.delivered))


def _needs(line: Line, rows: pl.DataFrame, by: tuple[str, ...]) -> pl.DataFrame:
    dims = (*by, OFFER)
    places = [
        rows.select(
            "row",
            pl.lit(need.role).alias("role"),
            pl.lit(need.partition).alias("table"),
            pl.lit(need.part, pl.String).alias("part"),
            *(pl.col(dim) for dim in dims if dim not in dict(need.at)),
            *(pl.lit(category).alias(dim) for dim, category in need.at),
        )
        for need in line.needs
    ]
    schema = {"row": pl.UInt32, "role": pl.String, "table": pl.String, "part": pl.String}
    return pl.concat([pl.DataFrame(schema=schema), *places], how="diagonal")
