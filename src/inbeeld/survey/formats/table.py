"""The answers that stand as a table of texts, a row per municipality, and such a table back to answers."""

from collections.abc import Collection, Iterator
from datetime import datetime

import polars as pl

from inbeeld.survey.errors import SurveyError
from inbeeld.survey.formats.cells import answers_in, cell
from inbeeld.survey.formats.columns import columns
from inbeeld.survey.formats.fitting import Found
from inbeeld.survey.formats.sheet import Sheet
from inbeeld.survey.wave import Wave

DESCRIBED = ("municipality", "name", "province", "region", "inhabitants", "size")
RESPONDENT = "respondent"


def as_table(wave: Wave) -> pl.DataFrame:
    """All municipalities of the frame: DESCRIBED, respondent (of the last answer; empty for no answer), and a column
    for each answer."""
    asked_for, rows = list(columns(wave.questionnaire)), []
    for place in wave.frame.select(DESCRIBED).iter_rows(named=True):
        answers = wave.answers_of(place["municipality"])
        asked = frozenset(question.id for question in wave.asked_of(place["municipality"]))
        last = max(answers.values(), key=lambda answer: answer.recorded_at, default=None)
        told = {column.name: cell(column, answers, asked) for column in asked_for} if answers else {}
        rows.append({**place, RESPONDENT: last.respondent if last else "", **told})
    schema = [*DESCRIBED, RESPONDENT, *(column.name for column in asked_for)]
    return pl.DataFrame(rows, schema=dict.fromkeys(schema, pl.String) | {"inhabitants": pl.Int64}).fill_null("")


def answers_of(sheet: Sheet, wave: Wave, at: datetime, respondent: str = "") -> Iterator[Found]:
    """`sheet`: as `as_table` has it; columns that describe the municipality are not looked at. Raises SurveyError for
    columns that are no answers."""
    known = list(columns(wave.questionnaire))
    _known(sheet.columns, {column.name for column in known})
    for line, row in sheet.rows:
        if by := row.get(RESPONDENT, "").strip() or respondent:
            found = answers_in(row, known, row["municipality"].strip(), by, at)
            yield from ((line, answer) for answer in found)
        elif any(row.get(column.name) for column in known):
            yield line, f"{row['municipality']} has answers and no respondent. Fill in who answered"


def _known(given: Collection[str], answers: Collection[str]) -> None:
    if "municipality" not in given:
        raise SurveyError("The table has no column municipality, with codes such as GM0014.")
    if strange := [name for name in given if name not in {*answers, *DESCRIBED, RESPONDENT}]:
        raise SurveyError(f"The table has columns that are no question of this wave: {', '.join(strange[:5])}.")
