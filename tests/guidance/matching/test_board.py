from dataclasses import replace

import pytest
from hypothesis import given, settings

from inbeeld.guidance.matching import Board, Match, Opening, Policy, Seeker, matches_of, people_for
from tests.guidance.matching.made import DAY, openings, plain, policies, seekers

COOK = Seeker("P1", "GM0014", ("5120",), "A1", "primary", hours=24, travel_km=20, has_benefit=True)
VACANCY = Opening("V1", "paid_work", "Kok", "GM0014", occupation="5120", language_level="A2", hours_per_week=20)
COURSE = Opening("C1", "language_course", "Taal", "GM0014", raises_language_to="A2")
POLICY = Policy(DAY)


@settings(max_examples=20)
@given(seekers, openings, policies)
def test_a_person_is_told_of_the_same_as_pair_by_pair(
    people: tuple[Seeker, ...], offers: tuple[Opening, ...], policy: Policy
) -> None:
    board = Board(offers, policy)
    for one in people:
        expected = {offer.opening_id: plain(one, offer, offers, policy) for offer in offers}
        found = board.matches_of(one)
        assert {match.opening_id: match for match in found} == {k: match for k, match in expected.items() if match}
        assert len(found) == len({match.opening_id for match in found})


@settings(max_examples=20)
@given(seekers, openings, policies)
def test_an_opening_finds_whom_it_is_found_by(
    people: tuple[Seeker, ...], offers: tuple[Opening, ...], policy: Policy
) -> None:
    found: list[Match] = []
    for offer in offers:
        found += people_for(offer, people, policy, offers)
    by_person = [match for one in people for match in matches_of(one, offers, policy)]
    assert sorted(found, key=_pair) == sorted(by_person, key=_pair)


@settings(max_examples=20)
@given(seekers, openings, policies)
def test_the_order_of_the_openings_changes_no_match(
    people: tuple[Seeker, ...], offers: tuple[Opening, ...], policy: Policy
) -> None:
    for one in people:
        assert matches_of(one, offers, policy) == matches_of(one, offers[::-1], policy)


def test_a_course_that_closes_the_gap_stands_beside_it() -> None:
    fitting, nearly = matches_of(COOK, [VACANCY, COURSE], POLICY)
    assert (fitting.opening_id, fitting.fits, fitting.missing) == ("C1", True, ())
    assert [one.id for one in nearly.missing] == ["language_level"]
    assert nearly.closes == {"language_level": ("C1",)}


@pytest.mark.parametrize(
    "course",
    [
        replace(COURSE, raises_language_to="A1"),
        replace(COURSE, end=DAY),
        replace(COURSE, capacity=10, taken=10),
        replace(COURSE, municipality="GM0363"),
        replace(COURSE, hours_per_week=36),
    ],
    ids=["too low", "ended", "full", "elsewhere", "too many hours"],
)
def test_a_course_that_does_not_help_or_does_not_fit_is_not_named(course: Opening) -> None:
    (nearly,) = [match for match in matches_of(COOK, [VACANCY, course], POLICY) if match.opening_id == "V1"]
    assert nearly.closes == {"language_level": ()}


def test_what_is_not_known_is_asked_and_makes_nobody_unfit() -> None:
    (match,) = matches_of(replace(COOK, language_level=None), [VACANCY], POLICY)
    assert match.may_fit
    assert not match.fits
    assert [one.id for one in match.to_ask] == ["language_level"]


def test_what_was_settled_is_not_told_of_again() -> None:
    assert matches_of(replace(COOK, settled=frozenset({"C1"})), [COURSE], POLICY) == ()


def test_what_fits_comes_first_and_then_what_meets_most_wishes() -> None:
    plain_offer = Opening("M1", "mentor", "Maatje", "GM0014")
    elsewhere = replace(plain_offer, opening_id="M2", municipality=None, region="AM01", place="GM0010")
    learner = replace(COOK, wishes=("Nederlands leren",))
    found = matches_of(learner, [VACANCY, elsewhere, plain_offer, COURSE], POLICY)
    assert [match.opening_id for match in found] == ["C1", "M1", "V1", "M2"]
    assert [match.fits for match in found] == [True, True, False, False]


def _pair(match: Match) -> tuple[str, str]:
    return match.seeker_id, match.opening_id
