import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

KEYS = [
    "figure",
    "on",
    "known_on",
    "stratum",
    "numerator",
    "denominator",
    "value",
    "low",
    "high",
    "kind",
    "suppressed",
]


def figures(run: Run, *arguments: object) -> dict[str, dict[str, Any]]:
    """The rows of everybody by figure."""
    result = run("measure", *arguments, "--format", "json")
    assert result.exit_code == 0, result.output
    return {row["figure"]: row for row in json.loads(result.stdout) if row["stratum"] == {}}


def test_a_share_is_printed_with_its_base_and_interval(run: Run, caseload: Path) -> None:
    row = figures(run, caseload, "--on", "2018-03-01")["in_paid_work"]
    assert (row["numerator"], row["denominator"], row["value"]) == (60, 80, 0.75)
    assert row["low"] < 0.75 < row["high"]
    assert (row["on"], row["kind"], row["suppressed"]) == ("2018-03-01", "stock", False)


def test_json_has_the_keys_that_were_promised(run: Run, caseload: Path) -> None:
    for row in figures(run, caseload, "--on", "2018-03-01").values():
        assert list(row)[: len(KEYS)] == KEYS
        assert set(row) <= {*KEYS, "remark"}


def test_what_was_known_on_a_day_is_measured_with_the_rows_of_then(run: Run, caseload: Path) -> None:
    now = figures(run, caseload, "--on", "2017-12-31")
    then = figures(run, caseload, "--on", "2017-12-31", "--known-on", "2018-01-31")
    assert (now["in_paid_work"]["numerator"], then["in_paid_work"]["numerator"]) == (60, 59)
    assert then["in_paid_work"]["known_on"] == "2018-01-31"


def test_a_missing_table_is_said_and_is_not_zero(run: Run, caseload: Path) -> None:
    row = figures(run, caseload, "--on", "2018-01-01")["in_view"]
    assert row["numerator"] is row["denominator"] is row["value"] is None
    assert row["remark"] == "cannot be counted: no contacts table"
    for language, said in (("nl", "geen tabel contacten"), ("en", "contacts not delivered")):
        assert said in run("measure", caseload, "--on", "2018-01-01", "--language", language).output


def test_a_small_count_is_hidden_and_its_complement_too(run: Run, caseload: Path) -> None:
    rows = (caseload / "spells.csv").read_text().splitlines()
    (caseload / "spells.csv").write_text("\n".join(rows[:4]))  # three people work
    row = figures(run, caseload, "--on", "2018-03-01")["in_paid_work"]
    assert (row["numerator"], row["value"], row["suppressed"]) == (None, None, True)
    assert row["denominator"] == 80


def test_the_threshold_is_a_setting_but_never_below_five(run: Run, caseload: Path) -> None:
    assert figures(run, caseload, "--on", "2018-03-01", "--threshold", 21)["in_paid_work"]["suppressed"]
    refused = run("measure", caseload, "--on", "2018-03-01", "--threshold", 4)
    assert refused.exit_code == 2
    assert "5" in refused.output


def test_csv_holds_the_same_as_json(run: Run, caseload: Path) -> None:
    result = run("measure", caseload, "--on", "2018-03-01", "--by", "sex", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    women = next(row for row in rows if row["figure"] == "in_paid_work" and row["sex"] == "f")
    assert (women["numerator"], women["denominator"]) == ("30", "40")


def test_the_table_and_the_page_show_the_same_numbers(run: Run, caseload: Path) -> None:
    for form in ("table", "html"):
        output = run("measure", caseload, "--on", "2018-03-01", "--format", form).output
        assert "80" in output
        assert "75" in output


@pytest.mark.parametrize("form", ["table", "json", "csv", "html"])
def test_output_can_go_to_a_file(run: Run, caseload: Path, tmp_path: Path, form: str) -> None:
    target = tmp_path / "out" / f"figures.{form}"
    assert run("measure", caseload, "--on", "2018-03-01", "--format", form, "--output", target).exit_code == 0
    assert (
        "in_paid_work" in target.read_text() or "paid work" in target.read_text() or "betaald" in target.read_text()
    )


def test_several_caseloads_are_counted_together(run: Run, caseload: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere"
    other.mkdir()
    for file in caseload.iterdir():
        (other / file.name).write_text(file.read_text().replace("GM0014", "GM0018"))
    row = figures(run, caseload, other, "--on", "2018-03-01")["in_paid_work"]
    assert (row["numerator"], row["denominator"]) == (120, 160)
    assert figures(run, tmp_path, "--on", "2018-03-01")["in_paid_work"] == row


def test_a_figure_that_not_every_caseload_can_give_says_of_how_many_it_is(
    run: Run, caseload: Path, tmp_path: Path
) -> None:
    other = tmp_path / "elsewhere"
    other.mkdir()
    (other / "persons.csv").write_text((caseload / "persons.csv").read_text())
    row = figures(run, tmp_path, "--on", "2018-03-01")["in_education"]
    assert row["denominator"] == 80
    assert row["remark"] == "counted in 1 of 2 caseloads"


def test_refused_rows_are_told_and_do_not_count(run: Run, caseload: Path) -> None:
    with (caseload / "persons.csv").open("a") as persons:
        persons.write("\nP99,GM0014,q,1985-05-05,asylum,2014-01-01,2014-06-01")
    result = run("measure", caseload, "--on", "2018-03-01", "--format", "json")
    assert "1 rows were refused" in result.stderr or "1 row was refused" in result.stderr
    assert figures(run, caseload, "--on", "2018-03-01")["in_paid_work"]["denominator"] == 80


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--on", "2018-02-30"), "2018-02-30"),
        (("--on", "2018-01-01", "--by", "sexe"), "Did you mean 'sex'?"),
        (("--on", "2018-01-01", "--by", "sex,sex"), "twice"),
        (("--on", "2018-01-01", "--format", "xml"), "xml"),
        ((), "--on"),
    ],
)
def test_a_request_that_cannot_be_followed_is_explained(
    run: Run, caseload: Path, arguments: tuple[str], said: str
) -> None:
    result = run("measure", caseload, *arguments)
    assert result.exit_code == 2
    assert said in result.output
    assert "Traceback" not in result.output


def test_a_directory_without_a_caseload_is_explained(run: Run, tmp_path: Path) -> None:
    result = run("measure", tmp_path / "nowhere", "--on", "2018-01-01")
    assert result.exit_code == 3
    assert "nowhere" in result.output


def test_a_caseload_of_persons_alone_says_of_each_figure_which_table_is_missing(run: Run, caseload: Path) -> None:
    (caseload / "spells.csv").unlink()
    result = run("measure", caseload, "--on", "2018-01-01", "--format", "json")
    assert result.exit_code == 0, result.output
    assert all("cannot be counted" in row["remark"] for row in json.loads(result.stdout))
