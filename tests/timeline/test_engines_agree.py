"""fast = reference, on any caseload that can be made up."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from inbeeld.facts.caseload import Caseload
from inbeeld.timeline import fast, reference
from inbeeld.timeline.rules import Rule
from inbeeld.timeline.strata import VARIABLES
from tests.every_rule import EVERY_RULE
from tests.nasty import BORDERS, DAYS, caseloads, frame_of

SPLITS = st.lists(st.sampled_from(list(VARIABLES)), max_size=3, unique=True).map(tuple)

Question = tuple[Caseload, date, date | None, tuple[str, ...]]


def known_days(on: date) -> st.SearchStrategy[date | None]:
    return st.one_of(st.none(), st.sampled_from(BORDERS).map(lambda days: on - timedelta(days)))


@st.composite
def questions(draw: st.DrawFn) -> Question:
    on = draw(st.sampled_from(DAYS))
    return draw(caseloads(on)), on, draw(known_days(on)), draw(SPLITS)


@settings(max_examples=300)
@given(questions())
def test_the_fast_engine_counts_as_the_reference_does(question: Question) -> None:
    caseload, on, known_on, by = question
    expected = reference.count(caseload, EVERY_RULE, on, known_on, by)
    assert_frame_equal(fast.count(caseload, EVERY_RULE, on, known_on, by).table, expected.table)


@settings(max_examples=30)
@given(questions(), st.sampled_from(EVERY_RULE))
def test_a_rule_counts_the_same_by_itself(question: Question, rule: Rule) -> None:
    caseload, on, known_on, by = question
    together = fast.count(caseload, EVERY_RULE, on, known_on, by).of_rule(rule.name)
    assert_frame_equal(fast.count(caseload, [rule], on, known_on, by).of_rule(rule.name), together)


def test_no_rule_counts_nothing() -> None:
    caseload = Caseload({"persons": frame_of("persons", [])})
    assert fast.count(caseload, [], DAYS[0]).table.is_empty()
