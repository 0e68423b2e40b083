"""The people looked at, numbered, and the facts about them with that number instead of an id."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.record_types import record_type
from inbeeld.timeline import rules as r
from inbeeld.timeline.known import as_known
from inbeeld.timeline.strata import UNKNOWN, Variable, variables

Flags = NDArray[np.bool_]
"""A truth value per person, at the place of their number."""

NEEDED = {
    "spells": ("kind", "start", "end", "contract", "found_through"),
    "contacts": ("date",),
    "assignments": ("start", "end", "dedicated"),
    "decisions": ("decision_id", "offer_id", "date", "step", "reason"),
    "profiles": tuple(field for field in record_type("profiles").columns if field != "person_id"),
}
"""The columns that the rules look at; carrying more along costs memory."""

DATES = ("birth_date", "settled_date", "left_date")

COUNTS_ANYWHERE = {"spells": pl.col("start").ne_missing(pl.col("end"))}
"""A spell that ends on the day it starts holds on no day; `ne_missing` keeps those without an end."""


@dataclass(frozen=True)
class People:
    """`frame`: who (0, 1, ...), person_id, stratum, and the dates from which follows when somebody is present.
    `strata`: stratum and its categories."""

    frame: pl.DataFrame
    strata: pl.DataFrame
    on: date
    known_on: date | None
    caseload: Caseload
    joined: dict[str, pl.DataFrame] = field(default_factory=dict)
    among: "People | None" = None
    """Of whom these are some; the number they have there is `was`."""

    @classmethod
    def of(
        cls,
        caseload: Caseload,
        on: date,
        known_on: date | None,
        by: tuple[str, ...],
        days: Iterable[date],
    ) -> "People":
        """Those present on any of the days."""
        present = caseload["persons"].filter(pl.any_horizontal(is_present(day) for day in days))
        split = present.select("person_id", *DATES, *(_category(variable, present, on) for variable in variables(by)))
        numbered = _with_stratum(split, by).with_row_index("who")
        strata = numbered.select("stratum", *by).unique("stratum")
        return cls(numbered.drop(by), strata, on, known_on, caseload)

    def present(self, days: Iterable[date]) -> "People":
        """Those of them who are present on any of the days, with numbers of their own."""
        some = self.frame.filter(pl.any_horizontal(is_present(day) for day in days))
        numbered = some.rename({"who": "was"}).with_row_index("who")
        return People(numbered, self.strata, self.on, self.known_on, self.caseload, among=self)

    def missing(self, tables: tuple[str, ...]) -> tuple[str, ...]:
        return self.caseload.missing(tables)

    def facts(self, table: str) -> pl.DataFrame:
        """The rows of a table about these people, as known, with `who`; read once, used by many rules."""
        if table not in self.joined:
            key, rows = self._known(table)
            numbers = self.frame.lazy().select(key, "who")
            self.joined[table] = rows.join(numbers, on=key).select("who", *NEEDED[table]).collect()
        return self.joined[table]

    def _known(self, table: str) -> tuple[str, pl.LazyFrame]:
        """The rows about these people and maybe others, and the column that says about whom. What was known is found
        out once: among all."""
        if self.among is not None:
            return "was", self.among.facts(table).lazy().rename({"who": "was"})
        rows = self.caseload[table].select({"person_id", *record_type(table).versioned_by, *NEEDED[table]})
        return "person_id", as_known(table, rows, self.known_on).lazy().filter(COUNTS_ANYWHERE.get(table, True))

    def days_before(self, earliest: int, latest: int) -> tuple[date, date]:
        """From `earliest` to `latest` days before D, for `is_between`."""
        return self.on - timedelta(earliest), self.on - timedelta(latest)

    def flags(self, rows: pl.DataFrame) -> Flags:
        """True for whoever stands in the rows."""
        raised = np.zeros(self.frame.height, dtype=np.bool_)
        raised[rows.get_column("who").to_numpy()] = True
        return raised

    def about(self, flags: Flags, rows: pl.DataFrame) -> pl.DataFrame:
        """The rows about those whose flag is true."""
        return rows.filter(flags[rows.get_column("who").to_numpy()])

    def split(self, yes: Flags, among: Flags | None = None) -> pl.DataFrame:
        """part, stratum, n: of those among whom the rule looks (default: all present), how many are `yes`."""
        looked_at = np.ones_like(yes) if among is None else among
        parts = [tally(self.frame.filter(looked_at & yes), r.YES), tally(self.frame.filter(looked_at & ~yes), r.NO)]
        return pl.concat(parts)


def tally(rows: pl.DataFrame, part: str) -> pl.DataFrame:
    counted = rows.group_by("stratum").agg(pl.len().alias("n"))
    return counted.with_columns(pl.lit(part).alias("part"))


def holds_on(day: date) -> pl.Expr:
    return (pl.col("start") <= day) & (pl.col("end").is_null() | (pl.col("end") > day))


def is_present(on: date) -> pl.Expr:
    here = (pl.col("settled_date") <= on) & (pl.col("left_date").is_null() | (pl.col("left_date") > on))
    born = pl.col("birth_date").dt
    birthday = born.month().cast(pl.Int32) * 100 + born.day()
    age = on.year - born.year() - (birthday > on.month * 100 + on.day).cast(pl.Int32)
    return here & (age >= 18) & (age < 65)


def _category(variable: Variable, present: pl.DataFrame, on: date) -> pl.Expr:
    """Each value is looked up once, not once per person."""
    values = present.get_column(variable.column).unique().drop_nulls().to_list()
    categories = [variable.category(value, on) for value in values]
    column = pl.col(variable.column)
    if present.schema[variable.column] == pl.Enum:
        column = column.cast(pl.String)
    named = column.replace_strict(values, categories, default=None, return_dtype=pl.String)
    return named.fill_null(UNKNOWN).alias(variable.name)


def _with_stratum(split: pl.DataFrame, by: tuple[str, ...]) -> pl.DataFrame:
    if not by:
        return split.with_columns(stratum=pl.lit(0, pl.UInt32))
    strata = split.select(by).unique(maintain_order=True).with_row_index("stratum")
    return split.join(strata, on=list(by), maintain_order="left")
