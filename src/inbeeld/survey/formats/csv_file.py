"""The table of answers as CSV."""

from datetime import datetime
from pathlib import Path

from inbeeld.facts.whole_file import write_whole
from inbeeld.survey.answers import Answer
from inbeeld.survey.formats.fitting import fitting
from inbeeld.survey.formats.sheet import read_sheet
from inbeeld.survey.formats.table import answers_of, as_table
from inbeeld.survey.wave import Wave


def write_csv(wave: Wave, path: Path) -> None:
    write_whole(path, as_table(wave).write_csv())


def read_csv(path: Path, wave: Wave, at: datetime, respondent: str = "") -> list[Answer]:
    """The answers in a table that `write_csv` made, or that looks like it; given `at` this moment, by `respondent`
    where the table does not say by whom. Raises SurveyError with all that is wrong."""
    return fitting(path, wave, answers_of(read_sheet(path), wave, at, respondent))
