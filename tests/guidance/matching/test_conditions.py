"""What each condition says of a pair: holds, does not, or is to be asked."""

from datetime import date, timedelta

import pytest

from inbeeld.guidance.matching import Opening, Policy, Seeker
from inbeeld.guidance.matching.discovery import by_id, conditions, wishes
from tests.guidance.matching.made import DAY, results_of

LATER = DAY + timedelta(30)
YES, NO, ASK, NOT_ASKED = True, False, None, "not asked"

CASES = {
    # condition: (what of the person, what of the opening, answer)
    "municipality": [
        ({"municipality": "GM0014"}, {"municipality": "GM0014"}, YES),
        ({"municipality": "GM0010"}, {"municipality": "GM0014"}, NO),
        ({"municipality": "GM0010"}, {"municipality": "GM0014", "region": "AM01"}, YES),
        ({"municipality": "GM0010"}, {"municipality": "GM0014", "region": "AM01", "shared_until": DAY}, NO),
        ({"municipality": "GM0014"}, {"municipality": "GM0014", "region": "AM01", "shared_until": DAY}, YES),
        ({"municipality": "GM0010"}, {"municipality": "GM0014", "region": "AM01", "shared_until": LATER}, YES),
        ({"municipality": "GM0363"}, {"region": "AM01"}, NO),
        ({}, {"municipality": "GM0014"}, ASK),
        ({}, {}, NOT_ASKED),
    ],
    "not_ended": [({}, {"end": DAY}, NO), ({}, {"end": LATER}, YES), ({}, {}, NOT_ASKED)],
    "place_free": [
        ({}, {"capacity": 2, "taken": 1}, YES),
        ({}, {"capacity": 2, "taken": 2}, NO),
        ({}, {"capacity": 2, "taken": 3}, NO),
        ({}, {}, NOT_ASKED),
    ],
    "occupation": [
        ({"occupations": ("5120",)}, {"kind": "paid_work", "occupation": "5120"}, YES),
        ({"occupations": ("2359", "5131")}, {"kind": "trial_placement", "occupation": "5132"}, YES),
        ({"occupations": ("5120",)}, {"kind": "paid_work", "occupation": "5131"}, NO),
        ({}, {"kind": "paid_work", "occupation": "5131"}, ASK),
        ({}, {"kind": "paid_work", "occupation": "9112"}, YES),
        ({"occupations": ("5120",)}, {"kind": "education", "occupation": "5131"}, NOT_ASKED),
    ],
    "language_level": [
        ({"language_level": "B1"}, {"language_level": "A2"}, YES),
        ({"language_level": "A1"}, {"language_level": "A2"}, NO),
        ({"language_level": "goed"}, {"language_level": "A2"}, ASK),
        ({}, {"language_level": "A2"}, ASK),
        ({}, {"language_level": "A0"}, YES),
        ({}, {}, NOT_ASKED),
    ],
    "education_level": [
        ({"education_level": "higher"}, {"education_level": "upper_secondary"}, YES),
        ({"education_level": "primary"}, {"education_level": "upper_secondary"}, NO),
        ({"education_level": "unknown"}, {"education_level": "upper_secondary"}, ASK),
    ],
    "hours": [
        ({"hours": 24}, {"hours_per_week": 24}, YES),
        ({"hours": 24}, {"hours_per_week": 32}, NO),
        ({}, {"hours_per_week": 32}, ASK),
    ],
    "travel": [
        ({"municipality": "GM0014"}, {"municipality": "GM0014"}, YES),
        ({"municipality": "GM0014", "travel_km": 30}, {"place": "GM0010"}, YES),
        ({"municipality": "GM0014", "travel_km": 20}, {"place": "GM0010"}, NO),
        ({"municipality": "GM0014"}, {"place": "GM0010"}, ASK),
        ({"municipality": "GM0014", "travel_km": 20}, {"place": "GM0010", "municipality": "GM0014"}, NO),
    ],
    "childcare": [
        ({"childcare_needed": True}, {"childcare": True}, YES),
        ({"childcare_needed": True}, {"childcare": False}, NO),
        ({"childcare_needed": True}, {}, ASK),
        ({"childcare_needed": False}, {"childcare": False}, YES),
        ({}, {"childcare": False}, ASK),
        ({}, {}, YES),
    ],
    "start": [
        ({"available_from": LATER}, {"start": LATER}, YES),
        ({"available_from": LATER}, {"start": LATER - timedelta(1)}, NO),
        ({"available_from": LATER}, {"start": DAY}, NOT_ASKED),
        ({"available_from": LATER}, {"start": DAY, "end": LATER}, NO),
        ({"available_from": LATER}, {"start": DAY, "end": LATER + timedelta(1)}, YES),
        ({}, {"start": LATER}, YES),
    ],
    "study_with_benefit": [
        ({"has_benefit": False}, {"study_with_benefit": True}, YES),
        ({"has_benefit": True}, {"study_with_benefit": True}, ASK),
        ({"has_benefit": True}, {"study_with_benefit": False}, NOT_ASKED),
    ],
}


