from datetime import date, datetime

import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.guidance.matching import Seeker, openings, seekers
from tests.guidance.matching.made import DAY

SETTLED = {
    "sex": "f",
    "arrival_route": "asylum",
    "permit_date": date(2020, 1, 1),
    "settled_date": date(2020, 3, 1),
    "birth_date": date(1990, 5, 5),
}


def caseload() -> Caseload:
    """P1 told several things in turn; P2 is at work; P3 is a child; P4 has left."""
    persons = [
        {**SETTLED, "person_id": "P1", "municipality": "GM0009", "education_level": "higher"},
        {**SETTLED, "person_id": "P2", "municipality": "GM0014"},
        {**SETTLED, "person_id": "P3", "municipality": "GM0014", "birth_date": date(2015, 1, 1)},
        {**SETTLED, "person_id": "P4", "municipality": "GM0014", "left_date": date(2025, 1, 1)},
    ]
    profiles = [
        {"person_id": "P1", "recorded_at": _at(2021), "language_level": "A1", "occupations": "5120 2359"},
        {
            "person_id": "P1",
            "recorded_at": _at(2024),
            "language_level": "B1",
            "hours_available": 20,
            "wishes": "work",
        },
        {"person_id": "P1", "recorded_at": _at(2030), "language_level": "C1"},
        {"person_id": "P2", "recorded_at": _at(2021), "childcare_needed": "yes_not_available", "travel_km": 12},
    ]
    spells = [
        {"spell_id": "S1", "person_id": "P1", "kind": "benefit", "start": date(2020, 4, 1)},
        {
            "spell_id": "S2",
            "person_id": "P1",
            "kind": "paid_work",
            "start": date(2022, 1, 1),
            "end": date(2023, 1, 1),
        },
        {"spell_id": "S3", "person_id": "P2", "kind": "paid_work", "start": date(2022, 1, 1)},
    ]
    spells[1]["occupation"] = "9112"
    offers = [
        {"offer_id": "O1", "kind": "language_course", "title": "Taal", "municipality": "GM0009", "capacity": 2},
        {
            "offer_id": "O2",
            "kind": "paid_work",
            "title": "Kok",
            "occupation": "http://data.europa.eu/esco/isco/C5120",
        },
    ]
    decisions = [_decided("D1", "P1", "O1", "offered"), _decided("D2", "P2", "O1", "started")]
    goals = [{"goal_id": "G1", "person_id": "P1", "goal": "Kok worden", "set_on": date(2024, 1, 1)}]
    told = {"persons": persons, "profiles": profiles, "spells": spells, "offers": offers, "decisions": decisions}
    return Caseload.of({name: pl.DataFrame(rows) for name, rows in {**told, "goals": goals}.items()})


def test_the_seekers_are_the_adults_who_live_here() -> None:
    first, second = seekers(caseload(), DAY)
    assert first == Seeker(
        seeker_id="P1",
        municipality="GM0014",  # Ten Boer merged into Groningen
        occupations=("5120", "2359", "9112"),
        language_level="B1",
        education_level="higher",
        hours=20,
        has_benefit=True,
        wishes=("work", "Kok worden"),
    )
    assert second == Seeker(
        seeker_id="P2",
        municipality="GM0014",
        travel_km=12,
        childcare_needed=True,
        has_benefit=False,
        settled=frozenset({"O1"}),
        occupied=True,
    )


def test_without_the_table_of_benefits_nobody_is_said_to_have_none() -> None:
    tables = {name: frame for name, frame in caseload().tables.items() if name != "spells"}
    assert {one.has_benefit for one in seekers(Caseload(tables), DAY)} == {None}


def test_the_openings_are_the_offers_with_the_places_that_are_taken() -> None:
    course, vacancy = openings(caseload(), DAY)
    assert (course.municipality, course.capacity, course.taken) == ("GM0014", 2, 1)
    assert (vacancy.occupation, vacancy.capacity) == ("5120", None)


def _at(year: int) -> datetime:
    return datetime(year, 1, 1, 9)


def _decided(number: str, person: str, offer: str, step: str) -> dict[str, object]:
    told = {"decision_id": number, "person_id": person, "offer_id": offer, "step": step}
    return {**told, "date": date(2025, 1, 1)}
