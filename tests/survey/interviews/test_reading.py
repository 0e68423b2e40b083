"""Interviews as an interviewer writes them: read whole, or told what is wrong."""

from datetime import date
from pathlib import Path

import pytest

from inbeeld.survey.errors import SurveyError
from inbeeld.survey.interviews import Consent, read_interviews
from inbeeld.survey.interviews.codebook import our_codebook
from inbeeld.survey.questionnaire import monitor
from tests.survey.interviews.written import CODEBOOK, write


def test_a_wave_without_interviews_has_none_and_our_themes(tmp_path: Path) -> None:
    found = read_interviews(tmp_path)
    assert not found.interviews
    assert not found.quotable()
    assert found.themes == our_codebook().themes


def test_our_code_book_explains_questions_of_our_questionnaire_in_two_languages() -> None:
    assert not list(our_codebook().faults(monitor().questions))
    for theme in our_codebook().themes:
        assert theme.nl != theme.en
        assert theme.definition.nl.strip() != theme.definition.en.strip()
        assert theme.questions


def test_an_interview_has_its_notes_passages_and_what_was_agreed(tmp_path: Path) -> None:
    body = "# Beginnen\n\nZij wachten niet.\n\n> Wij beginnen\n> meteen. #early_start #language\n"
    write(tmp_path, body=body)
    (interview,) = read_interviews(tmp_path).interviews
    assert interview.head.municipality == "GM0014"
    assert interview.head.consent == (Consent(to="quote", day=date(2018, 3, 12)),)
    assert interview.notes == body.strip()
    (passage,) = interview.passages
    assert passage.text == "Wij beginnen meteen."
    assert [theme.id for theme in passage.themes] == ["early_start", "language"]


def test_interviews_are_numbered_by_day_whatever_their_file_is_called(tmp_path: Path) -> None:
    write(tmp_path, "a", day="2018-03-14")
    write(tmp_path, "b", day="2018-03-13")
    assert [one.head.day.day for one in read_interviews(tmp_path).interviews] == [13, 14]


def test_a_code_book_of_the_wave_goes_before_ours(tmp_path: Path) -> None:
    write(tmp_path, body="> Meteen. #money\n", codebook=CODEBOOK)
    found = read_interviews(tmp_path)
    assert [theme.id for theme in found.themes] == ["money"]
    assert found.quotable("dedicated")


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("> Meteen. #sooner\n", "line 7: #sooner is no theme of the code book"),
        ("\n> Meteen.\n", "line 8: this passage has no theme"),
        ("> #language\n", "line 7: this passage has themes and no text"),
    ],
)
def test_what_is_wrong_with_a_passage_is_told_with_its_line(tmp_path: Path, body: str, told: str) -> None:
    path = write(tmp_path, body=body)
    with pytest.raises(SurveyError) as refused:
        read_interviews(tmp_path)
    assert f"{path}, {told}" in str(refused.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("notes without a head", "is no interview: it needs a head between two lines of +++"),
        ("+++\nday = soon\n+++\n", "is no interview: Invalid value (at line 2, column 7"),
        ("+++\nmunicipality = 'GM0014'\n+++\n", "a.md, day: Field required"),
        ("+++\nday = 2018-03-12\nmunicipality = 'GM9999'\n+++\n", "municipality: no municipality has had this code"),
        ("+++\nday = 2018-03-12\nname = 'Anna'\n+++\n", "a.md, name: Extra inputs are not permitted"),
        (
            "+++\nday = 2018-03-12\nconsent = [{to = 'all', day = 2018-03-12}]\n+++\n",
            "a.md, consent 1 to: Input should",
        ),
    ],
)
def test_a_file_that_is_no_interview_is_told(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "interviews").mkdir()
    (tmp_path / "interviews" / "a.md").write_text(text, "utf-8")
    with pytest.raises(SurveyError) as refused:
        read_interviews(tmp_path)
    assert told in str(refused.value)


@pytest.mark.parametrize(
    ("codebook", "told"),
    [
        (CODEBOOK.replace('"dedicated"', '"dedicate"'), "money explains dedicate, which is no question of this wave"),
        (CODEBOOK + CODEBOOK, "the theme money stands in it twice"),
        (CODEBOOK.replace("nl = ", "dutch = "), "codebook.toml, themes 1 nl: Field required"),
        ("themes = ", "codebook.toml is not TOML"),
    ],
)
def test_what_is_wrong_with_the_code_book_is_told(tmp_path: Path, codebook: str, told: str) -> None:
    write(tmp_path, body="", codebook=codebook)
    with pytest.raises(SurveyError) as refused:
        read_interviews(tmp_path)
    assert told in str(refused.value)
