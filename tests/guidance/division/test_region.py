"""Who could have which of the scarce places of a region."""

from datetime import date

import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.guidance.division.region import Region, region_of

ON = date(2018, 1, 1)
GRONINGEN, DELFZIJL = "GM0014", "GM0010"


def caseload(code: str, working: int, *offers: dict[str, object]) -> Caseload:
    """Two people in a municipality, of whom so many work."""
    persons = [
        {
            "person_id": f"{code}-{n}",
            "municipality": code,
            "birth_date": date(1985, 1, 1),
            "permit_date": date(2015, 1, 1),
            "settled_date": date(2015, 6, 1),
        }
        for n in range(2)
    ]
    jobs = [
        {"spell_id": f"{code}-S{n}", "person_id": f"{code}-{n}", "kind": "paid_work", "start": date(2017, 1, 1)}
        for n in range(working)
    ]
    spells = pl.DataFrame(
        jobs, schema={"spell_id": pl.String, "person_id": pl.String, "kind": pl.String, "start": pl.Date}
    )
    return Caseload.of({"persons": pl.DataFrame(persons), "spells": spells, "offers": pl.DataFrame(list(offers))})


def offer(name: str, kind: str, capacity: int | None, **where: str | date) -> dict[str, object]:
    return {"offer_id": name, "kind": kind, "capacity": capacity, "municipality": None, "region": None, **where}


def region() -> Region:
    trial, shared = ("trial_placement", "work_experience")
    ours = (
        offer("O1", trial, 3, municipality=GRONINGEN),
        offer("O2", trial, 4, municipality=GRONINGEN),
        offer("O3", "language_course", 9, municipality=GRONINGEN),
        offer("O4", shared, 5, region="AM01"),
    )
    theirs = (offer("O5", shared, 6, region="AM01"), offer("O6", trial, None, municipality=DELFZIJL))
    both = (caseload(GRONINGEN, 1, *ours), caseload(DELFZIJL, 0, *theirs))
    return region_of(both, ON, (trial, shared))


def test_places_of_a_kind_are_taken_together_and_other_kinds_left_out() -> None:
    places = dict(region().tables.places.rows())
    assert places == {"trial_placement GM0014": 7, "work_experience AM01": 11}


def test_whoever_works_asks_for_nothing() -> None:
    assert region().tables.people["person_id"].to_list() == ["GM0010-0", "GM0010-1", "GM0014-1"]
    assert set(region().persons["person_id"]) == {"GM0010-0", "GM0010-1", "GM0014-1"}


def test_somebody_can_have_the_places_of_the_own_municipality_and_of_the_region() -> None:
    found = region()
    options = set(found.kinds.select("person_id", "place_id").rows())
    shared = {(person, "work_experience AM01") for person in ("GM0010-0", "GM0010-1", "GM0014-1")}
    assert options == {*shared, ("GM0014-1", "trial_placement GM0014")}
    assert set(found.tables.options.select("person_id", "place_id").rows()) == options


def test_what_is_shared_is_of_the_region_for_as_long_as_it_is_shared_and_what_ended_is_no_place() -> None:
    of_one = {"kind": "trial_placement", "capacity": 2, "municipality": GRONINGEN, "region": "AM01"}
    offers = (
        {**of_one, "offer_id": "O1", "shared_until": None, "end": None},
        {**of_one, "offer_id": "O2", "shared_until": ON, "end": None},
        {**of_one, "offer_id": "O3", "shared_until": None, "end": ON},
    )
    found = region_of((caseload(GRONINGEN, 1, *offers), caseload(DELFZIJL, 0)), ON, ("trial_placement",))
    assert dict(found.tables.places.rows()) == {"trial_placement AM01": 2, "trial_placement GM0014": 2}
    assert len(found.kinds.rows()) == len(set(found.kinds.rows())) == 4
