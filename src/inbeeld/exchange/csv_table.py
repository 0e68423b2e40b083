"""A CSV file as a raw table: `;` or `,`, UTF-8 with or without BOM, every row with the line where it starts."""

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import polars as pl

from inbeeld.exchange.header import Header, read_header
from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.raw_table import LINE, RawTable

LONGEST_FIELD = 1 << 30  # the check refuses long values one by one; reading should not stop at them
PER_BATCH = 100_000

Rows = Iterator[tuple[int, list[str]]]


def read_csv(path: Path, table: str) -> RawTable:
    """Raises CaseloadError where the file as a whole is no table: empty, not UTF-8, or with a wrong header."""
    text = _text(path)
    with _long_fields():
        rows = _numbered(text)
        _, names = next(rows)
        header = read_header(path.name, table, [name.strip() for name in names])
        return _table(path.name, header, rows)


def delimiter_of(text: str) -> str:
    """Told by the header, whose names hold neither `;` nor `,`."""
    header = text.split("\n", 1)[0]
    return ";" if header.count(";") > header.count(",") else ","


def _text(path: Path) -> str:
    content = path.read_bytes()
    if not content.strip():
        raise CaseloadError([f"{path.name} is empty: not even a header stands in it."])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = content[: wrong.start].count(b"\n") + 1
        raise CaseloadError(
            [f"{path.name} is not in UTF-8: line {line} has a byte that does not fit. Save the file as UTF-8."]
        ) from None
    if "\0" in text:
        raise CaseloadError([f"{path.name} is not text in UTF-8 (it may be UTF-16). Save the file as UTF-8."])
    return text


@contextmanager
def _long_fields() -> Iterator[None]:
    before = csv.field_size_limit(LONGEST_FIELD)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _numbered(text: str) -> Rows:
    """Each row that is not blank, with the line on which it starts; a quoted value may hold line ends."""
    start = 1
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text))
    for row in reader:
        if row:
            yield start, row
        start = reader.line_num + 1


def _table(file: str, header: Header, rows: Rows) -> RawTable:
    batches, torn = [], []
    batch: list[list[str]] = []
    lines: list[int] = []
    for line, row in rows:
        if len(row) != header.width:
            torn.append((line, f"{len(row)} values where the header has {header.width} columns"))
            continue
        batch.append(row)
        lines.append(line)
        if len(batch) == PER_BATCH:
            batches.append(_frame(header, lines, batch))
            batch, lines = [], []
    batches.append(_frame(header, lines, batch))
    torn_rows = pl.DataFrame(torn, schema={LINE: pl.UInt32, "reason": pl.String}, orient="row")
    return RawTable(header.table, file, pl.concat(batches), torn_rows)


def _frame(header: Header, lines: list[int], rows: list[list[str]]) -> pl.DataFrame:
    columns = list(zip(*rows, strict=True)) or [()] * header.width
    known = {name: columns[place] for name, place in header.places.items()}
    frame = pl.DataFrame({LINE: lines, **known}, schema={LINE: pl.UInt32, **dict.fromkeys(known, pl.String)})
    trimmed = pl.col(pl.String).str.strip_chars()
    return frame.with_columns(pl.when(trimmed != "").then(trimmed).name.keep())
