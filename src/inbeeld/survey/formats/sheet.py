"""A file with a row per municipality or per response, as texts."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from inbeeld.facts.csv_lines import delimiter_of, header_line, text_lines
from inbeeld.survey.errors import SurveyError

Cells = Mapping[str, str]
"""By the name of their column."""


@dataclass(frozen=True)
class Sheet:
    """`rows`: the number of each, as a spreadsheet counts, and its cells."""

    columns: tuple[str, ...]
    rows: tuple[tuple[int, Cells], ...]


def read_sheet(path: Path) -> Sheet:
    """Of a CSV file in UTF-8; with commas, or semicolons as Dutch spreadsheets write them. Raises CaseloadError or
    SurveyError for what is no table, with the line."""
    header, *rows = _rows(path)
    columns = tuple(name.strip() for name in header[1])
    if twice := [name for name in columns if columns.count(name) > 1]:
        raise SurveyError(f"{path} has two columns with the name {twice[0][:60]}. Keep one of them.")
    for line, row in rows:
        if len(row) != len(columns):
            raise SurveyError(
                f"{path}, line {line}: {len(row)} values, while the header has {len(columns)} names. Is the file cut "
                "off, or does a text with a separator stand without quotes? Export it again."
            )
    return Sheet(columns, tuple((line, dict(zip(columns, row, strict=True))) for line, row in rows))


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Each row that holds anything with the line on which it ends."""
    header = header_line(path)
    reader = csv.reader(text_lines(path), delimiter=delimiter_of(header), strict=True)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield reader.line_num, row
    except csv.Error as wrong:
        raise SurveyError(
            f"{path} is no CSV file, or it is cut off: {wrong}, at line {reader.line_num}. Export it again."
        ) from None
