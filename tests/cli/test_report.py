from pathlib import Path

from tests.cli.conftest import Run


def test_reports_are_written_in_every_form_asked_for(run: Run, caseload: Path, tmp_path: Path) -> None:
    paths = [tmp_path / f"rapport.{form}" for form in ("html", "pdf", "xlsx")]
    outputs = [argument for path in paths for argument in ("--output", path)]
    result = run("report", caseload, "--on", "2018-03-01", *outputs)
    assert result.exit_code == 0, result.output
    assert paths[0].read_text().startswith("<!doctype html>")
    assert paths[1].read_bytes().startswith(b"%PDF")
    assert paths[2].read_bytes().startswith(b"PK")


def test_the_report_names_the_municipality_of_the_people(run: Run, caseload: Path, tmp_path: Path) -> None:
    path = tmp_path / "rapport.html"
    run("report", caseload, "--on", "2018-03-01", "--output", path)
    assert "Groningen" in path.read_text()
    run("report", caseload, "--on", "2018-03-01", "--place", "Gemeente Elders", "--output", path)
    assert "Gemeente Elders" in path.read_text()


def test_another_form_is_refused_before_anything_is_written(run: Run, caseload: Path, tmp_path: Path) -> None:
    result = run("report", caseload, "--on", "2018-03-01", "--output", tmp_path / "rapport.docx")
    assert result.exit_code == 2
    assert ".html, .pdf" in result.output
    assert not (tmp_path / "rapport.docx").exists()


def test_the_report_tells_of_the_years_since_people_settled(run: Run, caseload: Path, tmp_path: Path) -> None:
    path = tmp_path / "rapport.html"
    run("report", caseload, "--on", "2018-03-01", "--output", path)
    said = path.read_text().replace("\u00a0", " ")
    assert "Door de jaren heen" in said
    assert "minder dan 10 % een eerste dag betaald gewerkt" in said  # after two years, of 80 people
    assert "Er zijn te weinig mensen om te volgen" in said  # nobody left benefit


def test_where_people_cannot_be_followed_the_report_says_who_did_not_deliver_what_it_takes(
    run: Run, caseload: Path, tmp_path: Path
) -> None:
    (caseload / "spells.csv").unlink()
    path = tmp_path / "report.html"
    run("report", caseload, "--on", "2018-03-01", "--language", "en", "--output", path)
    assert "that table is missing of: groningen." in path.read_text()
