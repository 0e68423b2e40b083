"""fast = DuckDB, whose SQL was written from the wording of the rules alone."""

from hypothesis import given, settings
from polars.testing import assert_frame_equal

from inbeeld.timeline import fast
from tests import second_opinion
from tests.every_rule import EVERY_RULE
from tests.timeline.test_engines_agree import Question, questions


@settings(max_examples=150, deadline=None)
@given(questions())
def test_the_fast_engine_counts_as_duckdb_does(question: Question) -> None:
    caseload, on, known_on, by = question
    second = second_opinion.count(caseload, EVERY_RULE, on, known_on, by)
    assert_frame_equal(fast.count(caseload, EVERY_RULE, on, known_on, by).table, second.table)
