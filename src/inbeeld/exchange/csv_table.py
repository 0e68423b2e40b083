"""A CSV file as a raw table: `;` or `,`, UTF-8 with or without BOM, every row with the line where it starts."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import polars as pl

from inbeeld.exchange.blanks import without_blanks
from inbeeld.exchange.header import Header, read_header
from inbeeld.facts.csv_lines import delimiter_of, header_line, text_lines
from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.raw_table import LINE, RawTable

LONGEST_FIELD = 1 << 30  # the check refuses long values one by one; reading should not stop at them
PER_BATCH = 2_000  # so few that they stay in the processor's cache: twice as fast as 100,000

Rows = Iterator[tuple[int, list[str]]]


def read_csv(path: Path, table: str) -> RawTable:
    """Raises CaseloadError where the file as a whole is no table: empty, not UTF-8, or with a wrong header."""
    with _long_fields():
        rows = _numbered(path)
        _, names = next(rows)
        header = read_header(path, table, [name.strip() for name in names])
        return _table(path.name, header, rows)


@contextmanager
def _long_fields() -> Iterator[None]:
    before = csv.field_size_limit(LONGEST_FIELD)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _numbered(path: Path) -> Rows:
    """Each row with anything in it, with the line on which it starts; a quoted value may hold line ends.

    Strict, because rows that a stray quote has swallowed would be read by nobody: the file is refused, not the row.
    """
    reader = csv.reader(text_lines(path), delimiter=delimiter_of(header_line(path)), strict=True)
    start = 1
    try:
        for row in reader:
            if any(row):
                yield start, row
            start = reader.line_num + 1
    except csv.Error:
        told = f'{path}: in the row of line {start} a quote (") is not closed, or something follows the closing one.'
        raise CaseloadError([f"{told} Write a quote within a quoted value twice."]) from None


def _table(file: str, header: Header, rows: Rows) -> RawTable:
    torn: list[tuple[int, str]] = []
    whole = _whole(rows, header.width, torn)
    frames = [_frame(header, [])]
    while batch := list(islice(whole, PER_BATCH)):
        frames.append(_frame(header, batch))
    torn_rows = pl.DataFrame(torn, schema={LINE: pl.UInt32, "reason": pl.String}, orient="row")
    return RawTable(header.table, file, without_blanks(pl.concat(frames, rechunk=True)), torn_rows)


def _whole(rows: Rows, width: int, torn: list[tuple[int, str]]) -> Rows:
    """The rows with a value for each column; the others are added to `torn`, with the reason."""
    for line, row in rows:
        if len(row) == width:
            yield line, row
        else:
            torn.append((line, f"{len(row)} values where the header has {width} columns"))


def _frame(header: Header, rows: list[tuple[int, list[str]]]) -> pl.DataFrame:
    columns = list(zip(*(row for _, row in rows), strict=True)) or [()] * header.width
    known = {name: columns[place] for name, place in header.places.items()}
    lines = [line for line, _ in rows]
    return pl.DataFrame({LINE: lines, **known}, schema={LINE: pl.UInt32, **dict.fromkeys(known, pl.String)})
