"""The tables of a wave on disk: CSV with a header. A row that is wrong is told with its line and the reason."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from inbeeld.facts.csv_lines import delimiter_of, header_line, text_lines
from inbeeld.facts.whole_file import write_whole
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.wave.rows import Row

SHOWN = 20
"""Problems that are told at once; more do not help whoever mends them."""

OneRow = TypeVar("OneRow", bound=Row)


def read_rows(folder: Path, kind: type[OneRow]) -> list[OneRow]:
    """Of a wave; empty where the file is not there. Raises SurveyError."""
    path = folder / f"{kind.table}.csv"
    return read_table(path, kind) if path.exists() else []


def read_table(path: Path, kind: type[OneRow]) -> list[OneRow]:
    """Raises SurveyError with the line of all that is wrong."""
    rows: list[OneRow] = []
    problems: list[str] = []
    for line, written in _read(path):
        try:
            rows.append(kind.model_validate(written))
        except ValidationError as wrong:
            problems += [f"{path}, line {line}, {error['loc'][0]}: {told(error)}" for error in wrong.errors()]
    refuse(problems or [f"{path}: {wrong}" for wrong in repeated(rows)])
    return rows


def told(error: ErrorDetails) -> str:
    """What pydantic says, without its own words for where the sentence came from."""
    return error["msg"].removeprefix("Value error, ")


def write_rows(folder: Path, kind: type[OneRow], rows: Iterable[OneRow]) -> None:
    """Of a wave."""
    write_table(folder / f"{kind.table}.csv", kind, rows)


def write_table(path: Path, kind: type[OneRow], rows: Iterable[OneRow]) -> None:
    """Whole or not at all."""
    text, told = StringIO(), [row.model_dump(mode="json") for row in rows]
    bare = any("\r" in str(value) for row in told for value in row.values())  # csv does not quote that by itself
    columns = list(kind.model_fields)
    writer = csv.DictWriter(text, columns, lineterminator="\n", quoting=csv.QUOTE_ALL if bare else csv.QUOTE_MINIMAL)
    writer.writeheader()
    writer.writerows(told)
    write_whole(path, text.getvalue())


def refuse(problems: Sequence[str]) -> None:
    """Raises SurveyError where there are any."""
    if problems:
        more = len(problems) - SHOWN
        rest = [f"And {more} more"] if more > 0 else []
        raise SurveyError("\n".join(f"{problem.rstrip('.')}." for problem in [*problems[:SHOWN], *rest]))


def _read(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row with the line on which it ends; with commas, or semicolons as Dutch spreadsheets write them."""
    reader = csv.DictReader(text_lines(path), delimiter=delimiter_of(header_line(path)), restval="", strict=True)
    try:
        for row in reader:
            yield reader.line_num, {name or "a column too many": value for name, value in row.items()}
    except csv.Error as wrong:
        raise SurveyError(f"{path} is no CSV file in UTF-8: {wrong}.") from None


def repeated(rows: Iterable[Row]) -> Iterator[str]:
    seen = set()
    for row in rows:
        place = tuple(str(getattr(row, name)) for name in row.key)
        if place in seen:
            yield f"two rows have the same {', '.join(row.key)}: {', '.join(filter(None, place))}"
        seen.add(place)
