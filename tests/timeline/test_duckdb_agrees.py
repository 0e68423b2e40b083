"""fast = DuckDB, whose SQL was written from the wording of the rules alone."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from inbeeld.timeline import fast
from inbeeld.timeline.fast.following import follow
from inbeeld.timeline.states import ORIGINS
from tests import second_opinion
from tests.every_rule import EVERY_RULE
from tests.nasty import DAYS, caseloads
from tests.second_opinion.following import follow as follow_in_sql
from tests.timeline.test_engines_agree import Question, known_days, questions
from tests.timeline.test_following import has_spells, splits


@settings(max_examples=150)
@given(questions())
def test_the_fast_engine_counts_as_duckdb_does(question: Question) -> None:
    caseload, on, known_on, by = question
    second = second_opinion.count(caseload, EVERY_RULE, on, known_on, by)
    assert_frame_equal(fast.count(caseload, EVERY_RULE, on, known_on, by).table, second.table)


@settings(max_examples=150)
@given(st.data(), st.sampled_from(ORIGINS), st.sampled_from(DAYS))
def test_the_fast_engine_follows_as_duckdb_does(data: st.DataObject, origin: str, on: date) -> None:
    caseload, by = data.draw(caseloads(on).filter(has_spells)), data.draw(splits(origin))
    known_on = data.draw(known_days(on))
    second = follow_in_sql(caseload, origin, on, known_on, by)
    assert_frame_equal(follow(caseload, origin, on, known_on, by).table, second.table)
