"""Counts of people that are no figure go through disclosure control too, with all their margins."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.disclosure import ThresholdError
from inbeeld.report.protected import NOBODY, protected

SCHEMA = {"sex": pl.String, "route": pl.String, "part": pl.String, "n": pl.Int64}


def cells(*rows: tuple[str, str, str, int]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


PEOPLE = cells(
    ("f", "asylum", "yes", 30), ("f", "asylum", "no", 20), ("m", "asylum", "yes", 4), ("m", "asylum", "no", 40)
)


def test_parts_and_their_groups_are_told_with_their_share() -> None:
    found = protected("reach", ("sex",), PEOPLE, 10)
    everybody, women = found.of("yes"), found.of("yes", sex="f")
    assert (everybody.numerator, everybody.denominator) == (34, 94)
    assert found.of().numerator == 94
    assert found.of(sex="m").numerator == 44
    assert women.suppressed  # or the 4 men would follow from it
    assert found.categories("sex") == ("f", "m")


def test_a_small_count_is_hidden_and_what_gives_it_away() -> None:
    found = protected("reach", ("sex",), PEOPLE, 10)
    assert [found.of(part, sex=sex).value for part in ("yes", "no") for sex in "fm"] == [None] * 4
    assert found.of("yes", sex="m").numerator is None


def test_of_a_group_that_there_is_not_there_is_nobody() -> None:
    assert protected("reach", ("sex",), PEOPLE, 10).of("yes", sex="x") == NOBODY


COUNTS = st.lists(
    st.tuples(st.sampled_from("fm"), st.sampled_from("ab"), st.sampled_from(("yes", "no")), st.integers(0, 40)),
    min_size=1,
)


@settings(max_examples=40, deadline=None)
@given(COUNTS)
def test_what_is_hidden_of_everybody_does_not_depend_on_the_groups(rows: list[tuple[str, str, str, int]]) -> None:
    """So tables by one variable each can stand beside each other: they have these numbers alone in common."""
    by_sex, by_route = (protected("reach", (dim,), cells(*rows), 10) for dim in ("sex", "route"))
    assert all(by_sex.of(part) == by_route.of(part) for part in (None, "yes", "no"))


def test_a_threshold_that_tells_too_much_is_refused() -> None:
    with pytest.raises(ThresholdError):
        protected("reach", (), PEOPLE, 4)
