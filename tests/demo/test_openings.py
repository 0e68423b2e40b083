"""Can people and offers of the made-up region be brought together?"""

from datetime import date

import polars as pl
import pytest

from inbeeld.demo import region
from inbeeld.demo.shifted import LAST_DAY
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.occupations import label_of
from inbeeld.guidance.matching import Board, Policy, leftovers_on, openings, seekers
from inbeeld.guidance.matching.discovery import conditions

DAY: date = LAST_DAY


@pytest.fixture(scope="module")
def caseloads() -> list[Caseload]:
    return [Caseload.of(package.tables) for package in region()]


@pytest.fixture(scope="module")
def offers(caseloads: list[Caseload]) -> pl.DataFrame:
    return pl.concat(one["offers"] for one in caseloads if "offers" in one.tables)


def test_there_are_offers_of_all_kinds(offers: pl.DataFrame) -> None:
    kinds = {"paid_work", "trial_placement", "education", "language_course", "mentor", "network_meeting"}
    assert kinds | {"volunteer_work_to_take_part"} <= set(offers["kind"])


def test_every_occupation_has_a_name(offers: pl.DataFrame) -> None:
    codes = offers["occupation"].drop_nulls().unique().to_list()
    assert len(codes) > 15
    assert all(label_of(code) != code for code in codes)


def test_a_vacancy_is_of_an_employer_of_the_same_place(caseloads: list[Caseload]) -> None:
    for one in caseloads:
        if "offers" in one.tables:
            vacancies = one["offers"].filter(pl.col("kind") == "paid_work")
            known = one["employers"].select(employer="employer_id", of="municipality")
            joined = vacancies.join(known, on="employer", how="left")
            assert (joined["of"] == joined["municipality"]).all()


def test_what_the_region_shares_has_a_purpose_and_an_end(offers: pl.DataFrame) -> None:
    shared = offers.filter(pl.col("region").is_not_null())
    assert shared.height > 50
    assert shared.filter(pl.col("shared_for").is_null() | pl.col("shared_until").is_null()).is_empty()


def test_everything_that_happens_in_matching_happens_here(caseloads: list[Caseload]) -> None:
    """Each condition holds of somebody, fails of somebody, and has courses that close it where there can be."""
    board = Board([one for caseload in caseloads for one in openings(caseload, DAY)], Policy(DAY))
    largest = max(caseloads, key=lambda one: one["persons"].height)
    looking = [one for one in seekers(largest, DAY) if not one.occupied]
    found = [match for one in looking[:120] for match in board.matches_of(one)]
    holding = {one.id for match in found for one in match.conditions if one.holds}
    failing = {one.id for match in found for one in match.missing}
    assert holding >= {one.id for one in conditions()} - {"study_with_benefit"}
    assert {"language_level", "occupation", "hours", "travel"} <= failing
    assert {name for match in found for name, courses in match.closes.items() if courses} >= {"language_level"}
    assert any(match.fits for match in found)
    left = leftovers_on(board, looking)
    assert 0 < len(left.people) < len(looking)
    assert 0 < len(left.openings) < len(board.openings)
