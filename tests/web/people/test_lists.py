"""My caseload: who needs me today, and why."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inbeeld.register.actions.covering import cover
from inbeeld.register.actions.recording import NextStep, record_contact
from tests.web.conftest import Browser
from tests.world import TODAY, World, someone

QUERIES = 20
"""For any number of people; see docs/performance.md."""


def test_a_case_manager_sees_the_own_people_only(world: World, browser: Browser) -> None:
    text = browser.of(world.samira).get("/people/").content.decode()
    assert "Aster Tesfay" in text
    assert "Berhane Haile" not in text
    assert "Dina" not in text


def test_somebody_never_seen_stands_there_with_the_reason(world: World, browser: Browser) -> None:
    assert "0 van 1 in beeld" in browser.of(world.samira).get("/people/").content.decode()


def test_after_a_contact_the_person_is_in_view(world: World, browser: Browser) -> None:
    step = NextStep("Inschrijven voor de taalcursus", date(2026, 6, 1), "person")
    record_contact(people=[world.aster], date=TODAY, channel="phone", next_step=step, by=world.samira)
    text = browser.of(world.samira).get("/people/").content.decode()
    assert "1 van 1 in beeld" in text
    assert "Inschrijven voor de taalcursus, 1 juni 2026" in text


def test_the_most_urgent_comes_first(world: World, browser: Browser) -> None:
    seen = someone(world.leader, "1009", "Seen Today", guided_by=world.samira)
    record_contact(people=[seen], date=TODAY, channel="visit", by=world.samira)
    text = browser.of(world.samira).get("/people/").content.decode()
    assert text.index("Aster Tesfay") < text.index("Seen Today")


def test_one_narrows_by_name_and_by_reason(world: World, browser: Browser) -> None:
    someone(world.leader, "1009", "Farah Osman", guided_by=world.samira)
    browser.of(world.samira)
    assert "Farah" not in browser.get("/people/", {"q": "tesf"}).content.decode()
    assert "Farah" in browser.get("/people/", {"reason": "never_seen"}).content.decode()
    assert "Maak de zoekopdracht ruimer" in browser.get("/people/", {"q": "zzz"}).content.decode()


def test_htmx_gets_the_list_only(world: World, browser: Browser) -> None:
    text = browser.of(world.samira).get("/people/", headers={"HX-Request": "true"}).content.decode()
    assert "Aster" in text
    assert "<html" not in text


def test_covering_shows_the_people_of_the_colleague_until_the_last_day(world: World, browser: Browser) -> None:
    cover(colleague=world.colleague, reason="holiday", until=TODAY + timedelta(7), by=world.samira)
    assert "Berhane Haile" in browser.of(world.samira).get("/people/").content.decode()


def test_the_team_leader_sees_everybody_here_and_nobody_elsewhere(world: World, browser: Browser) -> None:
    text = browser.of(world.leader).get("/people/team/").content.decode()
    assert all(name in text for name in ("Aster", "Berhane", "Noor"))
    assert "Dina" not in text
    assert "Aster" not in browser.get("/people/team/", {"guide": "-"}).content.decode()


@pytest.mark.parametrize("people", [2, 40])
def test_the_number_of_queries_does_not_grow_with_the_people(world: World, browser: Browser, people: int) -> None:
    for number in range(people):
        someone(world.leader, f"2{number:03}", f"Number {number}", guided_by=world.samira)
    browser.of(world.samira).get("/people/")
    with CaptureQueriesContext(connection) as asked:
        browser.get("/people/")
    assert len(asked) <= QUERIES
