"""A Parquet file as a raw table; its types are taken along."""

from pathlib import Path

import polars as pl

from inbeeld.exchange.blanks import without_blanks
from inbeeld.exchange.header import read_header
from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.raw_table import LINE, RawTable

UNREADABLE = (pl.Binary, pl.Time, pl.Duration)
BROKEN = (pl.exceptions.PolarsError, pl.exceptions.PanicException)


def read_parquet(path: Path, table: str) -> RawTable:
    """Raises CaseloadError where the file cannot be read as Parquet, as when it was cut off half-way."""
    try:
        rows = _known_columns(path, table)
    except BROKEN:
        told = f"{path} cannot be read as Parquet; it may have been cut off. Write it or fetch it anew."
        raise CaseloadError([told]) from None
    return RawTable(table, path.name, without_blanks(rows).with_row_index(LINE, offset=1))


def _known_columns(path: Path, table: str) -> pl.DataFrame:
    """Polars is handed an open file, because it would take a path with [ or * in it for a pattern."""
    with path.open("rb") as file:
        schema = pl.read_parquet_schema(file)
        columns = read_header(path, table, list(schema)).places
        _refuse_unreadable(path, {name: schema[name] for name in columns})
        file.seek(0)
        return pl.read_parquet(file, columns=list(columns))


def _refuse_unreadable(path: Path, schema: dict[str, pl.DataType]) -> None:
    strange = {name: dtype for name, dtype in schema.items() if dtype.is_nested() or dtype in UNREADABLE}
    if strange:
        told = "which is no text, number or date."
        raise CaseloadError(f"{path}: column '{name}' holds {dtype}, {told}" for name, dtype in strange.items())
