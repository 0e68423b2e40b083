"""What stands in a column of a municipality, and back to an answer.

Not asked, "I don't know", and no answer are three things: NOT_ASKED, DONT_KNOW, and an empty cell.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from re import fullmatch

from inbeeld.survey.answers import Answer, Line
from inbeeld.survey.formats.columns import Column
from inbeeld.survey.formats.sheet import Cells
from inbeeld.survey.questionnaire import DONT_KNOW, Question

NOT_ASKED, NOT_CHOSEN = "not_asked", "not_chosen"

DECIMAL_COMMA = r"[0-9]+,[0-9]+"


def cell(column: Column, answers: Mapping[str, Answer], asked: Collection[Question]) -> str:
    if column.question not in asked:
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
    for question in dict.fromkeys(column.question for column in columns):
        own = [column for column in columns if column.question == question]
        if lines := frozenset(_lines(cells, own)):
            yield Answer(municipality, question.id, lines, respondent, at)


def _lines(cells: Cells, columns: Sequence[Column]) -> Iterator[Line]:
    """Where an answer is not known as a whole, each of its columns says so."""
    told = {column: as_written(column, cells.get(column.name, "").strip()) for column in columns}
    values = {column: value for column, value in told.items() if not column.basis}
    if all(value == DONT_KNOW for value in values.values()):
        yield Line(DONT_KNOW)
        return
    for column, value in values.items():
        if value not in ("", NOT_ASKED, NOT_CHOSEN):
            basis = told.get(Column(column.question, column.item, basis=True), "")
            yield Line(value, column.item, basis)  # type: ignore[arg-type]


def as_written(column: Column, value: str) -> str:
    """A number with a decimal comma, as Dutch spreadsheets write it, gets its point."""
    is_number = column.question.kind in ("number", "share", "shares") and fullmatch(DECIMAL_COMMA, value)
    return value.replace(",", ".") if is_number else value
