"""Answers as rows of answers.csv, and back."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby

from inbeeld.survey.answers import Answer, Line
from inbeeld.survey.wave.rows import AnswerRow


def answers_of(rows: Iterable[AnswerRow]) -> Iterator[Answer]:
    for (municipality, question, respondent, at), lines in groupby(sorted(rows, key=_answer), key=_answer):
        given = frozenset(Line(row.value, row.item, row.basis) for row in lines if row.value)
        yield Answer(municipality, question, given, respondent, at)


def rows_of(answer: Answer) -> Iterator[AnswerRow]:
    """One without a value for an answer that was taken back."""
    for line in sorted(answer.lines, key=lambda line: line.item) or [Line("")]:
        yield AnswerRow(
            municipality=answer.municipality,
            question=answer.question,
            item=line.item,
            value=line.value,
            basis=line.basis,
            respondent=answer.respondent,
            recorded_at=answer.recorded_at,
        )


def _answer(row: AnswerRow) -> tuple[str, str, str, datetime]:
    return row.municipality, row.question, row.respondent, row.recorded_at
