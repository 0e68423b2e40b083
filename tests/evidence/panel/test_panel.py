"""The panel says of every person and month what the reference says, and no more than was known by then."""

from datetime import date
from math import isnan

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.evidence import Question
from inbeeld.evidence.outcome import outcome, outcomes
from inbeeld.evidence.panel import BEFORE, NEVER, outcome_at, panel
from inbeeld.evidence.practice import begun as starts
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError
from inbeeld.timeline.reference import histories, holds, present
from tests.evidence.panel.reference import first_start, in_view, outcome_of
from tests.nasty import DAYS, caseloads
from tests.spec import caseload_of

ON = date(2018, 1, 1)


def question(instrument: str = "language_course", on: date = ON, known_on: date | None = None) -> Question:
    return Question(instrument, outcome("in_paid_work"), (12,), on, known_on)


@settings(max_examples=40, deadline=None)
@given(data=st.data(), on=st.sampled_from(DAYS), known=st.booleans())
def test_the_panel_says_what_the_reference_says(data: st.DataObject, on: date, known: bool) -> None:
    caseload = data.draw(caseloads(on).filter(lambda one: "spells" in one.tables))
    asked = question("paid_work", on, on if known else None)
    seen = panel(caseload, asked)
    begun = starts(caseload, "paid_work", asked.known_on).to_dicts()
    by_id = {history.person["person_id"]: history for history in histories(caseload, asked.known_on)}
    assert seen.months.days[-1] == on.replace(day=1)
    for who, person_id in enumerate(seen.people.get_column("person_id")):
        history = by_id.pop(person_id)
        first = first_start(begun, person_id, on)
        expected = NEVER if first is None else months_between(seen.months.first, first)
        assert seen.first_start[who] == max(expected, BEFORE) if expected != -1 or first is None else BEFORE
        for month, day in enumerate(seen.months.days):
            assert seen.present[who, month] == present(history.person, day)
            assert seen.in_view[who, month] == in_view(history, day, on)
            for kind, held in seen.holds.items():
                assert held[who, month] == any(s["kind"] == kind and holds(s, day) for s in history.spells)
    assert not any(present(history.person, day) for history in by_id.values() for day in seen.months.days)


def months_between(first: date, day: date) -> int:
    return 12 * (day.year - first.year) + day.month - first.month


@settings(max_examples=40, deadline=None)
@given(
    data=st.data(), on=st.sampled_from(DAYS), after=st.sampled_from((12, 13, 20)), name=st.sampled_from([*outcomes()])
)
def test_an_outcome_is_what_the_reference_says(data: st.DataObject, on: date, after: int, name: str) -> None:
    caseload = data.draw(caseloads(on).filter(lambda one: "spells" in one.tables))
    seen = panel(caseload, question("paid_work", on))
    told = outcome_at(seen, outcome(name), after)
    by_id = {history.person["person_id"]: history for history in histories(caseload, None)}
    for who, person_id in enumerate(seen.people.get_column("person_id")):
        expected = [outcome_of(by_id[person_id], outcome(name), day, after, on) for day in seen.months.days]
        np.testing.assert_array_equal(told[who], np.array(expected, dtype=np.float32))


@pytest.mark.parametrize(
    ("facts", "name", "expected"),
    [
        ("paid_work 2017-01-01..", "in_paid_work", 1),  # work on the day itself
        ("paid_work 2016-02-01..2017-01-01", "in_paid_work", 0),  # ended that day
        ("paid_work 2016-02-01..2016-05-01", "months_in_work", 3),
        ("paid_work 2016-01-01..2016-02-01", "months_in_work", 0),  # the day of the start counts not
        ("paid_work 2016-01-02..", "lasting_work", 1),  # 365 days
        ("paid_work 2016-01-03..", "lasting_work", 0),
        ("paid_work 2015-06-01..", "lasting_work", 1),  # what began before counts from the start on
        ("paid_work 2016-01-01..2016-06-01; paid_work 2016-07-02..", "lasting_work", 1),  # 31 days in between
        ("paid_work 2016-01-01..2016-06-01; paid_work 2016-07-03..", "lasting_work", 0),
        ("benefit 2015-01-01..2016-03-15; benefit 2016-09-01..", "returned_to_benefit", 1),
        ("benefit 2015-01-01..", "returned_to_benefit", 0),  # never left it
    ],
)
def test_a_year_after_new_year_2016(facts: str, name: str, expected: float) -> None:
    caseload = caseload_of("Aster", f"contact 2016-12-01; contact 2015-12-01; language_course 2016-01-05..; {facts}")
    seen = panel(caseload, question())
    clock = months_between(seen.months.first, date(2016, 1, 1))
    assert seen.first_start.tolist() == [clock]
    assert outcome_at(seen, outcome(name), 12)[0, clock] == expected


@pytest.mark.parametrize(
    "facts",
    [
        "contact 2016-01-01",  # a year ago to the day
        "contact 2016-06-01; left 2017-01-01",
        "contact 2016-06-01; born 1952-01-01",  # 65 on the day
    ],
)
def test_who_is_gone_or_out_of_view_is_not_seen(facts: str) -> None:
    seen = panel(caseload_of("Berhane", f"{facts}; barrier_health 2016-01-05.."), question("barrier_health"))
    clock = months_between(seen.months.first, date(2016, 1, 1))
    assert isnan(outcome_at(seen, outcome("in_paid_work"), 12)[0, clock])


def test_a_start_is_a_decision_where_there_are_no_spells() -> None:
    caseload = caseload_of("Dina", "offered 2016-03-01 C1; started 2016-04-05 C1; started 2017-04-05 C1")
    seen = panel(caseload, question("course"))
    assert seen.months.day(int(seen.first_start[0])) == date(2016, 4, 1)
    assert panel(caseload, question("trial")).first_start.tolist() == [NEVER]


def test_a_start_before_the_panel_is_known() -> None:
    caseload = caseload_of("Elias", "settled 2016-06-01; language_course 2014-01-01..")
    assert panel(caseload, question()).first_start.tolist() == [BEFORE]


def test_an_instrument_that_there_is_not_is_refused() -> None:
    with pytest.raises(RequestError, match=r"no instrument here.+language_course, .+course, trial"):
        panel(caseload_of("Farah", "contact 2017-01-01"), question("magic"))


def test_nothing_is_learnt_without_spells() -> None:
    caseload = caseload_of("Farah", "contact 2017-01-01")
    without = {name: frame for name, frame in caseload.tables.items() if name != "spells"}
    with pytest.raises(RequestError, match="table is needed: spells"):
        panel(Caseload(without), question())


def test_work_of_half_a_year_cannot_have_lasted() -> None:
    seen = panel(caseload_of("Farah", "contact 2017-01-01"), question())
    with pytest.raises(RequestError, match="12 months"):
        outcome_at(seen, outcome("lasting_work"), 6)


def test_people_who_were_never_here_are_left_out() -> None:
    caseload = caseload_of("Hiwot", "settled 2018-06-01")
    assert panel(caseload, question()).people.is_empty()
    assert panel(caseload, question()).everybody.get_column("person_id").to_list() == ["Hiwot"]
