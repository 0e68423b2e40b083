"""Answers go out and come back the same: as a table in CSV, as a file of SPSS, and from LimeSurvey."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import polars as pl
import pyreadstat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inbeeld.facts.errors import CaseloadError
from inbeeld.survey.answers import Answer, Line
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.formats import read_csv, read_limesurvey, read_sav, write_csv, write_sav
from inbeeld.survey.questionnaire import DONT_KNOW, Question, monitor
from inbeeld.survey.questionnaire.question import Words
from inbeeld.survey.wave import Plan, Wave, new_wave, read_wave

PLAN = Plan(
    title=Words(nl="Monitor 2018", en="Monitor 2018"),
    year=2018,
    reference_day=date(2018, 1, 1),
    opens=date(2018, 2, 1),
    closes=date(2018, 4, 1),
)
NOON = datetime(2018, 3, 1, 12)
CODES = ("GM0014", "GM0034")


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Wave:
    folder = tmp_path_factory.mktemp("waves") / "wave"
    new_wave(folder, PLAN)
    (folder / "respondents.csv").write_text("respondent,municipality\na,GM0014\na,GM0034\n", "utf-8")
    return read_wave(folder)


def with_answers(wave: Wave, answers: list[Answer]) -> Wave:
    return Wave(wave.plan, wave.questionnaire, wave.frame, wave.respondents, tuple(answers), ())


@st.composite
def lines_for(draw: st.DrawFn, question: Question) -> frozenset[Line]:
    if draw(st.integers(0, 4)) == 0:
        return frozenset({Line(DONT_KNOW)})
    share = st.integers(0, 1000).map(lambda tenths: f"{tenths / 10:g}")
    basis = st.sampled_from(["counted", "estimated"])
    some = {
        "one_of": lambda: {Line(draw(st.sampled_from(question.names)))},
        "several_of": lambda: {Line("chosen", item) for item in draw(some_of(question.names[:-1]))},
        "number": lambda: {Line(str(draw(st.integers(0, 100))))},
        "share": lambda: {Line(draw(share), "", draw(basis))},
        "shares": lambda: {Line(draw(share), item, draw(basis)) for item in draw(some_of(question.names))},
        "date": lambda: {Line(draw(st.dates(date(2017, 1, 1), date(2019, 1, 1))).isoformat())},
        "text": lambda: {Line(draw(st.text("abc é;,\"'\n", min_size=1, max_size=30)).strip() or "x")},
    }
    return frozenset(some[question.kind]())


def some_of(names: tuple[str, ...]) -> st.SearchStrategy[set[str]]:
    return st.sets(st.sampled_from(names), min_size=1)


@st.composite
def answers(draw: st.DrawFn) -> list[Answer]:
    """Of questions that are asked of everybody."""
    questions = [question for question in monitor().questions.values() if question.asked_if is None]
    places = draw(st.sets(st.tuples(st.sampled_from(CODES), st.sampled_from(questions)), min_size=1, max_size=8))
    return [Answer(code, question.id, draw(lines_for(question)), "a", NOON) for code, question in places]


@pytest.mark.parametrize(("write", "read", "file"), [(write_csv, read_csv, "a.csv"), (write_sav, read_sav, "a.sav")])
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=answers())
def test_what_goes_out_comes_back(
    write: Callable[[Wave, Path], None],
    read: Callable[[Path, Wave, datetime], list[Answer]],
    file: str,
    told: list[Answer],
    empty: Wave,
    tmp_path: Path,
) -> None:
    wave = with_answers(empty, told)
    write(wave, tmp_path / file)
    assert set(read(tmp_path / file, empty, NOON)) == set(wave.standing.answers.values())


def test_not_asked_not_known_and_not_answered_are_three_things(empty: Wave, tmp_path: Path) -> None:
    told = [("who_first", "enough_for_all"), ("dedicated", DONT_KNOW)]
    answered = [Answer("GM0014", name, frozenset({Line(value)}), "a", NOON) for name, value in told]
    write_csv(with_answers(empty, answered), tmp_path / "a.csv")
    row = (
        pl.read_csv(tmp_path / "a.csv", infer_schema=False)
        .filter(pl.col("municipality") == "GM0014")
        .row(0, named=True)
    )
    assert row["why_most_promising__capacity"] == "not_asked"
    assert row["dedicated"] == DONT_KNOW
    assert row["start"] == ""


def test_spss_has_the_words_and_knows_what_is_missing(empty: Wave, tmp_path: Path) -> None:
    answered = [
        Answer("GM0014", "dedicated", frozenset({Line("some")}), "a", NOON),
        Answer("GM0014", "in_education", frozenset({Line("12.5", "", "counted")}), "a", NOON),
    ]
    write_sav(with_answers(empty, answered), tmp_path / "a.sav")
    table, about = pyreadstat.read_sav(tmp_path / "a.sav", output_format="polars")
    row = table.filter(pl.col("municipality") == "GM0014").row(0, named=True)
    assert about.variable_value_labels["dedicated"][row["dedicated"]] == "Ja, voor een deel"
    assert row["in_education"] == 12.5
    assert row["why_most_promising__capacity"] is None
    assert about.column_names_to_labels["dedicated"].startswith("Heeft uw gemeente klantmanagers")


# --- from LimeSurvey

HEADER = '"id","submitdate","token","whofirst","goals[SQ001]","goals[education]","ineducation","ineducationbasis"'


def exported(tmp_path: Path, *rows: str, header: str = HEADER) -> Path:
    path = tmp_path / "limesurvey.csv"
    path.write_text("\n".join([header, *rows]), "utf-8-sig")
    return path


def test_a_response_counts_for_all_municipalities_of_the_respondent(empty: Wave, tmp_path: Path) -> None:
    row = '"1","2018-03-01 12:00:00","a","A2","Y","","12.5000000000","counted"'
    found = read_limesurvey(exported(tmp_path, row), empty)
    expected = {
        "who_first": {Line("most_promising")},
        "goals": {Line("chosen", "paid_work")},
        "in_education": {Line("12.5", "", "counted")},
    }
    assert set(found) == {
        Answer(code, name, frozenset(lines), "a", NOON) for code in CODES for name, lines in expected.items()
    }


@pytest.mark.parametrize("written", ["A2", "AO02", "2", "most_promising", "De mensen met de meeste kans op werk"])
def test_an_option_is_known_by_its_place_its_id_or_its_text(empty: Wave, tmp_path: Path, written: str) -> None:
    row = f'"1","2018-03-01 12:00:00","a","{written}","","","",""'
    assert {answer.chosen for answer in read_limesurvey(exported(tmp_path, row), empty)} == {
        frozenset({"most_promising"})
    }


@pytest.mark.parametrize("written", ["Weet ik niet", "dont_know"])
def test_not_knowing_is_an_answer(empty: Wave, tmp_path: Path, written: str) -> None:
    found = read_limesurvey(exported(tmp_path, f'"1","2018-03-01 12:00:00","a","{written}","","","",""'), empty)
    assert {answer.lines for answer in found} == {frozenset({Line(DONT_KNOW)})}


def test_what_was_not_submitted_is_not_read(empty: Wave, tmp_path: Path) -> None:
    rows = ('"1","","a","A2","","","",""', '"2","2018-03-01 12:00:00","a","","","","40",""')
    assert {answer.question for answer in read_limesurvey(exported(tmp_path, *rows), empty)} == {"in_education"}


@pytest.mark.parametrize(
    ("header", "row", "told"),
    [
        ('"id","submitdate","token","shoesize"', '"1","2018-03-01 12:00:00","a","40"', "shoesize is no question"),
        ('"id","submitdate","whofirst"', '"1","2018-03-01 12:00:00","A2"', "no columns token and submitdate"),
        ('"submitdate","token","whofirst"', '"2018-03-01 12:00:00","a","A9"', "who_first has no answer or line ‘A9’"),
        ('"submitdate","token","whofirst"', '"2018-03-01 12:00:00","b","A1"', "line 2: the token b is of nobody in"),
        ('"submitdate","token","whofirst"', '"yesterday","a","A1"', "the submitdate ‘yesterday’ is no moment"),
        (
            '"submitdate","token","whofirst"',
            '"2018-03-01 12:00:00","a","A1',
            "or it is cut off: unexpected end of data",
        ),
        ('"submitdate","token","whofirst"', '"2018-03-01 12:00:00","a"', "line 2: 2 values, while the header has 3"),
        ('"submitdate","token","whofirst"', '"","a","A1"', "has no answers to questions of this wave"),
    ],
)
def test_what_cannot_be_placed_is_told(empty: Wave, tmp_path: Path, header: str, row: str, told: str) -> None:
    with pytest.raises(SurveyError, match=told):
        read_limesurvey(exported(tmp_path, row, header=header), empty)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("municipality,who_first\nGM0014,most_promising\n", "line 2: GM0014 has answers and no respondent"),
        ("respondent,who_first\na,most_promising\n", "no column municipality"),
        ("municipality,respondent,start,start\nGM0014,a,,\n", "two columns with the name start"),
        ("municipality,respondent,shoe_size\nGM0014,a,40\n", "no question of this wave: shoe_size"),
        ("municipality,respondent,who_first\nGM0014,,most_promising\n", "has answers and no respondent"),
        ("municipality,respondent\nGM0014,a,b,c\n", "line 2: 4 values, while the header has 2 names"),
    ],
)
def test_a_table_that_is_none_is_told(empty: Wave, tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "a.csv").write_text(text, "utf-8")
    with pytest.raises(SurveyError, match=told):
        read_csv(tmp_path / "a.csv", empty, NOON)


def test_a_sheet_of_a_dutch_spreadsheet_is_read_too(empty: Wave, tmp_path: Path) -> None:
    text = "municipality;respondent;in_education;in_education__basis\nGM0014;;12,5;counted\n;;;\n"
    (tmp_path / "a.csv").write_text(text, "utf-8-sig")
    expected = Answer("GM0014", "in_education", frozenset({Line("12.5", "", "counted")}), "a", NOON)
    assert read_csv(tmp_path / "a.csv", empty, NOON, respondent="a") == [expected]


WRONG = """\
municipality,respondent,who_first,why_most_promising__money,in_education,in_education__basis
GM0014,a,perhaps,,101,counted
GM0018,a,enough_for_all,,,
GM0034,a,enough_for_all,chosen,,
GM0014,a,most_promising,,,
"""
TOLD = """\
line 2: GM0014, in_education: Write a number from 0 up to and including 100.
line 2: GM0014, who_first: ‘perhaps’ is none of its answers: enough_for_all, most_promising
line 3: a answered for GM0018, which is not in the frame; since 2018-01-01 it is part of GM1952.
line 4: GM0034, why_most_promising is answered but not asked: it is for those who answered who_first
line 5: GM0014, who_first: a answers otherwise on line 2. Keep one of the two, or fill in who else answered.
"""


def test_all_that_is_wrong_is_told_at_once_with_its_line(empty: Wave, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(WRONG, "utf-8")
    with pytest.raises(SurveyError) as refused:
        read_csv(tmp_path / "a.csv", empty, NOON)
    told = str(refused.value).replace(f"{tmp_path / 'a.csv'}, ", "").splitlines()
    for one, expected in zip(told, TOLD.splitlines(), strict=True):
        assert one.startswith(expected.strip())


@pytest.mark.parametrize("labels", [{1.0: "Nee", 2.0: "Ja, voor een deel"}, {1.0: "none", 2.0: "SOME"}])
def test_what_a_number_of_spss_means_is_read_from_its_labels(
    empty: Wave, tmp_path: Path, labels: dict[float, str]
) -> None:
    options = {option.id: option.nl for option in monitor().questions["dedicated"].options}
    labels = {number: options.get(label, label) if label == "none" else label for number, label in labels.items()}
    table = pl.DataFrame({"municipality": ["GM0014"], "respondent": ["a"], "dedicated": [2.0]})
    pyreadstat.write_sav(table, str(tmp_path / "a.sav"), variable_value_labels={"dedicated": labels})
    assert [answer.chosen for answer in read_sav(tmp_path / "a.sav", empty, NOON)] == [{"some"}]


@pytest.mark.parametrize("value", [2.0, 3.0])
def test_a_label_of_spss_that_is_no_answer_is_told(empty: Wave, tmp_path: Path, value: float) -> None:
    table = pl.DataFrame({"municipality": ["GM0014"], "respondent": ["a"], "dedicated": [value]})
    labels = {"dedicated": {1.0: "Ja, voor een deel", 2.0: "Soms"}}
    pyreadstat.write_sav(table, str(tmp_path / "a.sav"), variable_value_labels=labels)
    with pytest.raises(SurveyError, match=r"GM0014, dedicated: ‘(Soms|3)’ is none of its answers: all, some"):
        read_sav(tmp_path / "a.sav", empty, NOON)


def test_a_file_in_the_letters_of_windows_is_told_with_its_line(empty: Wave, tmp_path: Path) -> None:
    text = "municipality,respondent,what_works\nGM0014,a,ok\nGM0034,a,één\n"
    (tmp_path / "a.csv").write_text(text, "cp1252")
    with pytest.raises(CaseloadError, match=r"not in UTF-8: line 3 .* 'CSV UTF-8'"):
        read_csv(tmp_path / "a.csv", empty, NOON)


def test_an_empty_file_is_told(empty: Wave, tmp_path: Path) -> None:
    (tmp_path / "a.csv").touch()
    with pytest.raises(CaseloadError, match="is empty"):
        read_csv(tmp_path / "a.csv", empty, NOON)


def test_a_file_that_is_not_of_spss_is_told(empty: Wave, tmp_path: Path) -> None:
    (tmp_path / "a.sav").write_text("no", "utf-8")
    with pytest.raises(SurveyError, match="cannot be read as a file of SPSS"):
        read_sav(tmp_path / "a.sav", empty, NOON)
