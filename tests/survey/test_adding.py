"""Adding to a wave on disk: twice the same is once, and two at a time lose nothing."""

import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest

from inbeeld.survey.answers import Answer, Decision, Line
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.questionnaire.question import Words
from inbeeld.survey.wave import (
    Late,
    Plan,
    add_answers,
    add_decisions,
    add_respondents,
    allow_late,
    new_wave,
    read_wave,
)
from inbeeld.survey.wave.rows import RespondentRow

PLAN = Plan(
    title=Words(nl="Monitor 2018", en="Monitor 2018"),
    year=2018,
    reference_day=date(2018, 1, 1),
    opens=date(2018, 2, 1),
    closes=date(2018, 4, 1),
)
NOON = datetime(2018, 3, 1, 12)
EACH = 15

ADDS = f"""
import sys
from datetime import datetime, timedelta
from pathlib import Path
from inbeeld.survey.answers import Answer, Line
from inbeeld.survey.wave import add_answers

for nth in range({EACH}):
    line = Line("all" if nth % 2 else "some")
    at = datetime(2018, 3, 1) + timedelta(minutes=nth)
    add_answers(Path(sys.argv[1]), [Answer("GM0014", "dedicated", frozenset({{line}}), sys.argv[2], at)])
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    new_wave(tmp_path / "wave", PLAN)
    rows = [RespondentRow(respondent=name, municipality="GM0014") for name in ("a", "b")]
    assert add_respondents(tmp_path / "wave", rows) == 2
    return tmp_path / "wave"


def answer(value: str, respondent: str = "a") -> Answer:
    return Answer("GM0014", "dedicated", frozenset({Line(value)}), respondent, NOON)


def decision(respondent: str, question: str = "dedicated") -> Decision:
    return Decision("GM0014", question, respondent, "Anna", datetime(2018, 3, 2), "Nagevraagd.")


def test_two_processes_that_add_at_the_same_time_lose_nothing(folder: Path) -> None:
    both = [subprocess.Popen([sys.executable, "-c", ADDS, str(folder), name]) for name in ("a", "b")]
    assert [process.wait() for process in both] == [0, 0]
    assert len(read_wave(folder).answers) == 2 * EACH


def test_the_same_answer_offered_twice_is_kept_once(folder: Path) -> None:
    assert add_answers(folder, [answer("all"), answer("all")]) == 1
    assert add_answers(folder, [answer("all")]) == 0
    assert add_respondents(folder, [RespondentRow(respondent="a", municipality="GM0014")]) == 0


def test_two_answers_of_one_respondent_at_one_moment_are_refused_and_the_wave_stays_whole(folder: Path) -> None:
    add_answers(folder, [answer("all")])
    with pytest.raises(SurveyError, match="two rows have the same municipality, question, item"):
        add_answers(folder, [answer("no")])
    assert [one.chosen for one in read_wave(folder).answers] == [{"all"}]


def test_a_decision_settles_a_dispute(folder: Path) -> None:
    add_answers(folder, [answer("all"), answer("no", "b")])
    add_decisions(folder, [decision("b")])
    wave = read_wave(folder)
    assert not wave.standing.disputes
    assert wave.answers_of("GM0014")["dedicated"].chosen == {"no"}


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (decision("b", "goals"), "GM0014, goals: nothing to decide, no two answers differ here"),
        (decision("stranger"), "stranger did not answer dedicated for GM0014; choose one of a, b"),
    ],
)
def test_a_decision_of_nothing_or_for_nobody_is_refused(folder: Path, wrong: Decision, told: str) -> None:
    add_answers(folder, [answer("all"), answer("no", "b")])
    with pytest.raises(SurveyError, match=told):
        add_decisions(folder, [wrong])


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("GM0018", "a answers for GM0018, which is not in the frame; since 2018-01-01 it is part of GM1952"),
        ("GM1960", "which is not in the frame; on 2018-01-01 its people lived in GM0236, GM0304, GM0733"),
    ],
)
def test_who_answers_for_a_municipality_of_another_year_is_told_where_its_people_are(
    folder: Path, code: str, told: str
) -> None:
    with pytest.raises(SurveyError, match=told):
        add_respondents(folder, [RespondentRow(respondent="a", municipality=code)])


def test_who_allowed_an_answer_after_the_stop_is_kept(folder: Path) -> None:
    late = Late("GM0014", "a", "Anna", datetime(2018, 4, 3))
    allow_late(folder, [late])
    assert read_wave(folder).late == (late,)


def test_nothing_is_added_where_there_is_no_wave(tmp_path: Path) -> None:
    with pytest.raises(SurveyError, match="holds no wave: there is no such folder"):
        add_answers(tmp_path / "none", [])
    with pytest.raises(SurveyError, match=r"holds no wave: it has no frame\.csv"):
        add_answers(tmp_path, [])
