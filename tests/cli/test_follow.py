"""`inbeeld follow`, as a user has it."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

ON = ("--on", "2018-03-01", "--until-months", "40")


def lines(run: Run, *arguments: object) -> list[dict[str, Any]]:
    result = run("follow", *arguments, "--format", "json")
    assert result.exit_code == 0, result.output
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def line(run: Run, caseload: Path, measure: str, month: int, *more: object) -> dict[str, Any]:
    return next(one for one in lines(run, caseload, *ON, *more) if (one["measure"], one["month"]) == (measure, month))


def test_the_share_in_each_state_is_told_by_month(run: Run, caseload: Path) -> None:
    before, after = (line(run, caseload, "occupation", month) for month in (30, 36))
    assert (before["people"], before["shares"]["none"]) == (80, 1)
    assert after["shares"]["paid_work"] == pytest.approx(0.8)  # 60 of 80, in steps of 0.2
    assert sum(after["shares"].values()) == pytest.approx(1)


def test_months_in_each_state_and_first_work_are_told(run: Run, caseload: Path) -> None:
    months = line(run, caseload, "mean_months", 24)
    assert months["shares"]["none"] == 1
    assert 0 < months["low"]["none"] < months["high"]["none"] == 1
    assert months["errors"]["none"] > 0
    assert line(run, caseload, "first_work", 36)["shares"]["reached"] == pytest.approx(0.8)
    assert "return_to_benefit" not in {one["measure"] for one in lines(run, caseload, *ON)}


def test_groups_are_given_without_the_margins_that_could_be_subtracted(run: Run, caseload: Path) -> None:
    groups = [one["stratum"] for one in lines(run, caseload, *ON, "--by", "sex")]
    assert {group["sex"] for group in groups} == {"f", "m"}


def test_who_starts_to_work_is_told_by_what_was_the_case_on_that_day(run: Run, caseload: Path) -> None:
    found = lines(run, caseload, *ON, "--origin", "start_of_work", "--by", "education_before")
    assert {one["measure"] for one in found} == {"occupation", "lasting_work"}
    assert {one["stratum"]["education_before"] for one in found} == {"without_education"}


def test_small_groups_are_hidden(run: Run, caseload: Path) -> None:
    found = lines(run, caseload, *ON, "--by", "sex", "--threshold", "15")
    assert not any(one["suppressed"] for one in found)
    assert lines(run, caseload, *ON, "--by", "sex", "--threshold", "21") == []


def test_csv_and_table_tell_the_same(run: Run, caseload: Path, tmp_path: Path) -> None:
    target = tmp_path / "curves.csv"
    assert run("follow", caseload, *ON, "--format", "csv", "--output", target).exit_code == 0
    rows = list(csv.DictReader(io.StringIO(target.read_text())))
    working = next(
        row for row in rows if (row["measure"], row["month"], row["state"]) == ("occupation", "36", "paid_work")
    )
    assert float(working["share"]) == pytest.approx(0.8)
    assert float(working["low"]) < 0.8 - float(working["error"])
    assert 0.8 + float(working["error"]) < float(working["high"]) < 1
    shown = run("follow", caseload, *ON, "--language", "en")
    assert "Where people are, since settling" in shown.output
    assert "80%" in shown.output


def test_the_table_is_dutch_unless_asked_otherwise(run: Run, caseload: Path) -> None:
    shown = run("follow", caseload, *ON, "--by", "sex").output
    assert "vrouw: Waar mensen zijn, sinds de vestiging" in shown


@pytest.mark.parametrize(("form", "language", "said"), [("svg", "nl", "betaald werk"), ("html", "en", "paid work")])
def test_curves_come_as_pictures(run: Run, caseload: Path, form: str, language: str, said: str) -> None:
    result = run("follow", caseload, *ON, "--format", form, "--language", language)
    assert result.exit_code == 0, result.output
    assert "<svg" in result.stdout
    assert said in result.stdout


def test_a_caseload_without_spells_cannot_be_followed(run: Run, caseload: Path) -> None:
    (caseload / "spells.csv").unlink()
    result = run("follow", caseload, *ON)
    assert result.exit_code == 2
    assert "no spells table" in result.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--by", "sexe"), "Did you mean 'sex'?"),
        (("--by", "contract"), "with --origin exit_from_benefit or start_of_work"),
        (("--by", "education_before", "--origin", "exit_from_benefit"), "with --origin start_of_work"),
        (("--origin", "birth_date"), "birth_date"),
        (("--until-months", "0"), "until-months"),
        (("--threshold", "4"), "5"),
    ],
)
def test_a_request_that_cannot_be_followed_is_explained(
    run: Run, caseload: Path, arguments: tuple[str, ...], said: str
) -> None:
    result = run("follow", caseload, "--on", "2018-03-01", *arguments)
    assert result.exit_code == 2
    assert said in result.output
