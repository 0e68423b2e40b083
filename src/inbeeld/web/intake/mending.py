"""Rows that were mended on the page or in a spreadsheet, laid over the tables as they were delivered."""

from collections.abc import Mapping
from dataclasses import replace

import polars as pl

from inbeeld.facts.parsing.delivered import as_moment, as_text, is_day
from inbeeld.facts.raw_table import LINE, RawTable
from inbeeld.facts.record_types import RecordType, record_type
from inbeeld.web.intake.delivery import Mends

Cells = Mapping[str, str | None]


def mended(delivered: Mapping[str, RawTable], mends: Mends) -> dict[str, RawTable]:
    return {name: _mended(raw, mends[name]) if mends.get(name) else raw for name, raw in delivered.items()}


def _mended(raw: RawTable, mends: Mapping[int, Cells]) -> RawTable:
    """A torn row becomes whole: it has values for the columns now."""
    kind = record_type(raw.name)
    written = as_written(kind, raw.rows)
    lines = [line for line in mends if line in {*written.get_column(LINE), *raw.torn.get_column(LINE)}]
    known = {row[LINE]: row for row in written.filter(pl.col(LINE).is_in(lines)).iter_rows(named=True)}
    rows = [{**known.get(line, {}), **_values(kind, mends[line]), LINE: line} for line in lines]
    columns = [
        LINE,
        *(name for name in kind.columns if name in written.columns or any(row.get(name) for row in rows)),
    ]
    schema = {name: pl.UInt32 if name == LINE else pl.String for name in columns}
    new = pl.DataFrame([{name: row.get(name) for name in columns} for row in rows], schema=schema)
    untouched = written.filter(~pl.col(LINE).is_in(lines))
    whole = pl.concat([untouched, new], how="diagonal").select(columns).sort(LINE)
    return replace(raw, rows=whole, torn=raw.torn.filter(~pl.col(LINE).is_in(lines)))


def _values(kind: RecordType, cells: Cells) -> dict[str, str | None]:
    return {name: (value or "").strip() or None for name, value in cells.items() if name in kind.columns}


def as_written(kind: RecordType, rows: pl.DataFrame) -> pl.DataFrame:
    """All values as texts that the check reads the same, also those that Parquet brought with a type."""
    fields = {field.name: field for field in kind.fields}
    return rows.select(
        LINE,
        *(
            _text(name, dtype, fields[name].type == "moment").alias(name)
            for name, dtype in rows.schema.items()
            if name != LINE
        ),
    )


def _text(name: str, dtype: pl.DataType, moment: bool) -> pl.Expr:
    if not is_day(dtype):
        return as_text(pl.col(name), dtype)
    form = "%Y-%m-%dT%H:%M:%S%.6f" if moment else "%Y-%m-%d"
    inside = as_moment(pl.col(name), dtype).dt.strftime(form)
    return pl.coalesce(inside, as_text(pl.col(name), dtype))
