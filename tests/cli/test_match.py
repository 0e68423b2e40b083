"""`inbeeld match`, as a user has it."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import HEADER, Run

ON = ("--on", "2026-03-01")


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """Amal cooks and knows little Dutch; Basil is at work; of Cyra nothing is known."""
    people = [f"{name},GM0014,f,1990-05-05,asylum,2020-01-01,2020-06-01" for name in ("Amal", "Basil", "Cyra")]
    offers = [
        "V1,paid_work,Kok,GM0014,1,5120,A2,24,",
        "V2,paid_work,Lasser,GM0014,1,7212,,36,",
        "C1,language_course,Taalcursus A2,GM0014,20,,A1,8,A2",
    ]
    tables = {
        "persons": [HEADER, *people],
        "offers": [
            "offer_id,kind,title,municipality,capacity,occupation,language_level,hours_per_week,raises_language_to",
            *offers,
        ],
        "profiles": [
            "person_id,recorded_at,occupations,language_level,hours_available,wishes",
            "Amal,2025-01-01T09:00:00,5120,A1,24,work",
        ],
        "spells": ["spell_id,person_id,kind,start,end", "S1,Basil,paid_work,2025-01-01,"],
    }
    directory = tmp_path / "town"
    directory.mkdir()
    for name, lines in tables.items():
        (directory / f"{name}.csv").write_text("\n".join(lines))
    return directory


def test_what_fits_a_person_is_explained(run: Run, town: Path) -> None:
    result = run("match", town, *ON, "--person", "Amal", "--language", "en")
    assert result.exit_code == 0, result.output
    fits, nearly = result.output.split("Nearly fits (1)")
    assert "Fits (1)" in fits
    assert "Taalcursus A2 (language course, C1)" in fits
    assert "Dutch at A2 is asked for. This person has A1." in nearly
    assert "After this it fits: Taalcursus A2." in nearly


def test_in_dutch_unless_asked_otherwise(run: Run, town: Path) -> None:
    result = run("match", town, *ON, "--person", "Amal")
    assert "Past bijna (1)" in result.output
    assert "Gevraagd is Nederlands op A2. Deze persoon heeft A1." in result.output


def test_what_is_missing_can_be_left_out(run: Run, town: Path) -> None:
    result = run("match", town, *ON, "--person", "Amal", "--missing", "0", "--format", "json")
    assert [row["offer_id"] for row in json.loads(result.stdout)] == ["C1"]


def test_json_has_what_each_condition_asks_and_finds(run: Run, town: Path) -> None:
    rows = json.loads(run("match", town, *ON, "--person", "Amal", "--format", "json").stdout)
    course, vacancy = rows
    assert (course["offer_id"], course["answer"]) == ("C1", "fits")
    level = next(one for one in vacancy["conditions"] if one["id"] == "language_level")
    assert level == {"id": "language_level", "holds": False, "level": "A2", "own_level": "A1"}
    assert vacancy["closes"] == {"language_level": ["C1"]}
    assert {"id": "own_occupation", "met": "5120"} in vacancy["wishes"]


def test_whom_an_offer_fits(run: Run, town: Path) -> None:
    result = run("match", town, *ON, "--offer", "C1", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert [(row["person_id"], row["answer"], row["to_ask"]) for row in rows] == [
        ("Amal", "fits", ""),
        ("Basil", "may_fit", "language_level hours"),
        ("Cyra", "may_fit", "language_level hours"),
    ]


def test_leftovers_of_both_sides(run: Run, town: Path) -> None:
    result = run("match", town, *ON, "--leftovers", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert [(row["what"], row["id"], row["may_fit"]) for row in rows] == [
        ("person", "Cyra", "true"),
        ("offer", "V1", "true"),
        ("offer", "V2", "true"),
    ]


def test_leftovers_stand_side_by_side(run: Run, town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    lines = run("match", town, *ON, "--leftovers", "--language", "en").output.splitlines()
    (beside,) = [line for line in lines if "Cyra" in line]
    assert "Kok (V1)" in beside


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ((), "--person ID, --offer ID or --leftovers"),
        (("--person", "Amal", "--leftovers"), "one of the three"),
        (("--person", "Dina"), "No person_id is 'Dina'"),
        (("--offer", "X"), "No offer_id is 'X'"),
    ],
)
def test_what_cannot_be_looked_for_is_told(run: Run, town: Path, asked: tuple[str, ...], told: str) -> None:
    result = run("match", town, *ON, *asked)
    assert result.exit_code == 2
    assert told in result.output


def test_two_municipalities_with_the_same_numbers_are_not_mixed_up(run: Run, town: Path, tmp_path: Path) -> None:
    result = run("match", town, shutil.copytree(town, tmp_path / "other"), *ON, "--leftovers")
    assert result.exit_code == 2
    assert "3 of the numbers in offer_id" in result.output
    assert "one at a time" in result.output


def test_without_offers_there_is_nothing_to_match(run: Run, town: Path) -> None:
    (town / "offers.csv").unlink()
    result = run("match", town, *ON, "--leftovers")
    assert result.exit_code == 2
    assert "offers.csv" in result.output
