"""`inbeeld survey import`: all of a file is added, or nothing, and then everything that is wrong is told."""

from pathlib import Path

import pytest

from inbeeld.survey.wave import read_wave
from tests.cli.conftest import Run
from tests.cli.survey.conftest import done, refused

IN_TIME = ("--received", "2018-03-01")


def told(run: Run, wave: Path, text: str | bytes, *options: str, name: str = "file.csv") -> str:
    """What is said of a file that is refused; nothing of it was added."""
    file = wave.parent / name
    file.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    before = read_wave(wave)
    said = refused(run("survey", "import", wave, file, *options))
    after = read_wave(wave)
    assert (after.answers, after.counts, after.respondents) == (before.answers, before.counts, before.respondents)
    return said.replace(str(file), "FILE")


def test_two_respondents_who_differ_are_both_kept_and_told(run: Run, answered: Path) -> None:
    wave = read_wave(answered)
    assert set(wave.standing.disputes) == {("GM0014", "dedicated"), ("GM0014", "in_education")}
    again = done(run("survey", "import", answered, answered.parent / "answers.csv", "--received", "2018-03-02"))
    assert "Added 0 answers" in again
    assert "2 questions have two different answers; see inbeeld survey disputes." in again


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (
            "GM0018,anna,enough_for_all,,,",
            "FILE, line 2: anna answered for GM0018, which is not in the frame; since 2018-01-01",
        ),
        ("GM0014,anna,,,101,counted", "line 2: GM0014, in_education: Write a number from 0 up to and including 100"),
        (f"GM0014,anna,,,{'9' * 5000},counted", "line 2: GM0014, in_education: Write a number here, without letters"),
        ("GM0014,anna,,,40,", "line 2: GM0014, in_education: Say whether this was counted or estimated"),
        ("GM0014,anna,perhaps,,,", "line 2: GM0014, who_first: ‘perhaps’ is none of its answers: enough_for_all"),
        ("GM0014,anna,enough_for_all,chosen,,", "why_most_promising is answered but not asked: it is for those who"),
        ("GM0014,carla,enough_for_all,,,", "carla answered for GM0014, but is no respondent of it"),
        ("GM0014,,enough_for_all,,,", "line 2: GM0014 has answers and no respondent. Fill in who answered"),
        ("GM0014,anna,,,,", "has no answers to questions of this wave. Nothing was added"),
    ],
)
def test_a_row_that_is_wrong_is_told_with_its_line_municipality_and_question(
    run: Run, wave: Path, row: str, why: str
) -> None:
    header = "municipality,respondent,who_first,why_most_promising__money,in_education,in_education__basis"
    said = told(run, wave, f"{header}\n{row}\n", *IN_TIME)
    assert why in said
    assert len(said) < 1000


def test_no_more_than_twenty_problems_are_told_at_once(run: Run, wave: Path) -> None:
    rows = "\n".join(f"GM0014,stranger{nth},all" for nth in range(30))
    said = told(run, wave, f"municipality,respondent,dedicated\n{rows}\n", *IN_TIME)
    assert "stranger19 " in said
    assert "stranger20 " not in said
    assert said.endswith("And 10 more.")


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("a.csv", b"", "FILE is empty: not even a header stands in it"),
        (
            "a.csv",
            "municipality,respondent,what_works\nGM0014,anna,één\n".encode("cp1252"),
            "is not in UTF-8: line 2",
        ),
        ("a.sav", b"no", "FILE cannot be read as a file of SPSS"),
        ("a.csv", b'"token","submitdate","whofirst"\n"anna","2018-03-01 12:00:00","A', "it is cut off"),
        ("a.csv", b'"token","submitdate","whofirst"\n"anna","2018-03-01 12:00:00"\n', "Is the file cut off"),
        (
            "a.csv",
            b'"token","submitdate","whofirst"\n"carla","2018-03-01 12:00:00","A1"\n',
            "line 2: the token carla",
        ),
        ("a.csv", b"respondent,municipality\nanna,GM0018\n", "since 2018-01-01 it is part of GM1952"),
        (
            "a.csv",
            b"respondent,municipality\nanna,GM9999\n",
            "line 2, municipality: no municipality has had this code",
        ),
        ("a.csv", b"municipality,question,value,day,figure,delivered_at\nGM0014,x,4,May,x,noon\n", "line 2, day"),
    ],
)
def test_a_file_that_cannot_be_used_is_told(run: Run, wave: Path, name: str, text: bytes, why: str) -> None:
    assert why in told(run, wave, text, *IN_TIME, name=name)


def test_a_file_of_one_municipality_need_not_say_who_answered(run: Run, wave: Path) -> None:
    (wave.parent / "a.csv").write_text(
        "municipality;in_education;in_education__basis\nGM0014;12,5;counted\n", "utf-8"
    )
    said = done(run("survey", "import", wave, wave.parent / "a.csv", "--respondent", "anna", *IN_TIME))
    assert "Added 1 answers of 1 municipalities" in said
    assert [answer.respondent for answer in read_wave(wave).answers] == ["anna"]


def test_limesurvey_says_itself_when_somebody_answered(run: Run, wave: Path) -> None:
    rows = '"token","submitdate","dedicated"\n"north","2018-03-05 09:30:00","A1"\n"anna","",""\n'
    (wave.parent / "a.csv").write_text(rows, "utf-8")
    assert "Added 2 answers of 2 municipalities" in done(run("survey", "import", wave, wave.parent / "a.csv"))
    assert {str(answer.recorded_at) for answer in read_wave(wave).answers} == {"2018-03-05 09:30:00"}


ANSWER = "municipality,respondent,dedicated\nGM0014,anna,all\n"


def test_an_answer_after_the_stop_is_refused_unless_somebody_allows_it_and_that_is_kept(run: Run, wave: Path) -> None:
    said = told(run, wave, ANSWER, "--received", "2018-04-02")
    assert "Answers of 2018-04-02, while the wave closed on 2018-04-01 (GM0014). Nothing was added." in said
    done(run("survey", "import", wave, wave.parent / "file.csv", "--received", "2018-04-02", "--late", "Jan"))
    found = read_wave(wave)
    assert found.taking_part == {"GM0014"}
    assert [(late.municipality, late.respondent, late.allowed_by) for late in found.late] == [
        ("GM0014", "anna", "Jan")
    ]
    assert "toegestaan door Jan" in done(run("survey", "response", wave))


def test_the_last_day_is_in_time_and_before_the_first_it_is_another_wave(run: Run, wave: Path) -> None:
    assert "the wave opens on 2018-02-01" in told(run, wave, ANSWER, "--received", "2018-01-31")
    assert "Added 1" in done(run("survey", "import", wave, wave.parent / "file.csv", "--received", "2018-04-01"))


def test_who_answered_earlier_need_not_repeat_what_a_question_depends_on(run: Run, answered: Path) -> None:
    rows = "municipality,respondent,why_most_promising__money\nGM0014,anna,chosen\n"
    (answered.parent / "more.csv").write_text(rows, "utf-8")
    assert "Added 1 answers" in done(run("survey", "import", answered, answered.parent / "more.csv", *IN_TIME))
