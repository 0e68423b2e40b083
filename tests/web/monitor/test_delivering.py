"""A policy officer delivers what the register counts, after disclosure, and nothing else."""

import csv
import re
from datetime import date
from io import StringIO

import pytest

from inbeeld.register.actions.surveying.waves import move_stop
from inbeeld.register.models import SurveyCount, SurveyWave
from inbeeld.register.waves import wave_of
from tests.web.conftest import Browser
from tests.web.numbers import town
from tests.world import HERE, World


@pytest.fixture
def officer(wave: SurveyWave, world: World, browser: Browser) -> Browser:
    town.fill(world.leader)
    return browser.of(world.policy)


def shown(officer: Browser) -> str:
    return officer.get("/monitor/deliver/").content.decode()


def seen(officer: Browser) -> str:
    found = re.search(r'name="seen" value="([^"]+)"', shown(officer))
    assert found
    return found[1]


def test_what_the_register_counts_is_shown_with_its_definition(officer: Browser) -> None:
    told = shown(officer)
    assert "● 25%" in told  # 20 of 80 are in paid work
    assert "Wat het betekent" in told
    assert "Dit zijn te weinig mensen" in told


def test_a_person_delivers_and_it_stands_in_the_wave(officer: Browser, wave: SurveyWave) -> None:
    assert not SurveyCount.objects.exists()
    page = officer.post("/monitor/deliver/", {"wave": wave.name, "seen": seen(officer)}, follow=True).content.decode()
    assert "tellingen zijn geleverd." in page
    counted = wave_of(wave).counted
    assert {place[0] for place in counted} == {HERE}
    assert counted[(HERE, "standing", "in_paid_work")].day == date(2026, 1, 1)
    assert "4 mei 2026, 09:30" in shown(officer)


def test_what_was_not_seen_is_not_delivered(officer: Browser, wave: SurveyWave) -> None:
    page = officer.post("/monitor/deliver/", {"wave": wave.name, "seen": "else"}, follow=True).content.decode()
    assert "De tellingen zijn intussen veranderd." in page
    assert not SurveyCount.objects.exists()


def test_a_wave_that_is_closed_takes_no_counts(officer: Browser, wave: SurveyWave, world: World) -> None:
    told = {"wave": wave.name, "seen": seen(officer)}
    move_stop(wave=wave, closes=date(2026, 5, 3), by=world.researcher)
    assert (
        "Deze vragenlijst is vandaag niet open."
        in officer.post("/monitor/deliver/", told, follow=True).content.decode()
    )
    assert "Hier is geen golf open voor uw gemeente." in shown(officer)
    assert not SurveyCount.objects.exists()


def test_the_same_counts_leave_as_a_file_for_a_wave_elsewhere(officer: Browser) -> None:
    content = officer.get("/monitor/deliver/counted.csv?day=2026-01-01").content.decode()
    rows = list(csv.DictReader(StringIO(content)))
    assert {row["municipality"] for row in rows} == {HERE}
    assert {row["question"]: row["value"] for row in rows if not row["item"]}.keys() >= {"dedicated_share"}


def test_a_day_that_has_yet_to_come_is_told(officer: Browser) -> None:
    page = officer.get("/monitor/deliver/counted.csv?day=2027-01-01", follow=True).content.decode()
    assert "Deze dag moet nog komen." in page
