"""What stands in a column of a municipality, and back to an answer.

Not asked, "I don't know", and no answer are three things: NOT_ASKED, DONT_KNOW, and an empty cell.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from re import fullmatch

from inbeeld.survey.answers import Answer, Line
from inbeeld.survey.formats.columns import Column
from inbeeld.survey.formats.sheet import Cells
from inbeeld.survey.questionnaire import DONT_KNOW

NOT_ASKED, NOT_CHOSEN = "not_asked", "not_chosen"

DECIMAL_COMMA = r"[0-9]+,[0-9]+"


def cell(column: Column, answers: Mapping[str, Answer], asked: Collection[str]) -> str:
    """`asked`: the questions that apply, by id."""
    if column.question.id not in asked:
        return NOT_ASKED
    if (answer := answers.get(column.question.id)) is None:
        return ""
    if any(not line.known and not line.item for line in answer.lines):
        return "" if column.basis else DONT_KNOW
    line = next((line for line in answer.lines if line.item == column.item), None)
    if line is None:
        return NOT_CHOSEN if column.question.kind == "several_of" else ""
    return line.basis if column.basis else line.value


def answers_in(
    cells: Cells, columns: Sequence[Column], municipality: str, respondent: str, at: datetime
) -> Iterator[Answer]:
    """An answer for each question that has one."""
    for name, own in groupby(columns, key=lambda column: column.question.id):
        if lines := frozenset(_lines(cells, [*own])):
            yield Answer(municipality, name, lines, respondent, at)


def _lines(cells: Cells, columns: Sequence[Column]) -> Iterator[Line]:
    """Where an answer is not known as a whole, each of its columns says so."""
    told = {(column.item, column.basis): as_written(column, cells.get(column.name, "").strip()) for column in columns}
    values = {item: value for (item, is_basis), value in told.items() if not is_basis}
    if all(value == DONT_KNOW for value in values.values()):
        yield Line(DONT_KNOW)
        return
    for item, value in values.items():
        if value not in ("", NOT_ASKED, NOT_CHOSEN):
            yield Line(value, item, told.get((item, True), ""))  # type: ignore[arg-type]


def as_written(column: Column, value: str) -> str:
    """A number with a decimal comma, as Dutch spreadsheets write it, gets its point."""
    is_number = column.question.kind in ("number", "share", "shares") and fullmatch(DECIMAL_COMMA, value)
    return value.replace(",", ".") if is_number else value
