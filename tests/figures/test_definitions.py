"""Definitions say all that they must, in both languages."""

from dataclasses import fields

import pytest

from inbeeld.facts.record_types import TABLE_NAMES
from inbeeld.figures.definition import Definition, Words, counted_tables, definition, definitions, part_words
from inbeeld.figures.explanation import explanation

EVERY = pytest.mark.parametrize("figure", definitions(), ids=lambda figure: figure.id)
OF_THE_ISSUE = {
    "in_view", "not_in_view", "in_paid_work", "in_education", "volunteer_work_towards_job",
    "volunteer_work_to_take_part", "on_benefit", "brought_to_paid_work", "enters_education", "not_yet_mediated",
    "dedicated_case_manager", "start_at_settlement", "time_to_first_contact", "temporary_contract",
    "returned_to_benefit", "lasting_work", "profile_known", "found_through_network", "reach", "why_not", "everyone",
    "equal_reach",
}  # fmt: skip


def test_all_figures_of_the_monitor_are_there() -> None:
    assert {figure.id for figure in definitions()} == OF_THE_ISSUE


@EVERY
def test_a_definition_is_complete_in_dutch_and_english(figure: Definition) -> None:
    for language in ("nl", "en"):
        assert all(getattr(figure.words[language], field.name).strip() for field in fields(Words))
    assert figure.words["nl"] != figure.words["en"]
    assert figure.source


@EVERY
def test_what_was_published_has_a_warning_in_both_languages(figure: Definition) -> None:
    for wave in figure.published:
        assert wave.warning["nl"]
        assert wave.warning["en"]
        assert wave.source
        assert 0 < wave.value < 1


@EVERY
def test_a_figure_needs_tables_that_exist(figure: Definition) -> None:
    assert set(figure.tables) <= set(TABLE_NAMES)


def test_what_no_figure_counts_is_nowhere_missed() -> None:
    assert set(TABLE_NAMES) - set(counted_tables()) == {
        *("goals", "plan_steps", "helpers", "meetings", "employers", "conversations")
    }


@EVERY
def test_the_parts_of_a_figure_have_a_name(figure: Definition) -> None:
    if figure.form == "parts":
        assert set(figure.numerator) <= set(part_words())


@EVERY
def test_a_figure_can_be_explained(figure: Definition) -> None:
    assert figure.words["en"].question in explanation(figure, "en")
    assert figure.words["nl"].title in explanation(figure, "nl")


def test_a_stock_is_never_compared_with_a_flow() -> None:
    """8 % (2017) is a flow and 13 % (2018) a stock; 12 % (2017) is a stock and 16 % (2018) a flow: no trends."""
    comparable = {figure.id: [wave.value for wave in figure.published if wave.comparable] for figure in definitions()}
    assert comparable["brought_to_paid_work"] == [0.08]
    assert comparable["in_paid_work"] == [0.13]
    assert comparable["in_education"] == [0.12]
    assert comparable["enters_education"] == [0.16]


def test_a_line_of_a_figure_is_explained_by_its_figure() -> None:
    assert definition("why_not.declined").id == "why_not"
