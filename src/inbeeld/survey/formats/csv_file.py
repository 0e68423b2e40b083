"""The table of answers as CSV."""

from datetime import datetime
from pathlib import Path

import polars as pl

from inbeeld.facts.csv_lines import delimiter_of, header_line
from inbeeld.facts.whole_file import write_whole
from inbeeld.survey.answers import Answer
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.formats.table import answers_of, as_table
from inbeeld.survey.wave import Wave


def write_csv(wave: Wave, path: Path) -> None:
    write_whole(path, as_table(wave).write_csv())


def read_csv(path: Path, wave: Wave, at: datetime) -> list[Answer]:
    """The answers in a table that `write_csv` made, or that looks like it; given `at` this moment."""
    return list(answers_of(read_texts(path), wave, at))


def read_texts(path: Path) -> pl.DataFrame:
    """All columns as texts; with commas, or semicolons as Dutch spreadsheets write them."""
    separator = delimiter_of(header_line(path))
    try:
        return pl.read_csv(path, infer_schema=False, separator=separator)
    except pl.exceptions.PolarsError:
        raise SurveyError(f"{path} is no CSV file in UTF-8, or not all its rows have as many values.") from None
