"""A Parquet file as a raw table; its types are taken along."""

from pathlib import Path

import polars as pl

from inbeeld.exchange.header import read_header
from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.raw_table import LINE, RawTable


def read_parquet(path: Path, table: str) -> RawTable:
    """Raises CaseloadError where the file cannot be read as Parquet, as when it was cut off half-way."""
    try:
        names = pl.read_parquet_schema(path)
        header = read_header(path.name, table, list(names))
        rows = pl.read_parquet(path, columns=list(header.places))
    except (pl.exceptions.PolarsError, OSError):
        told = f"{path.name} cannot be read as Parquet; it may have been cut off. Write it or fetch it anew."
        raise CaseloadError([told]) from None
    texts = [name for name, dtype in rows.schema.items() if dtype == pl.String]
    trimmed = pl.col(texts).str.strip_chars()
    if texts:
        rows = rows.with_columns(pl.when(trimmed != "").then(trimmed).name.keep())
    return RawTable(table, path.name, rows.with_row_index(LINE, offset=1))
