from datetime import date

import pytest

from inbeeld.facts.municipalities import (
    MERGERS,
    MUNICIPALITIES,
    existing_on,
    merged_on,
    municipality,
    regions,
    successor_on,
)


def test_a_code_gives_name_province_region_and_inhabitants() -> None:
    place = municipality("GM1952")
    assert (place.name, place.province, place.region_name) == ("Midden-Groningen", "Groningen", "Groningen")
    assert (place.inhabitants, place.year, place.since) == (60951, 2018, date(2018, 1, 1))


def test_a_code_that_never_was_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        municipality("GM9999")


@pytest.mark.parametrize(("year", "how_many"), [(2016, 390), (2017, 388), (2018, 380), (2019, 355), (2023, 342)])
def test_the_number_of_municipalities_is_that_of_the_year(year: int, how_many: int) -> None:
    """As published by CBS, 'Gemeentelijke indeling' of each year."""
    assert len(existing_on(date(year, 1, 1))) == how_many


@pytest.mark.parametrize(
    ("on", "code"),
    [(date(2017, 12, 31), "GM0018"), (date(2018, 1, 1), "GM1952"), (date(2026, 1, 1), "GM1952")],
)
def test_a_merger_takes_place_on_its_day(on: date, code: str) -> None:
    assert successor_on("GM0018", on) == code


def test_the_mapping_for_a_day_holds_only_what_had_ended() -> None:
    assert merged_on(date(2016, 12, 31)) == {}
    assert merged_on(date(2018, 1, 1))["GM0048"] == "GM1950"
    assert "GM0025" not in merged_on(date(2018, 12, 31))
    assert not set(merged_on(date(2026, 1, 1)).values()) & set(MERGERS)


def test_every_successor_is_a_municipality_that_began_by_the_day_of_the_merger() -> None:
    for merger in MERGERS.values():
        since = municipality(merger.successor).since
        assert since is None or since <= merger.date
        assert merger.code in MUNICIPALITIES


def test_municipalities_formed_after_2018_have_the_people_of_what_they_were_made_of() -> None:
    for code, place in MUNICIPALITIES.items():
        if place.since and place.since > date(2018, 1, 1):
            parts = [municipality(merger.code) for merger in MERGERS.values() if merger.successor == code]
            assert place.inhabitants == sum(part.inhabitants for part in parts)


def test_the_region_groningen_had_24_municipalities_in_2018() -> None:
    assert regions()["AM01"] == "Groningen"
    assert len(regions()) == 35
    assert len(existing_on(date(2018, 6, 1), region="AM01")) == 24
    assert sum(place.inhabitants for place in existing_on(date(2018, 6, 1))) == 17_181_084
