"""What people were given who started an instrument: how many of them at each level of each dose."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import polars as pl

from inbeeld.evidence.practice.doses import DOSES, OF_CONTENT, level
from inbeeld.evidence.practice.starts import starts
from inbeeld.facts.caseload import Caseload
from inbeeld.timeline.rules import YES
from inbeeld.timeline.strata import UNKNOWN

CONTENT, TOLD = "content", "told"
CELLS = {"dose": pl.String(), "level": pl.String(), "n": pl.Int64()}


@dataclass(frozen=True)
class Given:
    """`cells`: dose, level and n: people, at their first start. Of each of DOSES all levels that anybody has; of
    content whether it was told; and of content:TAG only how many have it."""

    instrument: str
    cells: pl.DataFrame

    @property
    def people(self) -> int:
        return self.at(CONTENT, TOLD) + self.at(CONTENT, UNKNOWN)

    @property
    def tags(self) -> tuple[str, ...]:
        """Of anybody, the most frequent first."""
        found = self.cells.filter(pl.col("dose").str.starts_with(OF_CONTENT)).sort(
            "n", "dose", descending=[True, False]
        )
        return tuple(dose.removeprefix(OF_CONTENT) for dose in found.get_column("dose"))

    def at(self, dose: str, level: str) -> int:
        return int(self.cells.filter(dose=dose, level=level).get_column("n").sum())


def given(caseload: Caseload, instrument: str, on: date, known_on: date | None = None) -> Given:
    """Of those who started up to and including D. Raises RequestError for what is no instrument here."""
    begun = starts(caseload, instrument, known_on).filter(pl.col("start") <= on)
    first = begun.sort("start", maintain_order=True).unique("person_id", keep="first", maintain_order=True)
    unknown = pl.when(pl.col("content").is_null()).then(pl.lit(UNKNOWN)).otherwise(pl.lit(TOLD))
    tagged = first.select(dose=OF_CONTENT + pl.col("content").explode().drop_nulls(), level=pl.lit(YES))
    named = [first.select(dose=pl.lit(dose), level=level(dose)) for dose in DOSES]
    everything = pl.concat([*named, first.select(dose=pl.lit(CONTENT), level=unknown), tagged])
    return added([Given(instrument, everything.with_columns(n=pl.lit(1, pl.Int64)))])


def added(found: Iterable[Given]) -> Given:
    """Of the people of all together, who are not the same."""
    parts = list(found)
    cells = pl.concat([pl.DataFrame(schema=CELLS), *(one.cells for one in parts)])
    return Given(parts[0].instrument, cells.group_by("dose", "level").agg(pl.col("n").sum()).sort("dose", "level"))
