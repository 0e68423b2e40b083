"""A wave on disk: made, and read whole or not at all."""

import json
import tomllib
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from inbeeld.facts.whole_file import write_whole
from inbeeld.survey.answers import Contest, Count, Decision
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.questionnaire import Questionnaire, monitor, read_questionnaire
from inbeeld.survey.wave.answer_rows import answers_of
from inbeeld.survey.wave.faults import faults
from inbeeld.survey.wave.frame import as_frame, frame_rows
from inbeeld.survey.wave.plan import Plan, planned
from inbeeld.survey.wave.rows import AnswerRow, ContestRow, CountRow, DecisionRow, FrameRow, LateRow, RespondentRow
from inbeeld.survey.wave.tables import read_rows, refuse, write_rows
from inbeeld.survey.wave.wave import Late, Wave

QUESTIONNAIRE = "questionnaire"

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
    must_be_free(folder)
    write_rows(folder, FrameRow, frame_rows(plan.reference_day))
    write_rows(folder, RespondentRow, [])
    write_plan(folder, plan)


def must_be_free(folder: Path) -> None:
    if (folder / "wave.toml").exists():
        raise SurveyError(f"{folder} holds a wave already. Choose another folder.")


def write_plan(folder: Path, plan: Plan) -> None:
    texts = {**plan.title.model_dump(), "made_up": plan.made_up}
    as_toml = {name: json.dumps(value, ensure_ascii=False) for name, value in texts.items()}
    write_whole(folder / "wave.toml", PLAN.format(**plan.model_dump(mode="json") | as_toml))


def read_wave(folder: Path) -> Wave:
    """Raises SurveyError with what is wrong, and where."""
    frame = read_rows(folder, FrameRow)
    if not frame:
        raise SurveyError(f"{folder} holds no wave: it has no frame.csv with the municipalities that are asked.")
    wave = Wave(
        plan=_plan(folder / "wave.toml"),
        questionnaire=_questionnaire(folder / QUESTIONNAIRE),
        frame=as_frame(frame),
        respondents=_respondents(read_rows(folder, RespondentRow)),
        answers=tuple(answers_of(read_rows(folder, AnswerRow))),
        decisions=tuple(Decision(**row.model_dump()) for row in read_rows(folder, DecisionRow)),
        counts=tuple(Count(**row.model_dump()) for row in read_rows(folder, CountRow)),
        contests=tuple(Contest(**row.model_dump()) for row in read_rows(folder, ContestRow)),
        late=tuple(Late(**row.model_dump()) for row in read_rows(folder, LateRow)),
    )
    refuse([f"{folder}: {fault}" for fault in faults(wave)])
    return wave


def _plan(path: Path) -> Plan:
    try:
        return planned(tomllib.loads(path.read_text("utf-8")), str(path))
    except FileNotFoundError:
        raise SurveyError(f"{path} is not there. It tells the title, the year and the days of the wave.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise SurveyError(f"{path} is not TOML: {wrong}.") from None


def _questionnaire(folder: Path) -> Questionnaire:
    return read_questionnaire(folder) if folder.exists() else monitor()


def _respondents(rows: Iterable[RespondentRow]) -> dict[str, frozenset[str]]:
    listed = sorted((row.respondent, row.municipality) for row in rows)
    return {name: frozenset(code for _, code in own) for name, own in groupby(listed, key=lambda row: row[0])}
