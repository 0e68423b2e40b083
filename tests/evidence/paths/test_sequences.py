"""Paths: what the reference says of nasty caseloads, and what somebody means by them."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.evidence.paths import added, sequences
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError
from inbeeld.timeline.reference import histories
from tests.evidence.paths.reference import path_of
from tests.nasty import DAYS, caseloads
from tests.spec import caseload_of

ON = date(2018, 1, 1)
BEFORE_WORK = "settled 2015-01-01"


def followable(on: date, prefix: str = "P") -> st.SearchStrategy[Caseload]:
    return caseloads(on, prefix).filter(lambda one: "spells" in one.tables)


@settings(max_examples=60, deadline=None)
@given(
    data=st.data(), on=st.sampled_from(DAYS), within=st.sampled_from((1, 12, 24)), by=st.sampled_from([(), ("sex",)])
)
def test_paths_are_what_the_reference_says(data: st.DataObject, on: date, within: int, by: tuple[str, ...]) -> None:
    caseload = data.draw(followable(on))
    known_on = data.draw(st.sampled_from([None, on]))
    expected = Counter(
        (*(history.person[name] for name in by), *path)
        for history in histories(caseload, known_on)
        if (path := path_of(history, within, on)) is not None
    )
    found = sequences(caseload, within, on, known_on, by)
    assert {tuple(path): n for *path, n in found.cells.iter_rows()} == expected
    assert found.people == expected.total()


@settings(max_examples=15, deadline=None)
@given(one=followable(ON), other=followable(ON, "Q"))
def test_paths_of_two_municipalities_add_up(one: Caseload, other: Caseload) -> None:
    apart = [sequences(caseload, 12, ON) for caseload in (one, other)]
    names = set(one.tables) & set(other.tables)
    both = Caseload({name: one[name].vstack(other[name]) for name in names})
    assert added(apart).cells.equals(sequences(both, 12, ON).cells)


def path(facts: str, within: int = 36) -> list[str]:
    cells = sequences(caseload_of("Aster", f"{BEFORE_WORK}; {facts}"), within, ON).cells
    return [" > ".join(row[:3]) for row in cells.iter_rows()]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("education 2015-03-01..2016-03-01; paid_work 2016-05-01..", "education_first > paid_work > lasting_work"),
        ("paid_work 2015-03-01..2015-06-01; education 2016-03-01..", "work_first > education > education"),
        ("education 2015-03-01..; paid_work 2015-08-30..", "both > nothing_new > lasting_work"),
        ("education 2015-03-01..; paid_work 2015-08-31..2016-01-01", "education_first > paid_work > education"),
        ("language_course 2015-03-01..2015-09-01", "neither > support > no_step"),
        ("language_course 2014-03-01..", "neither > support > on_the_way"),  # going on at the start
        ("benefit 2015-01-01..", "neither > nothing_new > no_step"),
        ("education 2015-03-01..2015-06-01; education 2015-09-01..", "education_first > nothing_new > education"),
        ("language_course 2015-02-01..; education 2015-03-01..", "education_first > nothing_new > education"),
        ("education 2015-03-01..; paid_work 2017-06-01..", "education_first > paid_work > paid_work"),
        ("paid_work 2015-03-01..; left 2016-01-01", "work_first > nothing_new > left"),
        ("paid_work 2015-03-01..; left 2017-01-01", "work_first > nothing_new > lasting_work"),
        ("work_experience 2018-01-02..", "neither > nothing_new > no_step"),  # after the last day
    ],
)
def test_a_path_over_three_years(facts: str, expected: str) -> None:
    assert path(facts) == [expected]


def test_who_settled_too_late_or_too_young_is_not_followed() -> None:
    assert path("education 2015-03-01..", within=37) == []
    assert path("born 1997-01-02; education 2015-03-01..") == []


def test_paths_that_were_asked_differently_are_not_added() -> None:
    caseload = caseload_of("Aster", BEFORE_WORK)
    with pytest.raises(RequestError, match="same day, months and variables"):
        added([sequences(caseload, 12, ON), sequences(caseload, 24, ON)])


def test_without_spells_there_are_no_paths() -> None:
    caseload = caseload_of("Aster", BEFORE_WORK)
    without = Caseload({name: frame for name, frame in caseload.tables.items() if name != "spells"})
    with pytest.raises(RequestError, match="no spells table"):
        sequences(without, 12, ON)
