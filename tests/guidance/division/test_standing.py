import polars as pl
import pytest

from inbeeld.guidance.division.rule import RuleError, scarce_places
from inbeeld.guidance.division.standing import standing
from tests.guidance.division.made import Asked


def stood(**facts: object) -> dict[str, object]:
    people = Asked((facts,), ([],), {}).tables.people
    return standing(people, scarce_places()).row(0, named=True)


@pytest.mark.parametrize(
    ("facts", "duty", "points"),
    [
        ({}, 0, 0),
        ({"months_waiting": 6}, 0, 6),
        ({"months_waiting": 60}, 0, 24),
        ({"months_waiting": -3}, 0, 0),
        ({"need": "high", "months_waiting": 2}, 0, 14),
        ({"promised": "yes"}, 1, 0),
        ({"promised": "no", "days_to_legal_term": 90}, 2, 0),
        ({"days_to_legal_term": 91}, 0, 0),
        ({"promised": "yes", "days_to_legal_term": 1}, 1, 0),
    ],
)
def test_duties_and_points_follow_from_the_facts(facts: dict[str, object], duty: int, points: int) -> None:
    found = stood(**facts)
    assert (found["duty"], found["points"]) == (duty, points)


def test_each_ground_says_what_it_gave() -> None:
    assert stood(need="some", months_waiting=5)["points_of"] == {"waiting": 5, "need": 6}


def test_a_fact_that_is_no_column_is_told() -> None:
    with pytest.raises(RuleError, match="The rule asks for months_waiting, need, which"):
        standing(pl.DataFrame({"person_id": ["P1"], "promised": ["no"], "days_to_legal_term": [1]}), scarce_places())


def test_a_word_that_the_rule_does_not_know_is_told() -> None:
    with pytest.raises(RuleError, match="need is none, some, high in the rule; the people also have very"):
        stood(need="very")


def test_what_is_no_number_is_told_by_its_row_and_not_by_what_it_says() -> None:
    people = pl.DataFrame(
        {
            "person_id": ["P1", "P2"],
            "promised": ["no", "no"],
            "days_to_legal_term": ["1", "2"],
            "months_waiting": ["3", "Aster"],
            "need": ["some", "some"],
        }
    )
    with pytest.raises(RuleError, match=r"^months_waiting must be a number, and is not in row 2 of the people\.$"):
        standing(people, scarce_places())
