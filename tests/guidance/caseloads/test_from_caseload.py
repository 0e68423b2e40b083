"""Who waits for a case manager in a caseload, whom colleagues guide, and when people were seen."""

from datetime import date, datetime, timedelta
from typing import Any

import polars as pl
import pytest

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError
from inbeeld.guidance.caseloads import CaseManager, Guidance, Sight, Waiting

DAY = date(2026, 5, 4)
SETTLED = date(2024, 1, 8)
SOON = DAY + timedelta(weeks=2)


def person(id: str, **more: Any) -> dict[str, Any]:
    known = {"municipality": "GM0014", "sex": "f", "birth_date": date(1990, 5, 5), "arrival_route": "asylum"}
    return {"person_id": id, **known, "permit_date": SETTLED, "settled_date": SETTLED, **more}


def guided(id: str, by: str, start: date = SETTLED, end: date | None = None) -> dict[str, Any]:
    return {"person_id": id, "case_manager_id": by, "start": start, "end": end}


def guidance(*persons: dict[str, Any], **tables: list[dict[str, Any]]) -> Guidance:
    told = {"persons": list(persons), "assignments": [], **tables}
    frames = {name: pl.DataFrame(rows, infer_schema_length=None) for name, rows in told.items()}
    return Guidance(Caseload.of(frames), DAY)


def test_who_lives_here_or_settles_soon_and_has_nobody_waits() -> None:
    people = [
        person("here"),
        person("coming", settled_date=SOON),
        person("much later", settled_date=DAY + timedelta(weeks=20)),
        person("left", left_date=DAY),
        person("a child", birth_date=date(2020, 1, 1)),
        person("guided"),
        person("guided before"),
    ]
    held = [guided("guided", "KM1"), guided("guided before", "KM1", end=DAY)]
    waiting = guidance(*people, assignments=held).new(DAY + timedelta(weeks=13))
    assert [(one.person_id, one.start) for one in waiting] == [
        ("here", DAY),
        ("coming", SOON),
        ("guided before", DAY),
    ]


def test_somebody_who_will_be_guided_from_a_day_to_come_does_not_wait() -> None:
    assert guidance(person("P"), assignments=[guided("P", "KM1", start=SOON)]).new(SOON) == ()


def test_the_household_is_known_to_whom_guides_one_of_it() -> None:
    people = [person("P", household_id="H"), person("Q", household_id="H")]
    found = guidance(*people, assignments=[guided("Q", "KM1")]).new(SOON)
    assert [(one.person_id, one.household_id, one.known_to) for one in found] == [("P", "H", frozenset({"KM1"}))]


def test_a_leaving_colleague_hands_over_who_is_guided_today_and_others_who_guide_them_are_known() -> None:
    held = [
        guided("P", "KM1"),
        guided("Q", "KM1", end=DAY),
        guided("R", "KM2"),
        guided("S", "KM1"),
        guided("S", "KM2"),
    ]
    found = guidance(*map(person, "PQRS"), assignments=held).of("KM1")
    assert {one.person_id: one.known_to for one in found} == {"P": frozenset(), "S": frozenset({"KM2"})}
    with pytest.raises(RequestError, match="KM9"):
        guidance(person("P"), assignments=held[:1]).of("KM9")


def test_the_newest_languages_count_and_dutch_from_b1_on() -> None:
    def told(day: int, **more: str) -> dict[str, Any]:
        return {
            "person_id": "P",
            "recorded_at": datetime(2026, 1, day),
            "languages": None,
            "language_level": None,
            **more,
        }

    rows = [told(3, languages="ti"), told(1, languages="ar"), told(4, language_level="B1")]
    assert guidance(person("P"), profiles=rows).new(SOON)[0].languages == frozenset({"ti", "nl"})
    assert guidance(person("P"), profiles=rows[:2]).new(SOON)[0].languages == frozenset({"ti"})


def test_the_team_knows_whom_it_guides_until_they_leave() -> None:
    people = [person("P", left_date=SOON), person("Q")]
    found = guidance(*people, assignments=[guided("P", "KM1"), guided("Q", "KM1", end=None)])
    [manager] = found.team([CaseManager("KM1", 36)])
    assert sorted(manager.guides, key=str) == sorted([(SETTLED, SOON), (SETTLED, None)], key=str)
    assert (manager.people_on(DAY), manager.people_on(SOON)) == (2, 1)


def test_when_people_were_seen_last_now_and_some_weeks_ago() -> None:
    rows = [
        {"contact_id": f"C{n}", "person_id": "P", "date": day}
        for n, day in enumerate((date(2025, 1, 1), date(2026, 5, 1), SOON))
    ]
    found = guidance(person("P"), person("Q"), person("gone", left_date=DAY), contacts=rows).sights(weeks=13)
    assert list(found) == [Sight(SETTLED, date(2025, 1, 1), date(2026, 5, 1)), Sight(SETTLED, None, None)]


def test_without_the_tables_it_says_what_is_missing() -> None:
    alone = Caseload.of({"persons": pl.DataFrame([person("P")])})
    with pytest.raises(RequestError, match="assignments"):
        Guidance(alone, DAY)
    with pytest.raises(RequestError, match="contacts"):
        list(guidance(person("P")).sights(13))


def test_a_waiting_person_alone_has_no_household() -> None:
    assert guidance(person("P")).new(SOON) == (Waiting("P", DAY),)
