"""Vacancies become offers and job seekers profiles; what does not pass the check stays out, and who is not ours."""

from datetime import date, datetime

import polars as pl
import pytest

from inbeeld.exchange.vum import Messages, give_out, take_in
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError
from tests.exchange.vum.examples import JOB_SEEKER, VACANCY

AT = datetime(2026, 5, 4, 12, 0)
TODAY = date(2026, 5, 4)
MESSAGES = Messages({"V-7": VACANCY}, {"P1": JOB_SEEKER})
PERSONS = pl.DataFrame(
    {
        "person_id": ["P1", "P2"],
        "municipality": ["GM0014", "GM0014"],
        "sex": ["f", "m"],
        "birth_date": [date(1990, 1, 1)] * 2,
        "arrival_route": ["asylum"] * 2,
        "permit_date": [date(2024, 1, 1)] * 2,
        "settled_date": [date(2024, 6, 1)] * 2,
    }
)
CASELOAD = Caseload.of({"persons": PERSONS})


def test_a_vacancy_is_an_offer_of_the_municipality() -> None:
    taken = take_in(CASELOAD, MESSAGES, AT)
    offer = taken.caseload["offers"].row(0, named=True)
    assert (offer["offer_id"], offer["kind"], offer["municipality"]) == ("V-7", "paid_work", "GM0014")
    assert (offer["occupation"], offer["hours_per_week"]) == ("7512", 24.0)
    assert taken.refusals.height == taken.without_occupation == 0


def test_an_employer_is_known_by_name() -> None:
    taken = take_in(CASELOAD, MESSAGES, AT)
    name = "Bakkerij De Verzonnen Korst"
    assert taken.caseload["employers"].select("employer_id", "name", "municipality").rows() == [
        (name, name, "GM0014")
    ]
    known = pl.DataFrame({"employer_id": ["W1", "A1", "A2"], "name": [name.upper(), "Albert", "Albert"]})
    caseload = take_in(Caseload.of({"persons": PERSONS, "employers": known}), MESSAGES, AT).caseload
    assert (caseload["employers"].height, caseload["offers"]["employer"].to_list()) == (3, ["W1"])
    given = give_out(caseload, Messages(), [], TODAY).vacancies["V-7"]
    assert given["werkgever"]["handelsnaamOrganisatie"] == name.upper()


def test_a_table_that_nothing_comes_into_stays_absent() -> None:
    assert set(take_in(CASELOAD, Messages({"V-7": VACANCY}), AT).caseload.tables) == {
        "persons",
        "offers",
        "employers",
    }
    assert set(take_in(CASELOAD, Messages({}, {"P1": JOB_SEEKER}), AT).caseload.tables) == {"persons", "profiles"}


def test_a_profile_gets_a_row_and_what_was_known_stays() -> None:
    known = pl.DataFrame({"person_id": ["P1"], "recorded_at": [datetime(2025, 1, 1)], "wishes": ["zorg"]})
    taken = take_in(Caseload.of({"persons": PERSONS, "profiles": known}), MESSAGES, AT)
    assert taken.caseload["profiles"].select("recorded_at", "wishes", "occupations").rows() == [
        (datetime(2025, 1, 1), "zorg", None),
        (AT, None, "5141"),
    ]


def test_a_vacancy_that_comes_again_keeps_what_was_added_by_hand() -> None:
    first = take_in(CASELOAD, MESSAGES, AT).caseload
    offers = first["offers"].with_columns(capacity=pl.lit(2, pl.Int64), childcare=pl.lit(value=True))
    again = VACANCY | {"naamVacature": "Bakker overdag"}
    taken = take_in(Caseload.of({**first.tables, "offers": offers}), Messages({"V-7": again}), AT)
    assert taken.caseload["offers"].select("title", "capacity", "childcare", "place").rows() == [
        ("Bakker overdag", 2, True, "GM0014")
    ]


