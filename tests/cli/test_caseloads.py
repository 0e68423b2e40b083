"""`inbeeld caseloads`, as a user has it."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ON = ("--on", "2018-03-01")


@pytest.fixture
def guided(caseload: Path) -> Path:
    """Of eighty people KM1 guides thirty and KM2 thirty; P60 up to P79 wait, of whom P60 lives with P0."""
    held = [f"P{n},KM{1 + n % 2},2016-01-01" for n in range(60)]
    (caseload / "assignments.csv").write_text("\n".join(["person_id,case_manager_id,start", *held]))
    persons = (caseload / "persons.csv").read_text().splitlines()
    homes = {0: "H", 60: "H"}
    lines = [f"{line},{homes.get(n, '')}" for n, line in enumerate(persons[1:])]
    (caseload / "persons.csv").write_text("\n".join([persons[0] + ",household_id", *lines]))
    (caseload / "profiles.csv").write_text("person_id,recorded_at,languages\nP61,2017-01-01,ti\nP62,2017-01-01,so")
    seen = [f"C{n},P{n},{'2018-01-15' if n % 2 else '2015-01-15'}" for n in range(60)]
    (caseload / "contacts.csv").write_text("\n".join(["contact_id,person_id,date", *seen]))
    return caseload


@pytest.fixture
def team(tmp_path: Path) -> Path:
    path = tmp_path / "team.csv"
    path.write_text("case_manager_id,hours_per_week,languages\nKM1,36,\nKM2,36,ti\nKM3,36,")
    return path


def test_new_people_get_a_proposal_with_a_reason_and_an_alternative(run: Run, guided: Path, team: Path) -> None:
    result = run("caseloads", "new", guided, team, *ON, "--format", "json")
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    given = {one["person_id"]: one for one in told["given"]}
    assert set(given) == {f"P{n}" for n in range(60, 80)}
    assert (given["P60"]["case_manager_id"], given["P60"]["why"]) == ("KM1", "household")
    assert (given["P62"]["case_manager_id"], given["P62"]["why"]) == ("KM3", "nobody_speaks")
    assert given["P63"]["otherwise"] in {"KM1", "KM2"}
    assert [load["people"] for load in told["loads"]] == [30, 30, 0]
    assert sum(load["people_after"] for load in told["loads"]) == 80


def test_it_is_told_in_words(run: Run, guided: Path, team: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    result = run("caseloads", "new", guided, team, *ON)
    assert "KM1 begeleidt deze persoon of iemand uit het huishouden al." in result.stdout
    assert "Niemand in het team spreekt Somalisch: denk aan een tolk." in result.stdout
    assert "Dit is een voorstel: u beslist." in result.stdout
    assert "think of an interpreter" in run("caseloads", "new", guided, team, *ON, "--language", "en").stdout


def test_a_leaving_colleague_hands_over_to_the_others(run: Run, guided: Path, team: Path, tmp_path: Path) -> None:
    file = tmp_path / "proposal.csv"
    result = run("caseloads", "handover", guided, team, "--from", "KM1", *ON, "--format", "csv", "--output", file)
    assert result.exit_code == 0, result.output
    rows = list(csv.DictReader(io.StringIO(file.read_text())))
    assert [row["person_id"] for row in rows] == sorted(f"P{n}" for n in range(0, 60, 2))
    assert {row["case_manager_id"] for row in rows} <= {"KM2", "KM3"}


def test_one_case_manager_more_is_told_with_a_margin(run: Run, guided: Path, team: Path) -> None:
    result = run("caseloads", "what-if", guided, team, *ON)
    assert "Met 144 in plaats van 108 uur per week zijn dat er naar verwachting" in " ".join(result.stdout.split())
    assert "35 tot 40 mensen per begeleider" in result.stdout
    found = json.loads(run("caseloads", "what-if", guided, team, *ON, "--format", "json").stdout)
    assert 0 <= found["low"] <= found["more"] <= found["high"] < 80
    fewer = json.loads(
        run("caseloads", "what-if", guided, team, *ON, "--format", "json", "--case-managers", "-1").stdout
    )
    assert fewer["more"] < 0 < found["more"]


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (("handover", "--from", "KM9"), "Nobody is guided by case manager KM9"),
        (("what-if", "--case-managers", "-4"), "The team has 108 hours a week"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(
    run: Run, guided: Path, team: Path, command: tuple[str, ...], why: str
) -> None:
    result = run("caseloads", command[0], guided, team, *command[1:], *ON)
    assert result.exit_code == 2
    assert why in result.stderr


def test_nobody_who_waits_is_no_error(run: Run, guided: Path, team: Path) -> None:
    result = run("caseloads", "new", guided, team, "--on", "2010-01-01")
    assert result.exit_code == 0
    assert "Niemand wacht op een begeleider." in result.stdout
