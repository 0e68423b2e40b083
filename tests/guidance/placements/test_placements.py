"""Who was placed with which employer, and whether it lasted."""

from datetime import date
from typing import Any

import pytest

from inbeeld.guidance.placements import Placement, ended_in_lasting_work, placements
from inbeeld.timeline.rules import LastingWork

RULE = LastingWork(earliest=730, latest=365, follow=365, gap=31)
DAY = date(2026, 5, 4)
Row = dict[str, Any]


def offer(key: str = "V1", kind: str = "paid_work", employer: str | None = "E1", end: date | None = None) -> Row:
    return {"offer_id": key, "kind": kind, "employer": employer, "end": end}


def started(on: date, person: str = "P1", key: str = "V1", step: str = "started") -> Row:
    return {"person_id": person, "offer_id": key, "date": on, "step": step, "decided_by": "KM1"}


def job(start: date, end: date | None = None, person: str = "P1") -> Row:
    return {"person_id": person, "kind": "paid_work", "start": start, "end": end}


def placed(*decisions: Row, spells: tuple[Row, ...] = (), offers: tuple[Row, ...] = ()) -> list[Placement]:
    return list(placements(offers or (offer(),), decisions, spells, DAY, RULE))


@pytest.mark.parametrize(
    ("start", "end", "lasted"),
    [
        (date(2025, 1, 6), None, True),
        (date(2025, 1, 6), date(2025, 12, 31), True),  # the gap at the end is shorter than a month
        (date(2025, 1, 6), date(2025, 10, 1), False),
        (date(2025, 12, 1), None, None),
        (date(2025, 12, 1), date(2026, 2, 1), False),  # known before the year is over
    ],
)
def test_a_placement_on_a_vacancy_lasts_when_work_does(start: date, end: date | None, lasted: bool | None) -> None:
    assert [one.lasted for one in placed(started(start), spells=(job(start, end),))] == [lasted]


def test_work_elsewhere_goes_on_too() -> None:
    first, second = job(date(2025, 1, 6), date(2025, 6, 1)), job(date(2025, 6, 15))
    assert [one.lasted for one in placed(started(date(2025, 1, 6)), spells=(first, second))] == [True]


def test_after_a_trial_placement_paid_work_is_followed_from_its_first_day() -> None:
    trial = (offer(kind="trial_placement"),)
    assert [one.lasted for one in placed(started(date(2025, 1, 6)), offers=trial)] == [None]
    after = (job(date(2025, 3, 1)),)
    assert [one.lasted for one in placed(started(date(2025, 1, 6)), offers=trial, spells=after)] == [True]


def test_each_person_is_placed_once_on_an_offer_of_an_employer_and_by_whom_is_told() -> None:
    twice = (started(date(2025, 2, 1)), started(date(2025, 1, 6)), started(date(2025, 1, 1), step="offered"))
    elsewhere = started(date(2025, 1, 6), key="V2")
    found = placed(*twice, elsewhere, offers=(offer(), offer("V2", employer=None)))
    assert [(one.start, one.employer_id, one.by) for one in found] == [(date(2025, 1, 6), "E1", "KM1")]


def test_what_is_still_to_come_is_no_placement() -> None:
    assert placed(started(date(2026, 6, 1))) == []


def counted(offers: tuple[Row, ...], *decisions: Row, spells: tuple[Row, ...] = ()) -> set[tuple[str, str, int]]:
    found = placed(*decisions, spells=spells, offers=offers)
    return set(ended_in_lasting_work(offers, found, DAY, RULE).iter_rows())


def test_a_vacancy_is_counted_when_its_outcome_can_be_known() -> None:
    offers = (
        offer("filled"),
        offer("lost"),
        offer("empty", end=date(2025, 1, 1)),
        offer("open"),
        offer("recent"),
        offer("course", kind="education"),
    )
    told = (
        started(date(2025, 1, 6), "P1", "filled"),
        started(date(2025, 1, 6), "P2", "lost"),
        started(date(2025, 12, 1), "P3", "recent"),
    )
    assert counted(offers, *told, spells=(job(date(2025, 1, 6)),)) == {("E1", "lasted", 1), ("E1", "not_lasted", 2)}


def test_one_of_several_who_stayed_is_enough() -> None:
    told = (started(date(2025, 1, 6), "P1"), started(date(2025, 2, 6), "P2"))
    assert counted((offer(),), *told, spells=(job(date(2025, 2, 6), person="P2"),)) == {("E1", "lasted", 1)}


def test_nothing_to_count_is_an_empty_table() -> None:
    assert counted(()) == set()
