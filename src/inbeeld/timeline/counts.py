"""Counts: what comes out of the timeline. They hold no person, and they add up.

The counts of two caseloads without common persons, added, are the counts of both together; so a region is the sum of
its municipalities, and partitions on many machines are the sum of one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

import polars as pl

KEYS = ("rule", "item", "part")


@dataclass(frozen=True)
class Counts:
    """`table`: rule, item (or null), part, a column per variable in `by`, and n > 0; no two rows with the same keys.

    For each rule, item and stratum the parts add up to the population of the rule.
    """

    table: pl.DataFrame
    by: tuple[str, ...]
    on: date
    known_on: date | None
    delivered: tuple[frozenset[str], ...] = ()
    """The tables that each of the caseloads counted here had."""

    @classmethod
    def of(
        cls,
        table: pl.DataFrame,
        by: tuple[str, ...],
        on: date,
        known_on: date | None,
        delivered: tuple[frozenset[str], ...] = (),
    ) -> "Counts":
        return cls(_summed(table, by), by, on, known_on, delivered)

    def over(self, by: tuple[str, ...]) -> "Counts":
        """The same counts by fewer variables."""
        return replace(self, table=_summed(self.table, by), by=by)

    def of_rule(self, rule: str) -> pl.DataFrame:
        """item, part, the variables, n."""
        return self.table.filter(pl.col("rule") == rule).drop("rule")


def added(counts: Iterable[Counts]) -> Counts:
    """The counts of all caseloads together; all must be of the same day and by the same variables."""
    first, *others = counts
    for other in others:
        if (other.by, other.on, other.known_on) != (first.by, first.on, first.known_on):
            raise ValueError("counts of different days or by different variables do not add up")
    tables = [one.table for one in (first, *others)]
    delivered = tuple(tables for one in (first, *others) for tables in one.delivered)
    return Counts.of(pl.concat(tables), first.by, first.on, first.known_on, delivered)


def counts_schema(by: tuple[str, ...]) -> dict[str, pl.DataType]:
    return {**{key: pl.String() for key in (*KEYS, *by)}, "n": pl.Int64()}


def _summed(table: pl.DataFrame, by: tuple[str, ...]) -> pl.DataFrame:
    keys = [*KEYS, *by]
    return (
        table.group_by(keys)
        .agg(pl.col("n").sum())
        .filter(pl.col("n") > 0)
        .sort(keys)
        .cast(
            counts_schema(by)  # type: ignore[arg-type]
        )
    )
