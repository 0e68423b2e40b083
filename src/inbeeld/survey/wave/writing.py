"""A whole wave to disk, such as one that ran in a database."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from inbeeld.survey.questionnaire import write_questionnaire
from inbeeld.survey.wave.answer_rows import rows_of
from inbeeld.survey.wave.folder import must_be_free, write_plan
from inbeeld.survey.wave.rows import AnswerRow, ContestRow, CountRow, DecisionRow, FrameRow, LateRow, RespondentRow
from inbeeld.survey.wave.tables import write_rows
from inbeeld.survey.wave.wave import Wave


def write_wave(folder: Path, wave: Wave) -> None:
    """With its questionnaire; `read_wave` gives the same. Raises SurveyError where there is a wave already."""
    must_be_free(folder)
    write_questionnaire(folder / "questionnaire", wave.questionnaire)
    write_rows(folder, FrameRow, _frame(wave))
    write_rows(folder, RespondentRow, _respondents(wave))
    write_rows(folder, AnswerRow, (row for answer in wave.answers for row in rows_of(answer)))
    write_rows(folder, DecisionRow, (DecisionRow(**asdict(one)) for one in wave.decisions))
    write_rows(folder, CountRow, (CountRow(**asdict(one)) for one in wave.counts))
    write_rows(folder, ContestRow, (ContestRow(**asdict(one)) for one in wave.contests))
    write_rows(folder, LateRow, (LateRow(**asdict(one)) for one in wave.late))
    write_plan(folder, wave.plan)


def _frame(wave: Wave) -> Iterator[FrameRow]:
    for row in wave.frame.select(list(FrameRow.model_fields)).iter_rows(named=True):
        yield FrameRow(**row)


def _respondents(wave: Wave) -> Iterator[RespondentRow]:
    for name, codes in wave.respondents.items():
        yield from (RespondentRow(respondent=name, municipality=code) for code in sorted(codes))
