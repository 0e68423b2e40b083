"""A caseload: the accepted facts of one municipality, a frame per table."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from inbeeld.facts.record_types import record_type


@dataclass(frozen=True)
class Caseload:
    """Accepted rows only. A table that was not delivered is absent, which differs from a table without rows."""

    tables: Mapping[str, pl.DataFrame]

    def __getitem__(self, table: str) -> pl.DataFrame:
        return self.tables[table]

    def missing(self, tables: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(table for table in tables if table not in self.tables)

    @classmethod
    def of(cls, tables: Mapping[str, pl.DataFrame]) -> "Caseload":
        """Frames that are known to be right, completed with the columns that were left out."""
        return cls({name: completed(name, frame) for name, frame in tables.items()})


def completed(table: str, frame: pl.DataFrame) -> pl.DataFrame:
    """With all columns of the table in their types and order; those that were left out are empty."""
    schema = record_type(table).schema
    if frame.width == 0:  # a literal on nothing would make a row
        return pl.DataFrame(schema=schema)
    return frame.select(
        (pl.col(column) if column in frame.columns else pl.lit(None)).cast(dtype).alias(column)
        for column, dtype in schema.items()
    )
