"""Transitions: how many people went from which state to which, on which day since the origin.

The table holds no person, adds up over caseloads, and is all that the estimators of `outcomes` need: entries come
from `OUTSIDE`, and who is no longer in view goes there after the day that is told.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError

KEYS = ("process", "day", "from", "to")
NEEDED = ("persons", "spells")


@dataclass(frozen=True)
class Transitions:
    """`table`: a column per variable in `by`, process, day (since the origin), from, to, and n > 0; no two rows with
    the same keys. Somebody who enters on day e in a state can leave it from day e + 1 on; somebody who goes to
    OUTSIDE on day c was in view on c, and is not on c + 1."""

    table: pl.DataFrame
    by: tuple[str, ...]
    origin: str
    on: date
    known_on: date | None

    @classmethod
    def of(
        cls, table: pl.DataFrame, by: tuple[str, ...], origin: str, on: date, known_on: date | None
    ) -> "Transitions":
        return cls(_summed(table, by), by, origin, on, known_on)

    def over(self, by: tuple[str, ...]) -> "Transitions":
        """The same people by fewer variables."""
        return replace(self, table=_summed(self.table, by), by=by)


def added(transitions: Iterable[Transitions]) -> Transitions:
    """Those of all caseloads together; all must be of the same days, origin and variables."""
    first, *others = transitions
    for other in others:
        if (other.by, other.origin, other.on, other.known_on) != (first.by, first.origin, first.on, first.known_on):
            raise ValueError("transitions of different days, origins or variables do not add up")
    return replace(first, table=_summed(pl.concat([first.table, *(other.table for other in others)]), first.by))


def transitions_schema(by: tuple[str, ...]) -> dict[str, pl.DataType]:
    kinds = {**{name: pl.String() for name in (*by, *KEYS)}, "day": pl.Int32()}
    return {**kinds, "n": pl.Int64()}


def check_followed(caseload: Caseload) -> None:
    """Raises RequestError where a table is missing without which nobody can be followed."""
    check_delivered(frozenset(caseload.tables))


def check_delivered(tables: frozenset[str]) -> None:
    """The same of the tables that a caseload had."""
    for table in NEEDED:
        if table not in tables:
            raise RequestError(
                f"a caseload has no {table} table, so its people cannot be followed. "
                "Leave it out, or deliver that table."
            )


def _summed(table: pl.DataFrame, by: tuple[str, ...]) -> pl.DataFrame:
    keys = [*by, *KEYS]
    summed = table.group_by(keys).agg(pl.col("n").sum()).filter(pl.col("n") > 0)
    return summed.select(pl.col(name).cast(kind) for name, kind in transitions_schema(by).items()).sort(keys)
