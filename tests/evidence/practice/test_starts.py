"""What was really done at a start: as it was known soon after it, and no later."""

from datetime import date, datetime
from typing import Any

import polars as pl
import pytest

from inbeeld.evidence.practice import level, starts
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError
from tests.nasty import frame_of
from tests.spec import person_row

BEGUN, SOON = date(2016, 3, 1), datetime(2016, 3, 10, 9)
COURSE = {"spell_id": "1", "person_id": "Aster", "kind": "language_course", "start": BEGUN, "recorded_at": SOON}
TAUGHT = {"offer_id": "T1", "kind": "language_course", "title": "Naar A2"}
STARTED = {"decision_id": "1", "person_id": "Aster", "offer_id": "T1", "date": BEGUN, "step": "started"}


def begun(*spells: dict[str, Any], offer: dict[str, Any] | None = None, decided: bool = True) -> pl.DataFrame:
    rows = {
        "persons": [person_row("Aster")],
        "spells": list(spells),
        "offers": [TAUGHT | (offer or {})],
        "decisions": [STARTED] if decided else [],
    }
    return starts(Caseload({name: frame_of(name, told) for name, told in rows.items()}), "language_course")


def test_a_spell_has_the_content_of_the_offer_that_it_came_from() -> None:
    found = begun(COURSE | {"hours_per_week": 9.0}, offer={"content": "online  in_a_group online", "childcare": True})
    row = found.row(0, named=True)
    assert (row["offer_id"], row["hours_per_week"]) == ("T1", 9)
    assert row["content"] == ["in_a_group", "online", "with_childcare"]


@pytest.mark.parametrize(("days", "through"), [(31, "T1"), (-31, "T1"), (32, None), (-32, None)])
def test_a_decision_is_about_the_start_that_is_near(days: int, through: str | None) -> None:
    moved = COURSE | {"start": date.fromordinal(BEGUN.toordinal() + days), "recorded_at": None}
    assert begun(moved).get_column("offer_id").to_list() == [through]


def test_content_that_was_not_told_is_unknown_even_where_childcare_is() -> None:
    assert begun(COURSE, offer={"childcare": True}).get_column("content").to_list() == [None]
    assert begun(COURSE, decided=False).get_column("content").to_list() == [None]


def test_hours_are_those_of_the_spell_and_else_of_the_offer() -> None:
    assert begun(COURSE, offer={"hours_per_week": 6.0}).get_column("hours_per_week").to_list() == [6]
    more = COURSE | {"hours_per_week": 12.0}
    assert begun(more, offer={"hours_per_week": 6.0}).get_column("hours_per_week").to_list() == [12]


def test_weeks_are_planned_and_not_what_came_of_it() -> None:
    planned = COURSE | {"end": date(2016, 8, 30)}
    stopped = planned | {"end": date(2016, 4, 1), "recorded_at": datetime(2016, 5, 1)}
    assert begun(planned, stopped).get_column("weeks").to_list() == [26]


@pytest.mark.parametrize(
    "end",
    [
        {"recorded_at": datetime(2016, 4, 2)},  # after the first month
        {"recorded_at": None},  # nobody knows when
        {"end": date(2016, 3, 9)},  # over when it was written down
    ],
)
def test_an_end_that_was_no_plan_says_nothing(end: dict[str, Any]) -> None:
    assert begun(COURSE | {"end": date(2016, 8, 30)} | end).get_column("weeks").to_list() == [None]


def test_an_offer_says_how_long_it_takes_or_else_its_days_do() -> None:
    days = {"start": date(2016, 3, 7), "end": date(2016, 4, 18)}
    assert begun(COURSE | {"end": date(2016, 8, 30)}, offer=days).get_column("weeks").to_list() == [6]
    assert begun(COURSE, offer=days | {"weeks": 4.0}).get_column("weeks").to_list() == [4]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({"start": date(2016, 1, 1)}, [True, False]),
        ({"start": date(2016, 1, 1), "end": BEGUN}, [False, False]),
        ({"start": date(2016, 3, 2)}, [False, True]),
    ],
)
def test_language_beside_it_is_another_course_that_holds_on_the_day(
    other: dict[str, Any], expected: list[bool]
) -> None:
    found = begun(COURSE, COURSE | {"spell_id": "2"} | other)
    told = dict(found.select("start", "language_beside").iter_rows())
    assert [told[BEGUN], told[other["start"]]] == expected


def test_starts_without_spells_are_decisions() -> None:
    mentor = {"offer_id": "T1", "kind": "mentor", "title": "Maatje", "hours_per_week": 1.0, "content": "maatje"}
    rows = {"persons": [person_row("Aster")], "spells": [], "offers": [mentor], "decisions": [STARTED]}
    caseload = Caseload({name: frame_of(name, told) for name, told in rows.items()})
    row = starts(caseload, "mentor").row(0, named=True)
    assert (row["start"], row["offer_id"], row["hours_per_week"], row["content"]) == (BEGUN, "T1", 1, ["maatje"])


@pytest.mark.parametrize(
    ("variable", "expected"),
    [
        ("hours", "8-15"),
        ("weeks", "26-51"),
        ("start", "24-35"),
        ("with_language", "no"),
        ("content:online", "yes"),
        ("content:internship", "no"),
    ],
)
def test_starts_are_told_apart_by_levels(variable: str, expected: str) -> None:
    course = COURSE | {"hours_per_week": 8.0, "end": date(2016, 8, 30)}
    found = begun(course, offer={"content": "online"})
    assert found.select(level(variable)).to_series().to_list() == [expected]


@pytest.mark.parametrize("variable", ["hours", "weeks", "content:online"])
def test_what_is_not_known_is_a_level_of_its_own(variable: str) -> None:
    assert begun(COURSE).select(level(variable)).to_series().to_list() == ["unknown"]


def test_what_is_no_dose_is_refused() -> None:
    with pytest.raises(RequestError, match="'nationality' is no dose"):
        level("nationality")
