"""The folders of the made-up waves: whole, by the door of a real wave, and saying that they are made up."""

from pathlib import Path

import pytest

from inbeeld.demo.wave import make_wave
from inbeeld.facts.municipalities import successor_on
from inbeeld.survey.answers import problems
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.estimation import Asked, Reason, why_not_trended
from inbeeld.survey.interviews import read_interviews
from inbeeld.survey.questionnaire import Question, monitor
from inbeeld.survey.wave import Wave
from inbeeld.survey.wave.response import completeness

BOTH = pytest.mark.parametrize("year", [2017, 2018])


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_seed_makes_the_same_bytes_and_another_one_does_not(
    folders: dict[int, Path], tmp_path: Path
) -> None:
    make_wave(tmp_path / "again", 2017)
    make_wave(tmp_path / "other", 2017, seed=7)
    assert contents(tmp_path / "again") == contents(folders[2017])
    assert contents(tmp_path / "other")["answers.csv"] != contents(folders[2017])["answers.csv"]


def test_there_is_no_wave_of_another_year(tmp_path: Path) -> None:
    with pytest.raises(SurveyError, match="none of 2019"):
        make_wave(tmp_path, 2019)
    assert not list(tmp_path.iterdir())


@BOTH
def test_it_says_that_it_is_made_up(waves: dict[int, Wave], year: int) -> None:
    plan = waves[year].plan
    assert plan.made_up
    assert "Verzonnen" in plan.title.nl
    assert "Made-up" in plan.title.en


@BOTH
def test_every_answer_passes_the_check_and_was_asked(waves: dict[int, Wave], year: int) -> None:
    wave = waves[year]
    for answer in wave.answers:
        assert problems(wave.questionnaire.questions[answer.question], answer.lines) == []
        assert wave.plan.is_open(answer.recorded_at.date())
    for code in wave.taking_part:
        given = {answer.question for answer in wave.answers if answer.municipality == code}
        chosen = {name: answer.chosen for name, answer in wave.answers_of(code).items()}
        assert given - {code_and[1] for code_and in wave.standing.disputes} <= {
            question.id for question in wave.questionnaire.asked(chosen)
        }


@BOTH
def test_some_do_not_know_and_some_leave_questions_open(waves: dict[int, Wave], year: int) -> None:
    wave = waves[year]
    lines = [line for answer in wave.answers for line in answer.lines]
    assert 0.01 < sum(not line.known for line in lines) / len(lines) < 0.1
    done = completeness(wave)
    assert 0.85 < done["answered"].sum() / done["asked"].sum() < 0.99


def test_some_respondents_answer_for_several_municipalities(waves: dict[int, Wave]) -> None:
    wave = waves[2018]
    answering = {answer.respondent for answer in wave.answers}
    several = [name for name in answering if len(wave.respondents[name]) > 1]
    assert 10 < len(several) < 60
    assert len(answering) < 282


def test_sixty_municipalities_deliver_counts_and_two_are_contested(waves: dict[int, Wave]) -> None:
    wave = waves[2018]
    assert len({count.municipality for count in wave.counts}) == 60
    assert len(wave.contested) == 2
    assert not waves[2017].counts


def test_one_answer_is_in_dispute(waves: dict[int, Wave]) -> None:
    (dispute,) = waves[2018].standing.disputes.values()
    assert len({answer.lines for answer in dispute.answers}) == 2
    assert not waves[2017].standing.disputes


def test_some_that_merged_in_between_answered_before_and_after(waves: dict[int, Wave]) -> None:
    gone = waves[2017].taking_part - frozenset(waves[2018].frame["municipality"])
    became = {successor_on(code, waves[2018].plan.reference_day) for code in gone}
    assert len(became & waves[2018].taking_part) >= 3


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("dedicated", None),
        ("start", None),
        ("enters_education", Reason.STOCK_AND_FLOW),
        ("caseload", Reason.ANOTHER_WORDING),
    ],
)
def test_what_was_asked_otherwise_is_not_followed(
    waves: dict[int, Wave], question: str, reason: Reason | None
) -> None:
    before, after = (asked(waves[year].questionnaire.questions[question]) for year in (2017, 2018))
    assert why_not_trended(before, after) == reason


def asked(question: Question) -> Asked:
    return Asked(question.id, question.version, question.kind, question.measures)


@BOTH
def test_but_for_that_the_questionnaire_is_ours(waves: dict[int, Wave], year: int) -> None:
    theirs, ours = waves[year].questionnaire.questions, monitor().questions
    changed = {name for name in ours if ours[name] != theirs[name]}
    assert list(theirs) == list(ours)
    assert changed == {2017: {"caseload", "enters_education"}, 2018: {"caseload"}}[year]


def test_there_are_seven_interviews_and_only_what_may_be_quoted_goes_out(folders: dict[int, Path]) -> None:
    found = read_interviews(folders[2018])
    assert len(found.interviews) == 7
    assert all("Verzonnen voor de demonstratie." in interview.notes for interview in found.interviews)
    assert len(found.quotable("dedicated")) == 2
    assert "nergens" not in " ".join(passage.text for passage in found.passages())
    assert {passage.interview for passage in found.quotable()} == {1, 2, 4, 5, 7}
    assert read_interviews(folders[2017]).interviews == ()
