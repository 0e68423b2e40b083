"""The answers that stand as a table of texts, a row per municipality, and such a table back to answers."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import polars as pl

from inbeeld.survey.answers import Answer
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.formats.cells import answers_in, cell
from inbeeld.survey.formats.columns import columns
from inbeeld.survey.wave import Wave

DESCRIBED = ("municipality", "name", "province", "region", "inhabitants", "size")
RESPONDENT = "respondent"


def as_table(wave: Wave) -> pl.DataFrame:
    """All municipalities of the frame: DESCRIBED, respondent (of the last answer; empty for no answer), and a column
    for each answer."""
    asked_for, rows = list(columns(wave.questionnaire)), []
    for place in wave.frame.select(DESCRIBED).iter_rows(named=True):
        answers = wave.answers_of(place["municipality"])
        asked = wave.questionnaire.asked({name: answer.chosen for name, answer in answers.items()})
        last = max(answers.values(), key=lambda answer: answer.recorded_at, default=None)
        told = {column.name: cell(column, answers, asked) for column in asked_for} if answers else {}
        rows.append({**place, RESPONDENT: last.respondent if last else "", **told})
    schema = [*DESCRIBED, RESPONDENT, *(column.name for column in asked_for)]
    return pl.DataFrame(rows, schema=dict.fromkeys(schema, pl.String) | {"inhabitants": pl.Int64}).fill_null("")


def answers_of(table: pl.DataFrame, wave: Wave, at: datetime) -> Iterator[Answer]:
    """`table`: as `as_table` gives it, with texts; columns that describe the municipality are not looked at. Raises
    SurveyError for columns that are no answers, and where it is not known who answered."""
    known = list(columns(wave.questionnaire))
    _known(table.columns, {column.name for column in known})
    for number, row in enumerate(table.fill_null("").iter_rows(named=True), start=1):
        if respondent := str(row[RESPONDENT]):
            yield from answers_in(row, known, row["municipality"], respondent, at)
        elif any(row.get(column.name) for column in known):
            raise SurveyError(f"Row {number} ({row['municipality']}) has answers and no respondent. Fill that in.")


def _known(given: Iterable[str], answers: set[str]) -> None:
    given = list(given)
    if lacking := [name for name in ("municipality", RESPONDENT) if name not in given]:
        raise SurveyError(f"The table has no column {' and no column '.join(lacking)}.")
    if strange := [name for name in given if name not in answers.union(DESCRIBED, [RESPONDENT])]:
        raise SurveyError(f"The table has columns that are no question of this wave: {', '.join(strange[:5])}.")
