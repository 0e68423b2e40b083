"""A wave on disk: read whole or not at all, and added to."""

import json
import tomllib
from collections.abc import Iterable
from dataclasses import asdict
from itertools import groupby
from pathlib import Path

from pydantic import ValidationError

from inbeeld.facts.whole_file import write_whole
from inbeeld.survey.answers import Answer, Contest, Count, Decision
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.questionnaire import Questionnaire, monitor, read_questionnaire, write_questionnaire
from inbeeld.survey.wave.answer_rows import answers_of, rows_of
from inbeeld.survey.wave.faults import faults, faults_of_answer, faults_of_contest, faults_of_count
from inbeeld.survey.wave.frame import as_frame, frame_rows
from inbeeld.survey.wave.plan import Plan
from inbeeld.survey.wave.rows import AnswerRow, ContestRow, CountRow, DecisionRow, FrameRow, RespondentRow
from inbeeld.survey.wave.tables import OneRow, read_rows, refuse, write_rows
from inbeeld.survey.wave.wave import Wave

PLAN = """\
year = {year}
reference_day = {reference_day}
opens = {opens}
closes = {closes}
made_up = {made_up}

[title]
nl = {nl}
en = {en}
"""


def new_wave(folder: Path, plan: Plan) -> None:
    """With the municipalities of its reference day, and nobody who answers yet. Raises SurveyError where there is
    a wave already."""
    _must_be_free(folder)
    write_rows(folder, FrameRow, frame_rows(plan.reference_day))
    write_rows(folder, RespondentRow, [])
    _write_plan(folder, plan)


def write_wave(folder: Path, wave: Wave) -> None:
    """All of it, with its questionnaire, so that `read_wave` gives the same. Raises SurveyError where there is a wave
    already."""
    _must_be_free(folder)
    frame = wave.frame.select(list(FrameRow.model_fields)).iter_rows(named=True)
    asked = ((name, code) for name, codes in wave.respondents.items() for code in sorted(codes))
    write_questionnaire(folder / "questionnaire", wave.questionnaire)
    write_rows(folder, FrameRow, (FrameRow(**row) for row in frame))
    write_rows(folder, RespondentRow, (RespondentRow(respondent=name, municipality=code) for name, code in asked))
    write_rows(folder, AnswerRow, (row for answer in wave.answers for row in rows_of(answer)))
    write_rows(folder, DecisionRow, (DecisionRow(**asdict(one)) for one in wave.decisions))
    write_rows(folder, CountRow, (CountRow(**asdict(one)) for one in wave.counts))
    write_rows(folder, ContestRow, (ContestRow(**asdict(one)) for one in wave.contests))
    _write_plan(folder, wave.plan)


def read_wave(folder: Path) -> Wave:
    """Raises SurveyError with what is wrong, and where."""
    frame = read_rows(folder, FrameRow)
    if not frame:
        raise SurveyError(f"{folder} holds no wave: it has no frame.csv with the municipalities that are asked.")
    wave = Wave(
        plan=_plan(folder / "wave.toml"),
        questionnaire=_questionnaire(folder / "questionnaire"),
        frame=as_frame(frame),
        respondents=_respondents(read_rows(folder, RespondentRow)),
        answers=tuple(answers_of(read_rows(folder, AnswerRow))),
        decisions=tuple(Decision(**row.model_dump()) for row in read_rows(folder, DecisionRow)),
        counts=tuple(Count(**row.model_dump()) for row in read_rows(folder, CountRow)),
        contests=tuple(Contest(**row.model_dump()) for row in read_rows(folder, ContestRow)),
    )
    refuse([f"{folder}: {fault}" for fault in faults(wave)])
    return wave


def add_answers(folder: Path, answers: Iterable[Answer]) -> None:
    """To what was answered before. Raises SurveyError, and adds none of them, where one does not fit the wave."""
    wave, given = read_wave(folder), list(answers)
    refuse([fault for answer in given for fault in faults_of_answer(wave, answer)])
    _add(folder, AnswerRow, [row for answer in given for row in rows_of(answer)])


def add_counts(folder: Path, counts: Iterable[Count]) -> None:
    """To what was counted before. Raises SurveyError, and adds none of them, where one does not fit the wave."""
    wave, given = read_wave(folder), list(counts)
    refuse([fault for count in given for fault in faults_of_count(wave, count)])
    _add(folder, CountRow, [CountRow(**asdict(count)) for count in given])


def add_contests(folder: Path, contests: Iterable[Contest]) -> None:
    """To what was contested before. Raises SurveyError, and adds none of them, where one does not fit the wave."""
    wave, given = read_wave(folder), list(contests)
    refuse([fault for contest in given for fault in faults_of_contest(wave, contest)])
    _add(folder, ContestRow, [ContestRow(**asdict(contest)) for contest in given])


def _add(folder: Path, kind: type[OneRow], added: Iterable[OneRow]) -> None:
    write_rows(folder, kind, [*read_rows(folder, kind), *added])


def _must_be_free(folder: Path) -> None:
    if (folder / "wave.toml").exists():
        raise SurveyError(f"{folder} holds a wave already. Choose another folder.")


def _write_plan(folder: Path, plan: Plan) -> None:
    texts = {**plan.title.model_dump(), "made_up": plan.made_up}
    as_toml = {name: json.dumps(value, ensure_ascii=False) for name, value in texts.items()}
    write_whole(folder / "wave.toml", PLAN.format(**plan.model_dump(mode="json") | as_toml))


def _plan(path: Path) -> Plan:
    try:
        return Plan.model_validate(tomllib.loads(path.read_text("utf-8")))
    except FileNotFoundError:
        raise SurveyError(f"{path} is not there. It tells the title, the year and the days of the wave.") from None
    except tomllib.TOMLDecodeError as wrong:
        raise SurveyError(f"{path} is not TOML: {wrong}.") from None
    except ValidationError as wrong:
        told = (
            f"{path}, {'.'.join(str(part) for part in error['loc'])}: {error['msg']}." for error in wrong.errors()
        )
        raise SurveyError("\n".join(told)) from None


def _questionnaire(folder: Path) -> Questionnaire:
    return read_questionnaire(folder) if folder.exists() else monitor()


def _respondents(rows: Iterable[RespondentRow]) -> dict[str, frozenset[str]]:
    listed = sorted((row.respondent, row.municipality) for row in rows)
    return {name: frozenset(code for _, code in own) for name, own in groupby(listed, key=lambda row: row[0])}
