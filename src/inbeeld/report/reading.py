"""Reading: released figures as rows that can be asked for by name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import polars as pl

from inbeeld.disclosure import Released

ANYBODY: Mapping[str, str] = {}


@dataclass(frozen=True)
class Row:
    """A line of a figure in a stratum, which holds the variables that are not "all"."""

    definition: str
    figure: str
    kind: str
    on: date
    known_on: date | None
    stratum: Mapping[str, str]
    offer: str | None
    numerator: int | None
    denominator: int | None
    value: float | None
    low: float | None
    high: float | None
    missing: str | None
    counted: int
    caseloads: int
    suppressed: bool

    @property
    def part(self) -> str:
        """The name of the line within its figure: "declined" of "why_not.declined"."""
        return self.figure.removeprefix(self.definition).removeprefix(".")

    @property
    def partly(self) -> bool:
        """Whether some caseloads, but not all, could be counted."""
        return 0 < self.counted < self.caseloads


@dataclass(frozen=True)
class Reading:
    rows: tuple[Row, ...]
    by: tuple[str, ...]
    threshold: int

    def of(self, definition: str) -> tuple[Row, ...]:
        """All lines of a figure, in all strata."""
        return tuple(row for row in self.rows if row.definition == definition)

    def line(self, figure: str, stratum: Mapping[str, str] = ANYBODY) -> Row | None:
        return self._by_place.get((figure, *(stratum.get(variable) for variable in self.by)))

    def categories(self, variable: str) -> tuple[str, ...]:
        return tuple(sorted({row.stratum[variable] for row in self.rows if variable in row.stratum}))

    @cached_property
    def _by_place(self) -> Mapping[tuple[str | None, ...], Row]:
        return {(row.figure, *(row.stratum.get(variable) for variable in self.by)): row for row in self.rows}


def read(released: Released, offers: bool = False) -> Reading:
    """Lines of single offers are many; they are left out unless asked for."""
    rows = released.rows if offers else released.rows.filter(pl.col("offer").is_null())
    return Reading(tuple(_rows(rows, released.by)), released.by, released.threshold)


def _rows(rows: pl.DataFrame, by: tuple[str, ...]) -> Iterator[Row]:
    for values in rows.drop("row").iter_rows(named=True):
        places = {variable: values.pop(variable) for variable in by}
        stratum = {variable: category for variable, category in places.items() if category is not None}
        yield Row(**values, stratum=stratum)
