"""A table as it was delivered: nothing parsed, nothing judged."""

from dataclasses import dataclass, field

import polars as pl

LINE = "line"
"""Column with the place of the row: the line in a CSV file, the row in a Parquet file, both counted from 1."""


def no_torn_rows() -> pl.DataFrame:
    return pl.DataFrame(schema={LINE: pl.UInt32, "reason": pl.String})


@dataclass(frozen=True)
class RawTable:
    """`rows` has `line` and the known columns, with null for empty; `torn` has the rows without the right columns."""

    name: str
    file: str
    rows: pl.DataFrame
    torn: pl.DataFrame = field(default_factory=no_torn_rows)

    @property
    def read(self) -> int:
        return self.rows.height + self.torn.height
