"""`inbeeld practice`, as a user has it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import HEADER, Run

ON = ("--on", "2018-03-01")
KINDS = {"online in_a_group": 30, "on_the_work_floor": 25}
"""Content of two courses of one name, and how many people started each."""


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A hundred and ten people, half of whom were on a course; those of the work floor came by reunification."""
    people, spells, decisions = [HEADER], ["spell_id,person_id,kind,start,end,hours_per_week"], []
    offers = ["offer_id,kind,title,content,cost,hours_per_week"]
    for nth, (content, starters) in enumerate(KINDS.items()):
        offers.append(f"O{nth},language_course,Taal,{content},{900 + 300 * nth},8")
        route = ("asylum", "family_reunification")[nth]
        for who in range(55):
            name = f"P{nth}-{who}"
            people.append(f"{name},GM0014,{'fm'[who % 2]},1985-05-05,{route},2014-01-01,2014-06-01")
            if who < starters:
                spells.append(f"S{name},{name},language_course,2017-09-01,,{6 + 10 * nth}")
                decisions.append(f"D{name},{name},O{nth},2017-08-20,started")
    tables = {"persons": people, "spells": spells, "offers": offers}
    tables["decisions"] = ["decision_id,person_id,offer_id,date,step", *decisions]
    for table, rows in tables.items():
        (tmp_path / f"{table}.csv").write_text("\n".join(rows))
    return tmp_path


def told(run: Run, town: Path, *more: object) -> str:
    result = run("practice", town, *ON, *more)
    assert result.exit_code == 0, result.output
    return " ".join(result.stdout.split())


def test_a_name_says_how_different_its_offers_are(run: Run, town: Path) -> None:
    assert "taalcursus 2 100 8 900–1.200 in een groep, op de werkvloer, online" in told(run, town)


def test_of_an_instrument_it_tells_the_dose_and_whom_it_reaches(run: Run, town: Path) -> None:
    text = told(run, town, "--instrument", "language_course", "--language", "en")
    assert "Hours per week 0–7 hours 30 55%" in text
    assert "Hours per week 16–23 hours 25 45%" in text
    assert "online 30 55%" in text
    assert "50% of the 110 people who could start did so in the past year" in text
    assert "family reunification 55 25 30 0" in text


def test_small_numbers_of_people_are_hidden(run: Run, town: Path) -> None:
    text = told(run, town, "--instrument", "language_course", "--threshold", "26", "--language", "en")
    assert "Hours per week 0–7 hours too small to show" in text
    assert "online too small to show" in text


def test_it_comes_as_a_page(run: Run, town: Path) -> None:
    page = run("practice", town, *ON, "--instrument", "language_course", "--format", "html").stdout
    assert "<h1>Taalcursus: wat er gebeurt, en voor wie</h1>" in page
    assert "Wie het afgelopen jaar begon, naar geslacht" in page


def test_json_has_the_numbers_that_may_be_told(run: Run, town: Path) -> None:
    found = json.loads(run("practice", town, *ON, "--instrument", "language_course", "--format", "json").stdout)
    assert found["names"][0]["distance"] == 1
    assert next((one["tag"], one["numerator"]) for one in found["content"]) == ("in_a_group", 30)
    assert [one["numerator"] for one in found["doses"] if one["dose"] == "hours"] == [30, 25]
    reached = [one for one in found["reach"] if one["variable"] == "arrival_route" and one["part"] == "started"]
    assert [(one["category"], one["numerator"]) for one in reached] == [("asylum", 30), ("family_reunification", 25)]


def test_an_instrument_that_there_is_not_is_refused(run: Run, town: Path) -> None:
    result = run("practice", town, *ON, "--instrument", "magic")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "'magic' is no instrument here. Known are" in result.stderr
