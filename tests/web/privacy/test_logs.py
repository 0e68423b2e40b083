"""Who read whom, and what was done."""

import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

import inbeeld
from inbeeld.register.actions.reading import log_reading
from inbeeld.register.actions.recording import record
from inbeeld.register.models import Contact, Reading
from inbeeld.web.privacy.wording import action
from tests.web.conftest import Browser
from tests.world import TODAY, World

READINGS, ACTIONS = reverse("privacy:readings"), reverse("privacy:actions")


@pytest.fixture
def officer(world: World, browser: Browser) -> Browser:
    browser.of(world.privacy).cookies["django_language"] = "en"
    return browser


def text(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def listed(answer: Any) -> list[tuple[str, list[str | None]]]:
    return [(str(row["by"]), row["people"]) for row in answer.context["page"].rows]


def test_each_opened_file_is_listed_with_who_when_whom_and_why(world: World, officer: Browser) -> None:
    log_reading(by=world.samira, person=world.aster, purpose="guidance")
    log_reading(by=world.colleague, person=world.aster, purpose="cover: holiday")
    told = text(officer.get(READINGS))
    assert "4 May 2026, 09:30" in told
    assert "guides this person" in told
    assert "covers for a colleague: holiday" in told
    assert "1001" in told
    assert "Tesfay" not in told


def test_the_log_can_be_narrowed_to_a_person(world: World, officer: Browser) -> None:
    for person in (world.aster, world.berhane, world.dina):
        log_reading(by=world.leader, person=person, purpose="team")
    assert listed(officer.post(READINGS, {"number": "1001"})) == [("leader", ["1001"])]
    assert "Nobody opened a file in this selection" in text(officer.post(READINGS, {"number": "9"}))


def test_the_log_can_be_narrowed_to_an_employee_and_to_days(world: World, officer: Browser) -> None:
    log_reading(by=world.samira, person=world.aster, purpose="guidance")
    log_reading(by=world.leader, person=world.berhane, purpose="team")
    assert listed(officer.post(READINGS, {"employee": "samira"})) == [("samira", ["1001"])]
    day = {"since": TODAY.isoformat(), "until": TODAY.isoformat()}
    assert len(listed(officer.post(READINGS, day))) == 2
    assert listed(officer.post(READINGS, {"since": "2026-05-05"})) == []
    assert listed(officer.post(READINGS, {"until": "2026-05-03"})) == []


def test_another_municipality_has_a_log_of_its_own(world: World, officer: Browser) -> None:
    log_reading(by=world.stranger, person=world.dina, purpose="guidance")
    assert listed(officer.get(READINGS)) == []
    assert "Nobody has opened a file yet" in text(officer.get(READINGS))


def test_a_hundred_stand_on_a_page_and_older_ones_follow(world: World, officer: Browser) -> None:
    Reading.objects.bulk_create(
        Reading(
            at=datetime(2026, 1, 1), by="samira", role="case_manager", municipality="GM0014", person=world.aster.id,
            purpose="guidance",
        )
        for _ in range(120)
    )  # fmt: skip
    first = officer.get(READINGS)
    assert len(listed(first)) == 100
    assert "A file was opened 120 times" in text(first)
    assert len(listed(officer.post(READINGS, {"page": "2", "employee": "samira"}))) == 20


def test_a_number_of_queries_that_does_not_grow(
    world: World, officer: Browser, django_assert_max_num_queries: object
) -> None:
    for _ in range(30):
        log_reading(by=world.samira, person=world.aster, purpose="guidance")
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        officer.get(READINGS)


def test_what_was_done_is_listed_in_words_without_what_it_was(world: World, officer: Browser) -> None:
    record(model=Contact, person=world.aster, by=world.samira, date=TODAY, about="her health")
    told = text(officer.post(ACTIONS, {"number": "1001", "employee": "samira"}))
    assert "contact: recorded" in told
    assert "1001" in told
    assert "health" not in told


def test_actions_about_a_person_who_is_not_here_are_none(officer: Browser) -> None:
    assert "Nothing was done in this selection" in text(officer.post(ACTIONS, {"number": "9"}))


def test_a_wrong_day_is_told_beside_the_field(officer: Browser) -> None:
    assert "Enter a valid date" in text(officer.post(READINGS, {"since": "yesterday"}))


def test_every_action_has_words() -> None:
    source = "".join(
        path.read_text("utf-8") for path in Path(inbeeld.__file__).parent.joinpath("register").rglob("*.py")
    )
    codes = set(re.findall(r'(?:acting\(|action=)"([a-z_]+\.[a-z_]+)"', source))
    assert len(codes) > 5
    assert {code for code in codes if action(code) == code} == set()


@pytest.mark.parametrize("who", ["samira", "leader", "policy", "researcher", "administrator"])
def test_only_the_privacy_officer_sees_the_logs(world: World, browser: Browser, who: str) -> None:
    browser.of(getattr(world, who))
    for address in (READINGS, ACTIONS):
        assert browser.get(address).status_code == 403
        assert browser.post(address).status_code == 403