def test_who_is_not_in_the_caseload_is_left_out_and_not_kept() -> None:
    taken = take_in(CASELOAD, Messages({}, {"P9": JOB_SEEKER | {"idWerkzoekende": "P9"}}), AT)
    assert taken.caseload["profiles"].height == len(taken.messages.job_seekers) == 0
    assert taken.refusals["reason"].to_list() == ["no accepted row of persons has this person_id"]


def test_what_would_not_pass_the_check_is_refused() -> None:
    work = {"datumAanvangWerkzaamheden": "2026-07-01", "datumEindeWerkzaamheden": "2026-06-01"}
    taken = take_in(CASELOAD, Messages({"V-7": VACANCY | {"arbeidsVoorwaarden": work}}), AT)
    assert taken.caseload["offers"].height == len(taken.messages.vacancies) == 0
    assert taken.refusals["reason"].to_list() == ["the end lies before the start"]


def test_words_that_name_no_occupation_are_counted_and_the_vacancy_keeps_a_name() -> None:
    odd = {"idVacature": "V-8", "beroep": {"naamBeroepOngecodeerd": "Goochelaar"}}
    taken = take_in(CASELOAD, Messages({"V-8": odd, "V-9": {"idVacature": "V-9"}}), AT)
    assert taken.caseload["offers"].select("title", "occupation").rows() == [("Goochelaar", None), ("vacature", None)]
    assert taken.without_occupation == 2


def test_what_was_taken_in_is_given_out_as_it_came() -> None:
    taken = take_in(CASELOAD, MESSAGES, AT)
    assert give_out(taken.caseload, taken.messages, ["P1"], TODAY) == MESSAGES


def test_no_profile_leaves_of_whom_nobody_named() -> None:
    taken = take_in(CASELOAD, MESSAGES, AT)
    assert give_out(taken.caseload, taken.messages, [], TODAY) == Messages({"V-7": VACANCY})
    assert give_out(taken.caseload, taken.messages, ["P2"], TODAY).job_seekers == {}, "of P2 nothing is known"
    with pytest.raises(RequestError, match="1 of the 2 people"):
        give_out(taken.caseload, taken.messages, ["P1", "P9"], TODAY)


def test_a_vacancy_leaves_while_it_is_open() -> None:
    taken = take_in(CASELOAD, MESSAGES, AT)
    assert give_out(taken.caseload, taken.messages, [], date(2026, 6, 30)).vacancies
    assert not give_out(taken.caseload, taken.messages, [], date(2026, 7, 1)).vacancies


def test_what_was_recorded_since_goes_out_in_its_place() -> None:
    taken = take_in(CASELOAD, MESSAGES, AT)
    later = pl.DataFrame({"person_id": ["P1"], "recorded_at": [datetime(2026, 5, 5)], "travel_km": [20.0]})
    profiles = pl.concat([taken.caseload["profiles"], Caseload.of({"profiles": later})["profiles"]])
    caseload = Caseload({**taken.caseload.tables, "profiles": profiles})
    for day, distance in ((TODAY, 750), (date(2026, 5, 5), 20)):
        seeker = give_out(caseload, taken.messages, ["P1"], day).job_seekers["P1"]
        assert seeker["mobiliteit"] == {"bemiddelingspostcode": "9712AA", "maximaleReisafstand": distance}
        assert seeker["arbeidsmarktkwalificatie"] == JOB_SEEKER["arbeidsmarktkwalificatie"]


def test_what_was_recorded_by_hand_goes_out_in_words() -> None:
    offers = pl.DataFrame(
        {"offer_id": ["V1", "C1"], "kind": ["paid_work", "education"], "title": ["Kapper", "Kapper worden"],
         "occupation": ["5141", "5141"]}
    )  # fmt: skip
    given = give_out(Caseload.of({"persons": PERSONS, "offers": offers}), Messages(), [], TODAY)
    assert given.vacancies == {
        "V1": {"idVacature": "V1", "naamVacature": "Kapper", "beroep": {"naamBeroepOngecodeerd": "kapper"}}
    }
