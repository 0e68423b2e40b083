"""The questionnaire that comes with InBeeld is whole, and asks what the register can fill in."""

import pytest

from inbeeld.figures.definition import definitions
from inbeeld.survey.questionnaire import Question, monitor
from inbeeld.timeline.strata import VARIABLES

QUESTIONS = tuple(monitor().questions.values())
EVERY = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
FIGURES = {figure.id: figure for figure in definitions()}
CHAPTERS = (
    "policy", "first_contact", "start", "case_managers", "education", "experience", "employers", "region", "groups",
    "results", "aftercare", "monitoring", "what_works",
)  # fmt: skip


def test_it_has_the_chapters_of_the_monitor_and_about_forty_questions() -> None:
    assert tuple(chapter.id for chapter in monitor().chapters) == CHAPTERS
    assert 40 <= len(QUESTIONS) <= 50


@EVERY
def test_a_question_is_complete_in_dutch_and_english(question: Question) -> None:
    texts = [question, *question.options, *question.items, *filter(None, (question.help, question.unit))]
    assert all(text.nl.strip() and text.en.strip() for text in texts)
    assert question.nl != question.en


@EVERY
def test_what_is_filled_in_beforehand_is_a_share_of_the_register_of_the_same_kind(question: Question) -> None:
    for prefill in question.prefills.values():
        figure = FIGURES[prefill.figure]
        assert figure.form == "share"
        assert figure.kind == question.measures
        if prefill.group:
            variable, category = prefill.group.split("=")
            assert VARIABLES[variable].has(category)


def test_most_results_are_filled_in_from_the_register() -> None:
    shares = [question for question in QUESTIONS if question.kind in ("share", "shares")]
    assert sum(bool(question.prefills) for question in shares) >= 0.9 * len(shares)
