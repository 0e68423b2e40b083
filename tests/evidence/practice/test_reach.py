"""Whom an instrument reaches, and what people were given."""

from datetime import date

import pytest

from inbeeld.evidence.practice import Given, known_to, reach
from inbeeld.evidence.practice.given import added as added_given
from inbeeld.evidence.practice.given import given
from inbeeld.evidence.practice.reach import added as added_reach
from inbeeld.facts.errors import RequestError
from tests.spec import caseload_of

ON = date(2018, 1, 1)


def parts(facts: str, instrument: str = "language_course") -> list[str]:
    return reach(caseload_of("Aster", facts), instrument, ON).cells.get_column("part").to_list()


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("contact 2017-06-01; language_course 2017-01-02..", "started"),
        ("language_course 2018-01-01..", "started"),  # in view or not
        ("contact 2017-06-01", "not_started"),
        ("contact 2017-06-01; language_course 2018-01-02..", "not_started"),
        ("contact 2017-01-01", "not_in_view"),
        ("contact 2017-06-01; language_course 2016-12-31..2017-03-01; language_course 2017-05-01..", None),
        ("contact 2017-06-01; language_course 2017-01-01..", None),  # a year ago to the day: before
        ("contact 2017-06-01; paid_work 2016-06-01..2017-02-01", None),
        ("contact 2017-06-01; paid_work 2016-06-01..2017-01-01", "not_started"),
        ("contact 2017-06-01; settled 2017-01-02", None),
        ("contact 2017-06-01; left 2018-01-01", None),
    ],
)
def test_who_could_start_in_the_year_and_did(facts: str, expected: str | None) -> None:
    assert parts(facts) == ([expected] if expected else [])


def test_a_start_can_be_a_decision() -> None:
    assert parts("contact 2017-06-01; started 2017-03-01 C1", "course") == ["started"]


def test_the_reach_of_two_municipalities_adds_up() -> None:
    one = reach(caseload_of("Aster", "contact 2017-06-01"), "language_course", ON)
    both = added_reach([one, one])
    assert (both.people, both.cells.height, both.cells.row(0)[:2]) == (2, 1, ("f", "asylum"))


def doses(facts: str) -> Given:
    return given(caseload_of("Aster", facts), "language_course", ON)


def test_the_first_start_of_each_person_is_what_they_were_given() -> None:
    found = doses("language_course 2016-06-01..; language_course 2015-02-01..2015-06-01; paid_work 2014-01-01..")
    assert (found.people, found.at("start", "12-23"), found.at("start", "24-35")) == (1, 1, 0)
    assert (found.at("hours", "unknown"), found.at("content", "unknown"), found.tags) == (1, 1, ())


def test_what_started_after_the_day_does_not_count() -> None:
    assert doses("language_course 2018-01-02..").people == 0


def test_what_people_were_given_adds_up() -> None:
    both = added_given([doses("language_course 2016-06-01.."), doses("contact 2017-01-01")])
    assert (both.people, both.at("start", "24-35")) == (1, 1)


def test_an_instrument_of_one_municipality_is_not_known_to_another() -> None:
    caseload = caseload_of("Aster", "contact 2017-06-01")
    assert known_to(caseload, "course")
    assert known_to(caseload, "language_course")
    assert not known_to(caseload, "magic")
    with pytest.raises(RequestError, match="no instrument here"):
        reach(caseload, "magic", ON)
