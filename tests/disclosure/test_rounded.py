"""Rounded counts add up, stay near the truth, and leave every value open that the threshold does."""

from collections import defaultdict
from itertools import pairwise, product

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.disclosure import ThresholdError, release_counts

DIMS = ("a", "b")


def cells(counts: list[list[int]]) -> pl.DataFrame:
    rows = [(f"a{nth}", f"b{at}", n) for nth, row in enumerate(counts) for at, n in enumerate(row)]
    return pl.DataFrame(rows, schema={"a": pl.String, "b": pl.String, "n": pl.Int64}, orient="row")


def told(counts: list[list[int]], threshold: int = 10) -> dict[tuple[str, str], int]:
    rows = release_counts(cells(counts), DIMS, threshold).rows
    return {(a, b): n for a, b, n in rows.iter_rows()}


@given(st.lists(st.lists(st.integers(0, 60), min_size=3, max_size=3), min_size=1, max_size=6))
def test_a_count_and_what_goes_together_are_off_by_less_than_the_threshold(counts: list[list[int]]) -> None:
    found = told(counts)
    assert all(n > 0 and n % 10 == 0 for n in found.values())
    for nth, row in enumerate(counts):
        assert abs(sum(found.get((f"a{nth}", f"b{at}"), 0) for at in range(3)) - sum(row)) < 10
        assert all(abs(found.get((f"a{nth}", f"b{at}"), 0) - n) < 10 for at, n in enumerate(row))
    assert sum(found.values()) == sum(map(sum, counts)) // 10 * 10


def test_every_value_that_the_threshold_leaves_is_possible() -> None:
    """Of all tables of three cells: whoever sees the numbers, and knows the method, can rule out none of the values
    that differ by less than the threshold."""
    threshold, most = 5, 20
    possible: dict[tuple[int, ...], list[tuple[int, ...]]] = defaultdict(list)
    for counts in product(range(most), repeat=3):
        sums = [sum(counts[:nth]) // threshold * threshold for nth in range(4)]
        possible[tuple(after - before for before, after in pairwise(sums))].append(counts)
    small = {shown: tables for shown, tables in possible.items() if max(shown) <= 10}
    for shown, tables in small.items():
        for at, n in enumerate(shown):
            least = n if at == 0 else max(n - threshold + 1, 0)
            assert {table[at] for table in tables} == set(range(least, n + threshold))


def test_the_method_is_the_one_that_the_values_were_tried_with() -> None:
    assert told([[3, 4], [8, 1]], threshold=5) == {("a0", "b1"): 5, ("a1", "b0"): 10}


def test_rows_of_the_same_cell_are_added() -> None:
    twice = pl.concat([cells([[7, 3]])] * 2)
    assert release_counts(twice, DIMS, 10).rows.get_column("n").to_list() == [10, 10]


def test_a_threshold_that_tells_too_much_is_refused() -> None:
    with pytest.raises(ThresholdError):
        release_counts(cells([[7]]), DIMS, 4)
