"""`inbeeld count`, and what takes a count file in the place of a directory."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

ON = ("--on", "2018-03-01")


@pytest.fixture
def counts(run: Run, caseload: Path, tmp_path: Path) -> Path:
    path = tmp_path / "counts.parquet"
    done = run("count", caseload, *ON, "--by", "age_group", "--output", path)
    assert done.exit_code == 0, done.output
    assert "not for publication" in done.output
    return path


@pytest.mark.parametrize("form", ["table", "json", "csv", "html"])
@pytest.mark.parametrize("by", ["", "sex", "age_group,municipality", "region,sex"])
def test_measure_says_the_same_of_counts_as_of_persons(
    run: Run, caseload: Path, counts: Path, form: str, by: str
) -> None:
    arguments = ("--by", by, "--format", form)
    of_counts = run("measure", counts, *arguments)
    assert of_counts.exit_code == 0, of_counts.output
    assert of_counts.output == run("measure", caseload, *ON, *arguments).output


def test_what_was_known_then_stays_with_the_counts(run: Run, caseload: Path, tmp_path: Path) -> None:
    then, path = (*ON, "--known-on", "2018-01-31"), tmp_path / "then.parquet"
    run("count", caseload, *then, "--output", path)
    assert run("measure", path, "--format", "csv").output == run("measure", caseload, *then, "--format", "csv").output


def test_a_report_can_be_made_of_counts(run: Run, counts: Path, tmp_path: Path) -> None:
    paths = [tmp_path / f"rapport.{form}" for form in ("html", "pdf", "xlsx")]
    result = run("report", counts, *(argument for path in paths for argument in ("--output", path)))
    assert result.exit_code == 0, result.output
    assert all(path.stat().st_size for path in paths)
    assert "Groningen" in paths[0].read_text()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--by", "nationality"), "not split by nationality"),
        (("--by", "sexe"), "Did you mean 'sex'?"),
        (("--on", "2018-01-01"), "--on 2018-01-01 cannot be followed: these counts are of 2018-03-01"),
        (("--known-on", "2018-01-01"), "these counts are of the day they were made"),
    ],
)
def test_what_the_counts_cannot_tell_is_refused(
    run: Run, counts: Path, arguments: tuple[str, ...], said: str
) -> None:
    result = run("measure", counts, *arguments)
    assert result.exit_code == 2
    assert said in result.output


def test_persons_and_counts_do_not_go_together(run: Run, caseload: Path, counts: Path) -> None:
    result = run("measure", caseload, counts, *ON)
    assert result.exit_code == 2
    assert "do not go together" in result.output


def test_of_persons_the_day_must_be_said(run: Run, caseload: Path) -> None:
    result = run("measure", caseload)
    assert result.exit_code == 2
    assert "--on" in result.output


@pytest.mark.parametrize("name", ["nowhere.parquet", "persons.csv"])
def test_what_is_no_count_file_is_explained(run: Run, caseload: Path, name: str) -> None:
    result = run("measure", caseload / name)
    assert result.exit_code == 3
    assert name in result.output


def test_refused_rows_are_told_and_do_not_count(run: Run, caseload: Path, tmp_path: Path) -> None:
    with (caseload / "persons.csv").open("a") as persons:
        persons.write("\nP99,GM0014,q,1985-05-05,asylum,2014-01-01,2014-06-01")
    result = run("count", caseload, *ON, "--output", tmp_path / "counts.parquet")
    assert "1 rows were refused" in result.stderr


def test_a_variable_that_is_none_is_refused_and_nothing_is_written(run: Run, caseload: Path, tmp_path: Path) -> None:
    path = tmp_path / "counts.parquet"
    assert run("count", caseload, *ON, "--by", "sexe", "--output", path).exit_code == 2
    assert not path.exists()
