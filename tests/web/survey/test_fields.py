"""What is saved stands in the fields as it was meant, and comes back from them the same."""

from decimal import Decimal

import pytest
from django.utils.datastructures import MultiValueDict
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.survey.answers import Line, problems
from inbeeld.survey.answers.answer import CHOSEN
from inbeeld.survey.questionnaire import DONT_KNOW, Question, monitor
from inbeeld.web.survey.fields import lines_of, told_of, wrong_with

BASES = st.sampled_from(["counted", "estimated"])
QUESTIONS = list(monitor().questions.values())
TEXT = st.text("abé😀0,.%-", min_size=1, max_size=2_000)


def numbers(most: float, decimals: int) -> st.SearchStrategy[str]:
    return st.decimals(Decimal(0), Decimal(str(most)), places=decimals).map(lambda value: f"{value:f}")


def shares(item: str) -> st.SearchStrategy[Line]:
    known = st.builds(Line, numbers(33, 1), st.just(item), BASES)
    return known | st.just(Line(DONT_KNOW, item))


def answers(question: Question) -> st.SearchStrategy[frozenset[Line]]:
    """Those that fit the question."""
    if question.kind == "shares":
        return st.tuples(*map(shares, question.names)).map(frozenset)
    if question.kind == "several_of":
        together = [option.id for option in question.options if not option.alone]
        return st.frozensets(st.sampled_from(together).map(lambda option: Line(CHOSEN, option)))
    one = {
        "one_of": st.sampled_from(question.names or ("",)).map(Line),
        "number": numbers(question.maximum or 0, question.decimals).map(Line),
        "share": st.builds(Line, numbers(100, 1), st.just(""), BASES),
        "date": st.dates().map(lambda day: Line(day.isoformat())),
        "text": TEXT.map(Line),
    }
    known_or_not = one[question.kind] | st.just(Line(DONT_KNOW))
    return known_or_not.map(lambda line: frozenset({line}))


@given(st.data(), st.sampled_from(QUESTIONS), st.booleans())
def test_an_answer_that_is_shown_and_sent_again_is_the_same(
    data: st.DataObject, question: Question, comma: bool
) -> None:
    lines = data.draw(answers(question))
    assert problems(question, lines) == []
    again = lines_of(question, told_of(question, lines, comma))
    assert (frozenset(again), len(again)) == (lines, len(lines))
    assert wrong_with(question, again) == {}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1.200", "1200"),
        ("1,200", "1200"),
        ("1 200", "1200"),
        ("12.000.000", "12000000"),
        ("62,5", "62.5"),
        (" 62.5 % ", "62.5"),
        ("0,125", "0.125"),
        ("1.20", "1.20"),
        ("twelve", "twelve"),
    ],
)
def test_a_number_is_read_as_its_writer_means_it(typed: str, meant: str) -> None:
    question = monitor().questions["caseload"]
    assert [line.value for line in lines_of(question, MultiValueDict({"caseload": [typed]}))] == [meant]


def test_where_three_decimals_can_be_meant_no_point_is_taken_for_a_thousand() -> None:
    question = monitor().questions["caseload"].model_copy(update={"decimals": 3})
    assert [line.value for line in lines_of(question, MultiValueDict({"caseload": ["1,125"]}))] == ["1.125"]


def test_what_no_database_can_store_is_left_out() -> None:
    question = monitor().questions["what_works"]
    assert [line.value for line in lines_of(question, MultiValueDict({"what_works": ["a\0b"]}))] == ["ab"]


def test_both_an_answer_and_not_knowing_is_told_of_the_row() -> None:
    question, row = monitor().questions["standing"], "standing-on_benefit"
    told = {row: ["3"], f"{row}--basis": ["counted"], f"{row}--unknown": ["yes"]}
    wrong = wrong_with(question, lines_of(question, MultiValueDict(told)))
    assert {item: [one.name for one in found] for item, found in wrong.items()} == {"on_benefit": ["both"]}
