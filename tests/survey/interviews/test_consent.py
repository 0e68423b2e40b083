"""What goes out: nothing without consent, and nothing that tells who said it or where."""

from pathlib import Path

import pytest

from inbeeld.survey.interviews import read_interviews
from tests.survey.interviews.written import QUOTE, SAID, write

RESEARCH, WITHDRAWN = ("research", "2018-03-13"), ("none", "2018-05-01")


@pytest.mark.parametrize(
    ("consent", "found", "quoted"),
    [
        ((), 0, 0),
        ((("none", "2018-03-12"),), 0, 0),
        ((RESEARCH,), 1, 0),
        ((QUOTE,), 1, 1),
        ((QUOTE, RESEARCH), 1, 0),
        ((QUOTE, WITHDRAWN), 0, 0),
        ((WITHDRAWN, QUOTE), 0, 0),
        ((WITHDRAWN, QUOTE, ("quote", "2018-06-01")), 1, 1),
    ],
)
def test_the_last_consent_stands(
    tmp_path: Path, consent: tuple[tuple[str, str], ...], found: int, quoted: int
) -> None:
    write(tmp_path, consent=consent)
    interviews = read_interviews(tmp_path)
    assert len(interviews.passages()) == found
    for question in (None, "start", "side_by_side"):
        assert len(interviews.quotable(question)) == quoted


def test_passages_are_found_by_theme_and_by_the_question_that_they_explain(tmp_path: Path) -> None:
    write(tmp_path)
    write(tmp_path, "b", body="> Werkgevers willen iemand leren kennen. #employers\n")
    found = read_interviews(tmp_path)
    assert [passage.text for passage in found.passages(theme="language")] == [SAID]
    assert [passage.text for passage in found.quotable("side_by_side")] == [SAID]
    assert found.quotable("dedicated") == ()
    assert len(found.passages()) == 2


@pytest.mark.parametrize(
    ("tells", "what"),
    [
        ("bel 06-12345678", "telephone number"),
        ("bel (050) 123 45 67", "telephone number"),
        ("bel +31 (0)50 1234567", "telephone number"),
        ("mail iemand@gemeente.example", "e-mail address"),
        ("zoals in Groningen", "names a municipality"),
        ("zoals in groningen", "names a municipality"),
        ("samen met Emmen", "names a municipality"),
        ("hier in Den Haag", "names a municipality"),
        ("of GM0014", "names a municipality"),
    ],
)
def test_a_passage_that_tells_who_or_where_is_held_back_and_the_researcher_is_told(
    tmp_path: Path, tells: str, what: str
) -> None:
    path = write(tmp_path, body=f"Notitie.\n\n> {SAID[:-1]}, {tells}. #language\n")
    found = read_interviews(tmp_path)
    assert found.quotable() == ()
    assert len(found.passages()) == 1
    (remark,) = (remark.told("en") for remark in found.remarks)
    assert remark.startswith(f"{path}, line 9: ")
    assert what in remark
    assert tells not in remark


@pytest.mark.parametrize(
    "harmless",
    ["in 2018 waren er 1200000 mensen", "wij doen ons best", "de buren helpen", "van 0,1234567890 procent"],
)
def test_ordinary_words_and_numbers_are_quoted(tmp_path: Path, harmless: str) -> None:
    write(tmp_path, body=f"> {SAID} En {harmless}. #language\n")
    found = read_interviews(tmp_path)
    assert len(found.quotable()) == 1
    assert not found.remarks


def test_contact_details_in_the_notes_are_told_without_repeating_them(tmp_path: Path) -> None:
    write(tmp_path, body="Terugbellen: 0612345678.\n")
    told = [remark.told(language) for remark in read_interviews(tmp_path).remarks for language in ("nl", "en")]
    assert len(told) == 2
    assert not any("0612345678" in sentence for sentence in told)


def test_an_interview_without_consent_is_to_be_removed(tmp_path: Path) -> None:
    write(tmp_path, consent=(QUOTE, WITHDRAWN))
    (remark,) = read_interviews(tmp_path).remarks
    assert "Verwijder het bestand" in remark.told("nl")
