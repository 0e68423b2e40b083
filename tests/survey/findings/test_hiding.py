"""What is not told cannot be worked out from what is."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.survey.findings.hiding import hidden

FEW = 3


def _sums(*classes: list[int]) -> tuple[np.ndarray, np.ndarray]:
    """Everybody, and the classes of breakdowns, each a list that says of whom which class they are in."""
    rows, groups = [np.ones(len(classes[0]), bool)], [0]
    for group, labels in enumerate(classes, 1):
        for label in sorted(set(labels)):
            rows.append(np.array(labels) == label)
            groups.append(group)
    return np.array(rows), np.array(groups)


def _hidden(*classes: list[int]) -> list[bool]:
    sums, groups = _sums(*classes)
    return hidden(sums, sums.sum(axis=1) < FEW, FEW, groups).tolist()


def test_nothing_is_hidden_where_all_classes_are_large() -> None:
    assert not any(_hidden([0, 0, 0, 1, 1, 1]))


def test_a_small_class_takes_the_smallest_other_with_it() -> None:
    """The country less the two others would be the small one."""
    assert _hidden([0, 0, 1, 1, 1, 2, 2, 2, 2]) == [False, True, True, False]


def test_two_small_classes_hide_each_other_if_they_are_enough_together() -> None:
    assert _hidden([0, 0, 1, 2, 2, 2, 2]) == [False, True, True, False]
    assert _hidden([0, 1, 2, 2, 2, 3, 3, 3, 3]) == [False, True, True, True, False]


def test_a_class_that_another_breakdown_tells_is_hidden_there_too() -> None:
    """The second breakdown has a class of the same people under another name."""
    first, second = [0, 0, 1, 1, 1, 2, 2, 2, 2], [5, 5, 6, 6, 6, 7, 7, 7, 7]
    assert _hidden(first, second) == [False, True, True, False, True, True, False]


def test_what_two_large_classes_differ_by_is_not_told() -> None:
    assert _hidden([0, 0, 0, 0, 1, 1, 1, 1], [0, 0, 0, 1, 1, 1, 1, 1]).count(True) > 0


breakdown = st.lists(st.integers(0, 3), min_size=12, max_size=12)


@given(st.lists(breakdown, min_size=1, max_size=3))
def test_no_small_class_nor_crossing_follows_from_what_is_told(classes: list[list[int]]) -> None:
    sums, groups = _sums(*classes)
    hide = hidden(sums, sums.sum(axis=1) < FEW, FEW, groups)
    told = sums[~hide].astype(float)
    crossed = [one & other for one in sums for other in sums] + [one & ~other for one in sums for other in sums]
    for few in (row for row in crossed if 0 < row.sum() < FEW):
        assert np.linalg.matrix_rank(np.vstack([told, few])) > np.linalg.matrix_rank(told)
