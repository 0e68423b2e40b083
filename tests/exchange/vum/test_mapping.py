"""Which field of a message is which column, and that what nobody changed stays as it was."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.exchange.vum.mapping import OFFER, PROFILE, columns_of, message_of
from inbeeld.facts.code_lists import code_list
from inbeeld.facts.occupations import occupations
from tests.exchange.vum.examples import JOB_SEEKER, VACANCY

LEVELS = [None, "A0", "A2", "B2", "C1"]  # the lowest that each code of VUM may mean
CODES = st.sampled_from([one.code for one in occupations()])
DAYS = st.none() | st.dates(date(1990, 1, 2), date(2150, 1, 1))
OFFERS = st.fixed_dictionaries(
    {
        "title": st.none() | st.text(min_size=1).filter(lambda title: title.strip() == title),
        "occupation": st.none() | CODES,
        "language_level": st.sampled_from(LEVELS),
        "education_level": st.sampled_from([None, "primary", "lower_secondary", "upper_secondary", "higher"]),
        "hours_per_week": st.none() | st.integers(0, 168).map(float),
        "place": st.sampled_from([None, "GM0014", "GM0772"]),
        "employer": st.sampled_from([None, "De Hoek"]),
        "start": DAYS,
        "end": DAYS,
        "shared_until": DAYS,
    }
)
PROFILES = st.fixed_dictionaries(
    {
        "occupations": st.none() | st.lists(CODES, min_size=1, max_size=3, unique=True).map(" ".join),
        "language_level": st.sampled_from(LEVELS),
        "hours_available": st.none() | st.integers(0, 168).map(float),
        "travel_km": st.none() | st.integers(0, 500).map(float),
        "available_from": DAYS,
    }
)


def test_a_vacancy_is_an_offer() -> None:
    assert columns_of(VACANCY, OFFER) == {
        "title": "Bakker in de nacht",
        "occupation": "7512",
        "language_level": "A2",
        "education_level": "lower_secondary",
        "hours_per_week": 24.0,
        "place": "GM0014",
        "employer": "Bakkerij De Verzonnen Korst",
        "start": date(2026, 7, 1),
        "end": None,
        "shared_until": date(2026, 7, 1),
    }


def test_a_job_seeker_is_what_is_known_of_somebody() -> None:
    assert columns_of(JOB_SEEKER, PROFILE) == {
        "occupations": "5141",
        "language_level": "B2",
        "hours_available": 32.0,
        "travel_km": 500.0,
        "available_from": date(2026, 9, 1),
    }


def test_a_circle_around_the_work_is_a_distance() -> None:
    assert columns_of({"flexibiliteit": {"codeRegiostraal": 3}}, PROFILE)["travel_km"] == 15


@given(OFFERS)
def test_an_offer_reads_back_the_same(row: dict[str, Any]) -> None:
    assert columns_of(message_of(row, OFFER, {}), OFFER) == row


@given(PROFILES)
def test_a_profile_reads_back_the_same(row: dict[str, Any]) -> None:
    assert columns_of(message_of(row, PROFILE, {}), PROFILE) == row


@pytest.mark.parametrize(("message", "mapped"), [(VACANCY, OFFER), (JOB_SEEKER, PROFILE)], ids=["vacancy", "seeker"])
def test_what_nobody_changed_stays_to_the_letter(message: dict[str, Any], mapped: Any) -> None:
    assert message_of(columns_of(message, mapped), mapped, message) == message


def test_what_was_changed_is_changed_there_alone() -> None:
    row = columns_of(VACANCY, OFFER) | {"hours_per_week": 36.0, "language_level": "B2"}
    message = message_of(row, OFFER, VACANCY)
    assert message["werktijden"] == {"aantalWerkurenPerWeekMinimaal": 36, "aantalWerkurenPerWeekMaximaal": 32}
    assert message["taalbeheersing"] == [
        {"codeTaal": "nld", "codeNiveauTaalbeheersingMondeling": 3},
        {"codeTaal": "eng", "codeNiveauTaalbeheersingMondeling": 4},
    ]
    untouched = VACANCY.keys() - {"werktijden", "taalbeheersing"}
    assert all(message[key] == VACANCY[key] for key in untouched)
    assert VACANCY["werktijden"]["aantalWerkurenPerWeekMinimaal"] == 24, "the message that was kept is not changed"


ODD = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["codeTaal", "adres"]), inner),
    max_leaves=4,
)
KEYS = st.sampled_from([*VACANCY, *JOB_SEEKER])


@given(st.dictionaries(KEYS, ODD, max_size=5))
def test_a_message_of_any_shape_can_be_read(message: dict[str, Any]) -> None:
    for mapped in (OFFER, PROFILE):
        assert all(value is None or value == value for value in columns_of(message, mapped).values())


def test_each_level_of_a_caseload_has_a_code() -> None:
    for level in code_list("language_level").codes:
        message = message_of(dict.fromkeys(one.column for one in PROFILE) | {"language_level": level}, PROFILE, {})
        assert message["arbeidsmarktkwalificatie"]["taalbeheersing"][0]["codeNiveauTaalbeheersingMondeling"] in range(
            1, 5
        )