@pytest.mark.parametrize(
    ("condition", "person", "offer", "expected"),
    [(name, *case) for name, cases in CASES.items() for case in cases],
)
def test_a_condition(condition: str, person: dict[str, object], offer: dict[str, object], expected: object) -> None:
    seeker = Seeker("P1", **person)  # type: ignore[arg-type]
    opening = Opening(**{"opening_id": "O1", "kind": "mentor", "title": "Maatje", **offer})  # type: ignore[arg-type]
    said = {one.id: one.holds for one in results_of(seeker, opening, Policy(DAY))}
    assert said.get(condition, NOT_ASKED) == expected


def test_there_is_a_case_for_every_condition() -> None:
    assert CASES.keys() == {one.id for one in conditions()}


@pytest.mark.parametrize(("allowed", "expected"), [(True, True), (False, False), (None, None)])
@pytest.mark.parametrize("benefit", [True, None])
def test_whether_study_goes_with_benefit_is_for_the_municipality(
    allowed: bool | None, expected: bool | None, benefit: bool | None
) -> None:
    seeker, opening = Seeker("P1", has_benefit=benefit), Opening("O1", "education", "Mbo", study_with_benefit=True)
    (answer,) = [
        one.holds for one in results_of(seeker, opening, _allowing(allowed)) if one.id == "study_with_benefit"
    ]
    assert answer is (None if benefit is None and not allowed else expected)


@pytest.mark.parametrize(("digits", "expected"), [(4, False), (3, False), (2, True), (1, True)])
def test_how_close_an_occupation_must_be_is_for_the_municipality(digits: int, expected: bool) -> None:
    seeker, opening = Seeker("P1", occupations=("5120",)), Opening("O1", "paid_work", "Ober", occupation="5131")
    policy = Policy(DAY, isco_digits=digits)
    assert {one.id: one.holds for one in results_of(seeker, opening, policy)}["occupation"] is expected


@pytest.mark.parametrize(
    ("wish", "person", "offer", "expected"),
    [
        ("wanted_kind", {"wishes": ("Een baan in de zorg",)}, {"kind": "paid_work"}, "work"),
        ("wanted_kind", {"wishes": ("language_first",)}, {"kind": "language_course"}, "language"),
        ("wanted_kind", {"wishes": ("Vrijwilligerswerk in de wijk",)}, {"kind": "paid_work"}, None),
        ("word_of_wish", {"wishes": ("Werken als LASSER",)}, {"kind": "education", "title": "Mbo lasser"}, "lasser"),
        ("own_occupation", {"occupations": ("5120",)}, {"kind": "education", "occupation": "5120"}, "5120"),
        ("own_occupation", {"occupations": ("5120",)}, {"kind": "education", "occupation": "5122"}, None),
        ("near", {"municipality": "GM0014"}, {"place": "GM0014"}, "GM0014"),
        ("near", {"municipality": "GM0014"}, {"municipality": "GM0014", "place": "GM0010"}, None),
    ],
)
def test_a_wish(wish: str, person: dict[str, object], offer: dict[str, object], expected: str | None) -> None:
    seeker = Seeker("P1", **person)  # type: ignore[arg-type]
    opening = Opening(**{"opening_id": "O1", "kind": "mentor", "title": "Maatje", **offer})  # type: ignore[arg-type]
    assert {one.id: one.met(seeker, one.offered(opening)) for one in wishes()}[wish] == expected


def test_each_has_an_id_of_its_own_and_words_in_two_languages() -> None:
    every = [*conditions(), *wishes()]
    assert len(by_id()) == len(every)
    assert all(one.title.keys() == {"nl", "en"} for one in every)


def test_no_condition_or_wish_looks_at_origin() -> None:
    assert not {"nationality", "origin", "mother_tongue", "arrival_route"} & set(Seeker.__dataclass_fields__)


def _allowing(allowed: bool | None) -> Policy:
    return Policy(date(2026, 3, 1), study_with_benefit=allowed)
