"""Those who drew, among the people of the panel."""

from dataclasses import dataclass

import numpy as np
import polars as pl

from inbeeld.evidence.lottery.lots import Flags, Floats, Lots, Whole
from inbeeld.evidence.panel import Panel
from inbeeld.evidence.panel.covariates import Column, Covariates
from inbeeld.evidence.practice import begun
from inbeeld.facts.caseload import Caseload
from inbeeld.timeline.strata import variables


@dataclass(frozen=True, eq=False)
class Entries:
    """Somebody in a draw; shapes (entries,). who: the place in the panel. month: of the draw. lots: as if all were
    seen. until_start: months until the instrument starts after the draw; infinite where it does not. known: what was
    known of them in the month of the draw, of shape (entries, columns)."""

    panel: Panel
    who: Whole
    month: Whole
    lots: Lots
    until_start: Floats
    columns: tuple[Column, ...]
    known: Floats

    def __len__(self) -> int:
        return len(self.who)

    def of(self, which: Flags) -> "Entries":
        arrays = (self.who[which], self.month[which], self.lots.where(which), self.until_start[which])
        return Entries(self.panel, *arrays, self.columns, self.known[which])

    def started(self, after: int) -> Flags:
        """Within so many months after the draw."""
        return self.until_start < after

    def category(self, name: str) -> pl.Series:
        """Of a variable of `timeline.strata`, on the first day of the month of the draw."""
        (variable,) = variables((name,))
        values = self.panel.people.get_column(variable.column).to_list()
        pairs = zip(self.who.tolist(), self.month.tolist(), strict=True)
        told = [variable.category(values[who], self.panel.months.day(month)) for who, month in pairs]
        return pl.Series(name, told, dtype=pl.String)


def entries(drew: pl.DataFrame, caseload: Caseload, panel: Panel) -> Entries:
    """Of `draws`, those who were present and in view on the first day of the month in which they drew."""
    asked = panel.question
    people = panel.people.select("person_id").with_row_index("who").cast({"who": pl.Int64})
    told = drew.join(people, on="person_id").with_columns(month=panel.months.of(pl.col("date")).cast(pl.Int64))
    told = told.filter(pl.col("month") >= 0)
    told = told.filter(pl.Series(panel.seen[told["who"].to_numpy(), told["month"].to_numpy()], dtype=pl.Boolean))
    told = _with_start(told, begun(caseload, asked.instrument, asked.known_on).filter(pl.col("start") <= asked.on))
    told = told.with_columns(
        until=(panel.months.of(pl.col("start")) - pl.col("month")).cast(pl.Float64).fill_null(np.inf)
    )
    who, month, chance, drawn, block, until = (
        told.get_column(name).to_numpy() for name in ("who", "month", "chance", "drawn", "block", "until")
    )
    lots = Lots(chance, drawn, block, who, np.ones(len(who)))
    return Entries(panel, who, month, lots, until, *_known(Covariates(panel), who, month))


def _known(covariates: Covariates, who: Whole, month: Whole) -> tuple[tuple[Column, ...], Floats]:
    table = np.zeros((len(who), len(covariates.columns)))
    for each in np.unique(month):
        here = month == each
        table[here] = covariates.at(int(each))[who[here]]
    return covariates.columns, table


def _with_start(drew: pl.DataFrame, begun: pl.DataFrame) -> pl.DataFrame:
    """With the first start from the day of the draw on."""
    later = drew.join(begun, on="person_id").filter(pl.col("start") >= pl.col("date"))
    first = later.group_by("person_id", "date").agg(pl.col("start").min())
    return drew.join(first, on=["person_id", "date"], how="left").sort("block", "person_id", "date")
