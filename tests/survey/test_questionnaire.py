"""Reading a questionnaire, and which questions apply."""

from pathlib import Path

import pytest

from inbeeld.survey.errors import SurveyError
from inbeeld.survey.questionnaire import read_questionnaire

WORK = """
title = { nl = "Werk", en = "Work" }

[[questions]]
id = "guides"
kind = "one_of"
nl = "Begeleidt u?"
en = "Do you guide?"
options = [{ id = "yes", nl = "Ja", en = "Yes" }, { id = "no", nl = "Nee", en = "No" }]

[[questions]]
id = "how"
kind = "several_of"
asked_if = { question = "guides", is = ["yes"] }
nl = "Hoe?"
en = "How?"
options = [{ id = "coach", nl = "Coach", en = "Coach" }, { id = "none", nl = "Niet", en = "Not", alone = true }]

[[questions]]
id = "coaches"
kind = "number"
maximum = 10
asked_if = { question = "how", is = ["coach"] }
nl = "Hoeveel coaches?"
en = "How many coaches?"
"""
SHARE = """
title = { nl = "Deel", en = "Share" }
[[questions]]
id = "share"
kind = "share"
measures = "stock"
nl = "Welk deel?"
en = "What share?"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "1_work.toml").write_text(WORK, "utf-8")
    return tmp_path


def test_chapters_are_in_the_order_of_their_files(folder: Path) -> None:
    (folder / "0_share.toml").write_text(SHARE, "utf-8")
    assert [chapter.id for chapter in read_questionnaire(folder).chapters] == ["share", "work"]


@pytest.mark.parametrize(
    ("chosen", "asked"),
    [
        ({}, ["guides"]),
        ({"guides": {"no"}}, ["guides"]),
        ({"guides": {"yes"}}, ["guides", "how"]),
        ({"guides": {"yes"}, "how": {"coach"}}, ["guides", "how", "coaches"]),
        ({"guides": {"no"}, "how": {"coach"}}, ["guides"]),
    ],
    ids=["nothing yet", "no", "yes", "with a coach", "what was said before it no longer applied"],
)
def test_a_question_is_asked_when_what_it_depends_on_was_asked_and_chosen(
    folder: Path, chosen: dict[str, set[str]], asked: list[str]
) -> None:
    assert [question.id for question in read_questionnaire(folder).asked(chosen)] == asked


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [
        ('kind = "number"', 'kind = "numbr"', "question 3, kind: Input should be 'one_of'"),
        ('en = "How many coaches?"', "", "question 3, en: Field required"),
        ('nl = "Ja", en = "Yes"', 'nl = "Ja"', "question 1, option 1, en: Field required"),
        ("maximum = 10", "maximum = 10\nmost = 3", "question 3, most: Extra inputs are not permitted"),
        ("maximum = 10", "", "question 3: say of a number, and only of a number, the maximum"),
        ('id = "none"', 'id = "coach"', "question 2: two options or items have the same id"),
        ('id = "coaches"', 'id = "how"', "the question how stands 2 times"),
        ('is = ["coach"]', 'is = ["bus"]', "coaches is asked if how is bus, which is none of its options"),
        ('question = "guides"', 'question = "coaches"', "but that is not asked before it"),
        ("[[questions]]", "[questions", "1_work.toml is not TOML"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(folder: Path, wrong: str, right: str, told: str) -> None:
    (folder / "1_work.toml").write_text(WORK.replace(wrong, right, 1), "utf-8")
    with pytest.raises(SurveyError) as refused:
        read_questionnaire(folder)
    assert told in str(refused.value)


def test_everything_that_is_wrong_is_told_at_once(folder: Path) -> None:
    (folder / "2_share.toml").write_text(SHARE.replace('kind = "share"', 'kind = "shar"'), "utf-8")
    (folder / "1_work.toml").write_text(WORK.replace('kind = "number"', 'kind = "numbr"'), "utf-8")
    with pytest.raises(SurveyError) as refused:
        read_questionnaire(folder)
    assert len(str(refused.value).splitlines()) == 2


def test_a_folder_without_chapters_is_no_questionnaire(tmp_path: Path) -> None:
    with pytest.raises(SurveyError, match="holds no questionnaire"):
        read_questionnaire(tmp_path)
