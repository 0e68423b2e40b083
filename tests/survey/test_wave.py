"""A wave as a folder: made, read, added to, and refused where something does not fit."""

from datetime import date, datetime
from pathlib import Path

import pytest

from inbeeld.survey.answers import Answer, Line
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.questionnaire.question import Words
from inbeeld.survey.wave import Plan, add_answers, new_wave, read_wave
from inbeeld.survey.wave.response import awaited, completeness, response

PLAN = Plan(
    title=Words(nl='Monitor "2018"', en="The monitor's wave of 2018"),
    year=2018,
    reference_day=date(2018, 1, 1),
    opens=date(2018, 2, 1),
    closes=date(2018, 4, 1),
)
CHOSEN = {"who_first": {"most_promising"}, "dedicated": {"all"}}
RESPONDENTS = "respondent;municipality\nnorth;GM0014\nnorth;GM0034\nsecond;GM0014\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    new_wave(tmp_path / "wave", PLAN)
    (tmp_path / "wave" / "respondents.csv").write_text(RESPONDENTS, "utf-8")
    return tmp_path / "wave"


def answer(value: str, question: str = "who_first", respondent: str = "north", hour: int = 9) -> Answer:
    lines = frozenset({Line(value)}) if value else frozenset[Line]()
    return Answer("GM0014", question, lines, respondent, datetime(2018, 3, 1, hour))


def test_a_new_wave_has_the_municipalities_of_its_day_and_says_what_it_was_told(folder: Path) -> None:
    wave = read_wave(folder)
    assert wave.plan == PLAN
    assert wave.frame.height == 380
    assert wave.frame["size"].unique().sort().to_list() == ["<20k", "20-50k", "50-100k", "100k+"]
    assert not wave.taking_part


def test_a_wave_says_whether_it_is_made_up(tmp_path: Path) -> None:
    new_wave(tmp_path / "demo", PLAN.model_copy(update={"made_up": True}))
    assert read_wave(tmp_path / "demo").plan.made_up


def test_a_wave_is_not_made_over_another(folder: Path) -> None:
    with pytest.raises(SurveyError, match="holds a wave already"):
        new_wave(folder, PLAN)


def test_answers_are_added_and_the_last_one_stands(folder: Path) -> None:
    add_answers(folder, [answer("most_promising")])
    add_answers(folder, [answer("waiting_longest", hour=10)])
    wave = read_wave(folder)
    assert len(wave.answers) == 2
    assert wave.answers_of("GM0014")["who_first"].chosen == {"waiting_longest"}
    assert wave.taking_part == {"GM0014"}


def test_an_answer_that_is_taken_back_stands_no_more(folder: Path) -> None:
    add_answers(folder, [answer("most_promising"), answer("", hour=10)])
    assert not read_wave(folder).taking_part


def test_what_depends_on_another_answer_counts_only_while_it_is_asked(folder: Path) -> None:
    why = Answer("GM0014", "why_most_promising", frozenset({Line("chosen", "money")}), "north", datetime(2018, 3, 1))
    add_answers(folder, [answer("most_promising"), why])
    assert set(read_wave(folder).answers_of("GM0014")) == {"who_first", "why_most_promising"}
    add_answers(folder, [answer("waiting_longest", hour=10)])
    assert set(read_wave(folder).answers_of("GM0014")) == {"who_first"}


def test_two_respondents_who_differ_are_in_dispute_until_somebody_decides(folder: Path) -> None:
    add_answers(folder, [answer("most_promising"), answer("waiting_longest", respondent="second")])
    wave = read_wave(folder)
    assert not wave.taking_part
    assert len(wave.standing.disputes["GM0014", "who_first"].answers) == 2
    decision = "GM0014,who_first,second,Anna,2018-03-02T10:00:00,counted anew\n"
    header = "municipality,question,respondent,decided_by,decided_at,why\n"
    (folder / "decisions.csv").write_text(header + decision, "utf-8")
    assert read_wave(folder).answers_of("GM0014")["who_first"].chosen == {"waiting_longest"}


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (answer("perhaps"), "GM0014, who_first: ‘perhaps’ is none of its answers: enough_for_all, most_promising"),
        (answer("yes", question="who_last"), "answered who_last, which is no question of this wave"),
        (answer("most_promising", respondent="stranger"), "stranger answered for GM0014, but is no respondent of it"),
    ],
)
def test_an_answer_that_does_not_fit_is_refused_and_nothing_is_added(folder: Path, wrong: Answer, told: str) -> None:
    with pytest.raises(SurveyError) as refused:
        add_answers(folder, [answer("most_promising"), wrong])
    assert told in str(refused.value)
    assert not read_wave(folder).answers


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("respondents.csv", "respondent,municipality\na,GM9999\n", "respondents.csv, line 2, municipality: "),
        (
            "respondents.csv",
            "respondent,municipality\na,GM0018\n",
            "in the frame; since 2018-01-01 it is part of GM1952",
        ),
        ("respondents.csv", "respondent,municipality\na,GM0014\na,GM0014\n", "two rows have the same respondent"),
        ("respondents.csv", "respondent\na\n", "line 2, municipality: Field required"),
        ("respondents.csv", "respondent,municipality\na,GM0014,b\n", "line 2, a column too many"),
        ("respondents.csv", 'respondent,municipality\n"a,GM0014\n', "is no CSV file in UTF-8"),
        ("frame.csv", "municipality\n", "holds no wave: it has no frame.csv"),
        ("wave.toml", "year = ", "wave.toml is not TOML"),
        ("wave.toml", "year = 2018", "wave.toml, title: Field required"),
        ("answers.csv", "municipality,question,respondent,recorded_at\nGM0014,who_first,a,noon\n", "recorded_at"),
    ],
)
def test_what_is_wrong_with_a_file_is_told_with_its_place(folder: Path, file: str, text: str, told: str) -> None:
    (folder / file).write_text(text, "utf-8")
    with pytest.raises(SurveyError) as refused:
        read_wave(folder)
    assert told in str(refused.value)


def test_a_folder_without_a_plan_is_no_wave(folder: Path) -> None:
    (folder / "wave.toml").unlink()
    with pytest.raises(SurveyError, match="tells the title, the year and the days"):
        read_wave(folder)


def test_a_wave_closes_after_it_opens() -> None:
    with pytest.raises(ValueError, match="closes on 2018-01-31, before it opens on 2018-02-01"):
        Plan.model_validate({**PLAN.model_dump(), "closes": "2018-01-31"})


def test_the_response_adds_up_to_the_frame_and_says_who_is_awaited(folder: Path) -> None:
    add_answers(folder, [answer("most_promising"), answer("all", question="dedicated")])
    wave = read_wave(folder)
    for by in (None, "size", "province", "region"):
        board = response(wave, by)
        assert board["municipalities"].sum() == 380
        assert board["answered"].sum() == 1
        assert board["of_answered"].sum() == wave.frame.filter(municipality="GM0014")["inhabitants"].item()
    silent = awaited(wave)
    assert silent.height == 379
    assert silent.filter(municipality="GM0034")["respondents"].item() == 1
    assert completeness(wave).rows() == [("GM0014", len(wave.questionnaire.asked(CHOSEN)), 2)]
