"""Which cells may be shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from inbeeld.disclosure.axis import Ids
from inbeeld.disclosure.hidden import Hidden
from inbeeld.disclosure.sheet import Categories, Sheet

NO_CELLS = pl.DataFrame(schema={"part": pl.String, "n": pl.Int64, "shown": pl.Boolean, "table": pl.String})
"""Where no table was delivered that figures count, there are no cells at all."""


@dataclass(frozen=True)
class Verdict:
    """Per table a frame with a row for every cell, margins of all orders included.

    Columns: the table's dims (String, null for all), part (String: a part or a group, null for the number of
    people), n (Int64) and shown (Boolean).
    """

    tables: Mapping[str, pl.DataFrame]
    threshold: int

    def __getitem__(self, table: str) -> pl.DataFrame:
        return self.tables[table]

    @property
    def cells(self) -> pl.DataFrame:
        """All tables in one frame, with the name in a column `table` and null for variables it has not."""
        named = [frame.with_columns(table=pl.lit(name)) for name, frame in self.tables.items()]
        return pl.concat([NO_CELLS, *named], how="diagonal")


def judged(sheet: Sheet, categories: Categories, hidden: Hidden) -> pl.DataFrame:
    """The frame of a Verdict for one table."""
    elements = list(sheet.names.values())
    counts = np.concatenate([sheet.dense[elements], sheet.n[None]])
    secret = np.concatenate([hidden.parts[sheet.table.name][elements], hidden.n[None]])
    codes = np.unravel_index(np.arange(counts.size), counts.shape)
    names = ([*sheet.names, None], *([*known, None] for known in categories))
    columns = zip(("part", *sheet.table.dims), map(named, names, codes), strict=True)
    frame = pl.DataFrame({**dict(columns), "n": counts.ravel(), "shown": ~secret.ravel()})
    return frame.select(*sheet.table.dims, "part", "n", "shown")


def named(names: Sequence[str | None], codes: Ids) -> pl.Series:
    return pl.Series(names, dtype=pl.String).gather(codes)
