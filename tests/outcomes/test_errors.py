"""The errors of shares and of mean times: what a plain reference says, and what must hold of all."""

from collections.abc import Callable
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.facts.caseload import Caseload
from inbeeld.outcomes.flows import flows
from inbeeld.outcomes.jackknife import Jackknife, jackknife
from inbeeld.outcomes.occupation import Occupation, occupation
from inbeeld.timeline.fast.following import follow, moves
from inbeeld.timeline.states import LEFT, OCCUPATION, ORIGINS, STATES
from tests.nasty import caseloads
from tests.outcomes.people import Person, from_counts, from_persons
from tests.outcomes.reference import Reference

Errors = Callable[[list[Person], int], Occupation | Jackknife]
SOME = ("paid_work", "none", LEFT)
DAYS = 6
PATHS = st.lists(st.sampled_from(SOME[:2]), min_size=1, max_size=DAYS)
LEAVING = st.booleans().map(lambda leaves: (LEFT,) if leaves else ())
PEOPLE = st.lists(
    st.tuples(st.integers(0, 3), st.tuples(PATHS, LEAVING).map(lambda parts: (*parts[0], *parts[1]))), max_size=12
).map(lambda people: [(0, ("none", "paid_work")), *people])


@settings(max_examples=30)
@given(PEOPLE)
def test_shares_and_errors_are_those_of_the_reference(people: list[Person]) -> None:
    found, expected = from_counts(people, DAYS), Reference(people, SOME, DAYS)
    for state in SOME:
        place = STATES.index(state)
        for day in range(1, DAYS + 1):
            assert found.share[day, 0, place] == pytest.approx(expected.share(day)[SOME.index(state)], abs=1e-9)
        for day in (2, DAYS):
            assert found.error[day, 0, place] == pytest.approx(expected.error(day, state), abs=1e-7)
            assert found.time_error[day, 0, place] == pytest.approx(expected.time_error(day, state), abs=1e-7)


@settings(max_examples=60)
@given(PEOPLE, st.sampled_from([from_counts, from_persons]))
def test_what_one_state_gains_the_others_lose(people: list[Person], errors_of: Errors) -> None:
    """Shares add up to one and times to all days, so no error is greater than the others together; with two states
    they are equal."""
    staying = [(entry, tuple(state for state in path if state != LEFT)) for entry, path in people]
    found = errors_of(staying, DAYS)
    for each in (found.error, found.time_error):
        errors = each.reshape(DAYS + 1, -1)
        assert errors[:, STATES.index("paid_work")] == pytest.approx(errors[:, STATES.index("none")], abs=1e-7)
    found = errors_of(people, DAYS)
    for each in (found.error, found.time_error):
        errors = each.reshape(DAYS + 1, -1)
        assert (errors <= errors.sum(axis=1, keepdims=True) - errors + 1e-7).all()


@settings(max_examples=40)
@given(PEOPLE, st.sampled_from([from_counts, from_persons]))
def test_four_times_the_people_have_half_the_error(people: list[Person], errors_of: Errors) -> None:
    once, often = (errors_of(people * times, DAYS) for times in (1, 4))
    assert often.error == pytest.approx(once.error / 2, abs=1e-7)
    assert often.time_error == pytest.approx(once.time_error / 2, abs=1e-7)


@settings(max_examples=40)
@given(st.lists(PATHS.map(lambda path: (path * DAYS)[: DAYS + 2]), min_size=2, max_size=12))
def test_of_people_followed_throughout_it_is_the_spread_of_their_own_times(
    paths: list[list[str]],
) -> None:
    found = from_persons([(0, tuple(path)) for path in paths], DAYS)
    for state in SOME:
        own = np.array([[path[:day].count(state) for day in range(DAYS + 1)] for path in paths])
        error = own.std(axis=0) / np.sqrt(len(paths))
        assert found.time_error[:, STATES.index(state)] == pytest.approx(error, abs=1e-9)


@settings(max_examples=30)
@given(caseloads(date(2018, 1, 1)).filter(lambda caseload: "spells" in caseload.tables), st.sampled_from(ORIGINS))
def test_the_persons_of_a_caseload_have_the_curve_of_their_counts(caseload: Caseload, origin: str) -> None:
    """On the same days, and with the same error of the distribution that it starts with."""
    on = date(2018, 1, 1)
    found = occupation(flows(follow(caseload, origin, on), OCCUPATION, 400))
    start = int(found.start[0])
    personal = jackknife(moves(caseload, OCCUPATION, origin, on), STATES, 400, max(start, 0))
    assert (np.isnan(personal.error[:, 0]) == np.isnan(found.error[:, 0, 0])).all()
    if start >= 0:
        assert personal.error[start] == pytest.approx(found.error[start, 0], abs=1e-9)


def test_the_time_of_a_curve_that_starts_late_has_no_error() -> None:
    found = from_counts([(0, ("none", "none")), (2, ("none", "paid_work", "none"))], DAYS)
    assert not np.isnan(found.time_error).any()
    late = from_counts([(2, ("none", "paid_work", "none"))], DAYS)
    assert np.isnan(late.time_error).all()
    assert not np.isnan(late.error[2:]).any()
