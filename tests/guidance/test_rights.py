"""What somebody may do is told with its source, in both languages, by rules that hold on that day."""

from datetime import date, timedelta

import pytest

from inbeeld.guidance.rights import Right, rights
from inbeeld.guidance.rights.definition import ASYLUM, Applies, all_rights

DAY = date(2026, 5, 4)


def told(day: date = DAY, *, has_benefit: bool | None = True, age: int = 35) -> set[str]:
    return {right.id for right in rights(day, has_benefit=has_benefit, age=age)}


@pytest.mark.parametrize("right", all_rights(), ids=lambda right: right.id)
def test_a_right_speaks_both_languages_and_names_its_source(right: Right) -> None:
    for words in (right.title, right.says):
        assert set(words) == {"nl", "en"}
        assert all(text.strip() == text and text for text in words.values())
    assert all(text.endswith(".") for text in right.says.values())
    assert right.source
    assert isinstance(right.since, date)
    assert right.until is None or right.until > right.since
    assert right.applies.permit == ASYLUM


@pytest.mark.parametrize("right", all_rights(), ids=lambda right: right.id)
def test_a_right_holds_from_its_first_day(right: Right) -> None:
    assert right.in_force(right.since)
    assert not right.in_force(right.since - timedelta(days=1))


def test_a_right_no_longer_holds_on_the_day_that_it_ends() -> None:
    ended = Right("x", 1, {}, {}, Applies(), "law", since=date(2020, 1, 1), until=date(2024, 1, 1))
    assert ended.in_force(date(2023, 12, 31))
    assert not ended.in_force(date(2024, 1, 1))


def test_paid_work_and_volunteer_work_are_allowed_to_an_adult() -> None:
    assert {"paid_work", "volunteer_work"} <= told(has_benefit=True) & told(has_benefit=False)


def test_rules_on_benefit_are_told_to_whom_has_one_or_might_have() -> None:
    assert "tell_about_income" in told(has_benefit=True) & told(has_benefit=None)
    assert "tell_about_income" not in told(has_benefit=False)


def test_studying_changes_on_the_27th_birthday() -> None:
    assert "study_under_27" in told(age=26)
    assert "study_under_27" not in told(age=27)
    assert "study_with_benefit_from_27" in told(age=27)
    assert "study_with_benefit_from_27" not in told(age=26)


def test_school_comes_first_up_to_18() -> None:
    assert "school_under_18" in told(age=17)
    assert "paid_work" not in told(age=17)
    assert "school_under_18" not in told(age=18)


def test_the_act_of_2021_is_told_since_it_holds() -> None:
    assert "civic_integration" not in told(date(2021, 12, 31))
    assert "civic_integration" in told(date(2022, 1, 1))


def test_they_are_told_in_a_fixed_order() -> None:
    orders = [right.order for right in rights(DAY, has_benefit=True, age=35)]
    assert orders == sorted(orders)
