"""What goes wrong is told in a sentence. A traceback might hold a row of a person."""

from pathlib import Path

import polars as pl
import pytest

from tests.cli.conftest import Run

CANARY = "Zaynab-0612345678"


@pytest.mark.parametrize("kind", [ValueError, pl.exceptions.PanicException])
def test_a_bug_says_where_but_not_with_what(
    run: Run, caseload: Path, monkeypatch: pytest.MonkeyPatch, kind: type[BaseException]
) -> None:
    def fails(*_: object) -> None:
        raise kind(CANARY)

    monkeypatch.setattr("inbeeld.cli.intake.check", fails)
    result = run("measure", caseload, "--on", "2018-01-01")
    assert result.exit_code == 70
    assert kind.__name__ in result.output
    assert CANARY not in result.output
    assert "Traceback" not in result.output


def test_a_disk_that_refuses_is_told_with_the_file(run: Run, caseload: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, _: bytes) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", full)
    result = run("measure", caseload, "--on", "2018-01-01", "--format", "csv", "--output", caseload / "out.csv")
    assert result.exit_code == 2
    assert "No space left on device" in result.output


def test_a_row_of_a_person_is_in_no_output(run: Run, caseload: Path) -> None:
    with (caseload / "persons.csv").open("a") as persons:
        persons.write(f"\n{CANARY},GM0014,{CANARY},1985-05-05,asylum,2014-01-01,2014-06-01")
    for command in (("check", caseload), ("measure", caseload, "--on", "2018-01-01")):
        assert CANARY not in run(*command).output
