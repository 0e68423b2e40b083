"""How different is what stands behind a name: against all pairs, one by one."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.evidence.practice import contents
from inbeeld.evidence.practice.content import Spread, distance
from tests.nasty import frame_of

SETS = st.lists(st.frozensets(st.sampled_from("abcd")), min_size=2, max_size=8)


@given(SETS)
def test_the_distance_is_the_mean_over_all_pairs(sets: list[frozenset[str]]) -> None:
    pairs = list(combinations(sets, 2))
    apart = [1 - len(one & other) / len(one | other) if one | other else 0 for one, other in pairs]
    assert distance(sets) == pytest.approx(sum(apart) / len(pairs))


def test_offers_of_one_kind_are_told_together() -> None:
    rows = [
        {"content": "online in_a_group", "hours_per_week": 4.0, "cost": 100.0},
        {"content": "online", "hours_per_week": 8.0, "cost": 300.0},
        {"content": None, "hours_per_week": 12.0},
    ]
    courses = [{"offer_id": str(nth), "kind": "course", "title": "T", **row} for nth, row in enumerate(rows)]
    mentor = {"offer_id": "m", "kind": "mentor", "title": "T", "content": "buddy", "childcare": True}
    found = contents([frame_of("offers", courses), frame_of("offers", [mentor])])
    course = found.of("course")
    assert course is not None
    assert (course.offers, course.told, course.distance) == (3, 2, 0.5)
    assert course.tags == (("online", 2), ("in_a_group", 1))
    assert (course.hours, course.cost) == (Spread(4, 8, 12), Spread(100, 200, 300))
    assert [(one.kind, one.told) for one in found.by_kind] == [("course", 2), ("mentor", 1)]
    assert found.of_all.distance == pytest.approx((0.5 + 1 + 1) / 3)
    assert dict(found.of_all.tags)["with_childcare"] == 1


def test_without_offers_nothing_is_known() -> None:
    found = contents([])
    assert (found.by_kind, found.of_all.offers, found.of_all.distance) == ((), 0, None)
