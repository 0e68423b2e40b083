"""`inbeeld ahead`, as a user has it."""

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inbeeld.cli.intake import delivered
from inbeeld.figures.definition import definitions
from inbeeld.figures.measure import rules_for, variables_for
from inbeeld.timeline.count_files import write_count_file
from tests.cli.conftest import Run

ON = ("--on", "2018-03-01")


@pytest.fixture
def seen(caseload: Path) -> Path:
    """Of the eighty people, those in view are three in four."""
    rows = [f"C{n},P{n},2017-06-01" for n in range(80) if n % 4]
    (caseload / "contacts.csv").write_text("\n".join(["contact_id,person_id,date", *rows]))
    return caseload


def rows(run: Run, *arguments: object) -> list[dict[str, Any]]:
    result = run("ahead", *arguments, "--format", "json")
    assert result.exit_code == 0, result.output
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def share(found: list[dict[str, Any]], state: str, month: int, scenario: str = "observed") -> float:
    return next(
        float(row["share"])
        for row in found
        if (row["state"], row["month"], row["scenario"]) == (state, month, scenario)
    )


def test_today_and_the_coming_years_are_told(run: Run, seen: Path) -> None:
    found = rows(run, seen, *ON)
    assert {row["month"] for row in found} == {0, 12, 24}
    assert (share(found, "in_view", 0), found[0]["people"]) == (pytest.approx(0.8), 80)  # in steps of a fifth
    assert share(found, "paid_work", 0) == pytest.approx(0.8)
    assert share(found, "paid_work", 24) == pytest.approx(0.8)  # nobody in view started, and nobody stopped


def test_as_if_nobody_is_in_view_their_rates_hold_for_all(run: Run, seen: Path) -> None:
    """Sixty people started to work before they had been seen."""
    found = rows(run, seen, *ON, "--as-if", "in_view=0%")
    assert share(found, "paid_work", 24, "as_if") == pytest.approx(1)


def test_as_if_stands_beside_what_was_observed(run: Run, seen: Path) -> None:
    found = rows(run, seen, *ON, "--as-if", "paid_work>benefit_only=8%", "--as-if", "in_view=100%")
    assert share(found, "paid_work", 24, "as_if") < share(found, "paid_work", 24)
    assert all(row["difference"] is None for row in found if row["scenario"] == "observed")


def test_a_count_file_tells_the_same(run: Run, seen: Path, tmp_path: Path) -> None:
    file = tmp_path / "counts.parquet"
    assert run("count", seen, *ON, "--output", file).exit_code == 0
    asked = ("--as-if", "in_view=90%")
    assert rows(run, file, *asked) == rows(run, seen, *ON, *asked)


def test_a_count_file_of_an_older_version_is_refused(run: Run, seen: Path, tmp_path: Path) -> None:
    figures, by = rules_for(definitions()), variables_for(definitions(), ())
    write_count_file(delivered([seen]).count_file(figures, date(2018, 3, 1), None, by, ()), tmp_path / "old.parquet")
    assert run("measure", tmp_path / "old.parquet").exit_code == 0
    result = run("ahead", tmp_path / "old.parquet")
    assert result.exit_code == 2
    assert "older inbeeld and lack Moved(365,24), StateInView(365). Count anew." in result.stderr


def test_it_is_told_that_it_is_no_forecast(run: Run, seen: Path) -> None:
    told = run("ahead", seen, *ON).output
    assert "Dit is rekenwerk, geen voorspelling." in told
    assert "Na 24 maanden" in told
    assert "This is arithmetic, not a forecast." in run("ahead", seen, *ON, "--language", "en").output


def test_the_number_of_months_can_be_chosen(run: Run, seen: Path, tmp_path: Path) -> None:
    target = tmp_path / "ahead.csv"
    assert run("ahead", seen, *ON, "--months", "30", "--format", "csv", "--output", target).exit_code == 0
    found = csv.DictReader(io.StringIO(target.read_text()))
    assert {row["month"] for row in found} == {"0", "12", "24", "30"}


def test_without_contacts_there_is_nothing_to_project(run: Run, caseload: Path) -> None:
    result = run("ahead", caseload, *ON)
    assert result.exit_code == 2
    assert "lacks spells or contacts, and its people are left out" in result.stderr
    assert "nothing to project" in result.stderr


def test_what_cannot_be_is_refused_with_nothing_written(run: Run, seen: Path, tmp_path: Path) -> None:
    target = tmp_path / "ahead.json"
    for as_if in ("in_view=2", "paid_work>none=200%", "work=1%"):
        result = run("ahead", seen, *ON, "--as-if", as_if, "--output", target, "--format", "json")
        assert result.exit_code == 2
        assert result.stderr.startswith("inbeeld: ")
    assert not target.exists()
