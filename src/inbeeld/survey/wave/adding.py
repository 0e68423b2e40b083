"""Adding to a wave on disk: all that is offered, or nothing where something does not fit.

What stands there already is not written twice. Nothing is lost when two add at the same time: one waits.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TypeVar

from inbeeld.survey.answers import Answer, Contest, Count, Decision
from inbeeld.survey.wave.answer_rows import rows_of
from inbeeld.survey.wave.faults import (
    faults_of_answer,
    faults_of_contest,
    faults_of_count,
    faults_of_decision,
    faults_of_respondent,
)
from inbeeld.survey.wave.folder import read_wave
from inbeeld.survey.wave.lock import alone_in
from inbeeld.survey.wave.rows import AnswerRow, ContestRow, CountRow, DecisionRow, LateRow, RespondentRow, Row
from inbeeld.survey.wave.tables import read_rows, refuse, repeated, write_rows
from inbeeld.survey.wave.wave import Late, Wave

Given = TypeVar("Given")


def add_answers(folder: Path, answers: Iterable[Answer]) -> int:
    """To what was answered before, in a wave on disk; how many lines are new. Raises SurveyError."""
    return _add(folder, answers, faults_of_answer, AnswerRow, rows_of)


def add_counts(folder: Path, counts: Iterable[Count]) -> int:
    """To what was counted before. Raises SurveyError."""
    return _add(folder, counts, faults_of_count, CountRow, lambda count: [CountRow(**asdict(count))])


def add_contests(folder: Path, contests: Iterable[Contest]) -> int:
    """To what was contested before. Raises SurveyError."""
    return _add(folder, contests, faults_of_contest, ContestRow, lambda one: [ContestRow(**asdict(one))])


def add_decisions(folder: Path, decisions: Iterable[Decision]) -> int:
    """To what was decided before. Raises SurveyError, also for a decision of what is not in dispute."""
    return _add(folder, decisions, faults_of_decision, DecisionRow, lambda one: [DecisionRow(**asdict(one))])


def add_respondents(folder: Path, respondents: Iterable[RespondentRow]) -> int:
    """To those who could answer before. Raises SurveyError."""
    return _add(folder, respondents, faults_of_respondent, RespondentRow, lambda one: [one])


def allow_late(folder: Path, late: Iterable[Late]) -> int:
    """Who allowed municipalities to answer after the stop."""
    return _add(folder, late, lambda *_: iter(()), LateRow, lambda one: [LateRow(**asdict(one))])


def _add(
    folder: Path,
    given: Iterable[Given],
    faults: Callable[[Wave, Given], Iterator[str]],
    kind: type[Row],
    rows: Callable[[Given], Iterable[Row]],
) -> int:
    offered = list(given)
    with alone_in(folder):
        wave = read_wave(folder)
        refuse([fault for one in offered for fault in faults(wave, one)])
        there: Sequence[Row] = read_rows(folder, kind)
        known = frozenset(there)
        new = [row for row in dict.fromkeys(row for one in offered for row in rows(one)) if row not in known]
        refuse([f"{folder}: {told}" for told in repeated([*there, *new])])
        if new:
            write_rows(folder, kind, [*there, *new])
    return len(new)
