"""Everything held on a person, for who asks what is held on them."""

import io
import json
import zipfile
from typing import Any

import pytest
from django.urls import reverse

from inbeeld.register.actions.people import assign
from inbeeld.register.actions.reading import log_reading
from inbeeld.register.actions.recording import correct, record
from inbeeld.register.models import Contact, Reading, Spell
from tests.web.conftest import Browser
from tests.world import TODAY, World

HELD = reverse("privacy:held")


@pytest.fixture
def officer(world: World, browser: Browser) -> Browser:
    browser.of(world.privacy).cookies["django_language"] = "en"
    return browser


def downloaded(browser: Browser, number: str) -> tuple[str, dict[str, list[dict[str, Any]]]]:
    answer = browser.post(HELD, {"number": number})
    assert answer["Content-Type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as zipped:
        return zipped.read("file.html").decode(), json.loads(zipped.read("file.json"))


def test_all_versions_of_all_facts_are_in_it(world: World, officer: Browser) -> None:
    contact = record(model=Contact, person=world.aster, by=world.samira, date=TODAY, about="her wish")
    correct(fact=contact, why="wrong word", by=world.samira, about="her plan")
    record(model=Spell, person=world.aster, by=world.samira, kind="paid_work", start=TODAY)
    page, data = downloaded(officer, "1001")
    assert [(row["about"], row["holds"]) for row in data["contacts"]] == [("her wish", False), ("her plan", True)]
    assert data["contacts"][1]["why"] == "wrong word"
    assert data["persons"][0]["name"] == "Aster Tesfay"
    assert "paid work" in page.lower()
    assert "4 May 2026" in page


def test_so_is_who_opened_it_and_what_was_done(world: World, officer: Browser) -> None:
    log_reading(by=world.samira, person=world.aster, purpose="guidance")
    assign(people=[world.aster], to=world.colleague, start=TODAY, reason="holiday", by=world.leader)
    page, data = downloaded(officer, "1001")
    assert data["readings"][0]["by"] == "samira"
    assert {"person.added", "people.handed_over"} <= {row["action"] for row in data["actions"]}
    assert "holiday" in {row["reason"] for row in data["handovers"]}
    assert "guides this person" in page


def test_nothing_of_somebody_else_is_in_it(world: World, officer: Browser) -> None:
    log_reading(by=world.stranger, person=world.dina, purpose="guidance")
    page, data = downloaded(officer, "1001")
    assert "Dina" not in page + json.dumps(data)
    assert "stranger" not in page + json.dumps(data)


def test_downloading_it_is_a_reading_with_its_purpose(world: World, officer: Browser) -> None:
    downloaded(officer, "1002")
    logged = Reading.objects.get()
    assert (logged.by, logged.person, logged.purpose) == ("privacy", world.berhane.id, "right of access")


def test_a_number_that_nobody_has_gives_nothing(officer: Browser) -> None:
    answer = officer.post(HELD, {"number": "10"})
    assert answer.status_code == 422
    assert "Nobody here has this number" in answer.content.decode()
    assert not Reading.objects.exists()


@pytest.mark.parametrize("who", ["samira", "leader", "policy", "researcher", "administrator"])
def test_nobody_else_downloads_a_file(world: World, browser: Browser, who: str) -> None:
    assert browser.of(getattr(world, who)).post(HELD, {"number": "1001"}).status_code == 403
    assert not Reading.objects.exists()
