"""Six people for three places, from files and from a caseload."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import HEADER, Run

PEOPLE = """\
person_id,sex,promised,days_to_legal_term,months_waiting,need
P1,male,no,,12,some
P2,male,no,,12,some
P3,male,no,,12,some
P4,female,no,,3,none
P5,female,no,,3,none
P6,female,yes,,0,none
"""
PLACES = "place_id,capacity\ntaal,2\nwerk,1\n"
FLOORS = '[[floors]]\ngroup = "sex"\nvalue = "female"\nleast = {least}\n'


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    (tmp_path / "people.csv").write_text(PEOPLE)
    (tmp_path / "places.csv").write_text(PLACES)
    return tmp_path


def rows(output: str) -> dict[str, dict[str, str]]:
    return {row["person_id"]: row for row in csv.DictReader(io.StringIO(output))}


def test_a_proposal_says_of_everybody_why_and_draws_again_the_same(run: Run, tables: Path) -> None:
    asked = ("divide", tables / "people.csv", tables / "places.csv", "--seed", 7, "--format", "csv")
    result = run(*asked)
    assert result.exit_code == 0, result.output
    told = rows(result.stdout)
    assert (told["P6"]["duty"], told["P6"]["chance"]) == ("promised", "1.0")
    assert float(told["P1"]["chance"]) == pytest.approx(2 / 3)
    assert run(*asked).stdout == result.stdout


def test_without_a_seed_a_new_one_is_told(run: Run, tables: Path) -> None:
    asked = ("divide", tables / "people.csv", tables / "places.csv", "--format", "json")
    first, second = (json.loads(run(*asked).stdout)["seed"] for _ in range(2))
    assert first != second


def test_a_floor_and_its_price_are_told_and_written(run: Run, tables: Path) -> None:
    (tables / "floors.toml").write_text(FLOORS.format(least=0.5))
    asked = (tables / "people.csv", tables / "places.csv", "--floors", tables / "floors.toml", "--language", "en")
    result = run("divide", *asked, "--output", tables / "out", "--by", "sex")
    assert result.exit_code == 0, result.output
    assert "15.0 points" in result.stdout
    found = json.loads((tables / "out" / "proposal.json").read_text())
    assert found["floors"][0]["reached"] == 2
    assert {path.name for path in (tables / "out").iterdir()} > {"proposal.csv", "division-nl.html"}


def test_what_collides_ends_with_its_own_exit_code_and_writes_nothing(run: Run, tables: Path) -> None:
    (tables / "places.csv").write_text("place_id,capacity\ntaal,0\n")
    result = run("divide", tables / "people.csv", tables / "places.csv", "--output", tables / "out")
    assert result.exit_code == 4
    assert "more places (1 at taal), or 1 fewer with the duty promised, by another rule" in result.output
    assert not (tables / "out").exists()


def test_families_with_values_are_divided_by_the_same_command(run: Run, tables: Path) -> None:
    (tables / "people.csv").write_text("person_id,size,points,beds\nF1,2,0,1\nF2,1,0,0\nF3,1,0,0\n")
    (tables / "places.csv").write_text("place_id,capacity,capacity_beds\nA,2,1\n")
    (tables / "options.csv").write_text("person_id,place_id,value\nF1,A,3\nF2,A,4\nF3,A,0\n")
    asked = (tables / "people.csv", tables / "places.csv", "--options", tables / "options.csv", "--format", "csv")
    told = rows(run("divide", *asked).stdout)
    assert [told[name]["place_id"] for name in ("F1", "F2", "F3")] == ["", "A", "A"]


def test_people_who_arrive_over_the_year_are_divided_by_the_same_command(run: Run, tables: Path) -> None:
    """The only place is kept for somebody who is expected with more points."""
    people = "person_id,points,period\nP1,2,1\n"
    (tables / "people.csv").write_text(people)
    (tables / "places.csv").write_text("place_id,capacity\nA,1\n")
    (tables / "last").mkdir()
    (tables / "last" / "people.csv").write_text("person_id,points,period\nL1,9,2\n")
    (tables / "last" / "options.csv").write_text("person_id,place_id\nL1,A\n")
    asked = ("divide", tables / "people.csv", tables / "places.csv", "--format", "csv")
    assert rows(run(*asked).stdout)["P1"]["place_id"] == "A"
    assert rows(run(*asked, "--expected", tables / "last").stdout)["P1"]["place_id"] == ""


@pytest.fixture
def waiting(tmp_path: Path) -> Path:
    """Two wait for a course with one place free; one is in it already, and one wants something else."""
    folder = tmp_path / "caseload"
    folder.mkdir()
    people = [f"P{n},GM0014,f,1985-05-05,asylum,2024-01-01,2024-06-01" for n in range(4)]
    (folder / "persons.csv").write_text("\n".join([HEADER, *people]))
    (folder / "offers.csv").write_text(
        "offer_id,kind,title,capacity\nO1,language_course,Taal,2\nO2,education,Mbo,5\nO3,language_course,Oud,\n"
    )
    (folder / "decisions.csv").write_text(
        "decision_id,person_id,offer_id,date,step\n"
        "D1,P0,O1,2025-01-01,waiting\nD2,P1,O1,2026-01-01,eligible\nD3,P2,O1,2025-02-01,started\n"
        "D4,P3,O2,2025-02-01,waiting\n"
    )
    return folder


def test_the_free_places_of_a_caseload_go_to_who_waits_for_them(run: Run, waiting: Path) -> None:
    result = run("divide", waiting, "--on", "2026-03-01", "--kind", "language_course", "--format", "json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert found["places"] == [{"place_id": "O1", "capacity": 1, "title": "Taal", "given": 1}]
    told = {row["person_id"]: row for row in found["people"]}
    assert (told["P0"]["place_id"], told["P0"]["points_of"]["waiting"]) == ("O1", 14)
    assert told["P3"]["change"]["kind"] == "no_option"


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ((), "say with --on the day and with --kind or --offer"),
        (("--on", "2026-03-01", "--kind", "mentor"), "No offer that you asked for has a place free on 2026-03-01."),
    ],
)
def test_what_cannot_be_divided_of_a_caseload_is_told(
    run: Run, waiting: Path, more: tuple[str, ...], told: str
) -> None:
    result = run("divide", waiting, *more)
    assert result.exit_code == 2
    assert told in result.output


def test_people_without_places_are_told(run: Run, tables: Path) -> None:
    result = run("divide", tables / "people.csv")
    assert result.exit_code == 2
    assert "Name the file with the places" in result.output
