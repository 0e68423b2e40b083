"""`inbeeld check`, as somebody with a caseload meets it."""

from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner, Result

from inbeeld.cli.main import main
from tests.packages import package


@pytest.fixture(autouse=True)
def _wide_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")


def check(directory: Path, *more: str) -> Result:
    return CliRunner().invoke(main, ["check", str(directory), *more])


def numbers(result: Result, table: str) -> list[str]:
    """What the table of tallies says: file, read, accepted and refused."""
    line = next(line for line in result.output.splitlines() if f" {table} " in line)
    return line.replace("│", " ").split()[1:]


def test_where_all_is_well_it_prints_the_tallies_and_ends_with_0(tmp_path: Path) -> None:
    ran = check(package(tmp_path, spells="spell_id\nS1\nS2"))
    assert (ran.exit_code, numbers(ran, "spells")) == (0, ["spells.csv", "2", "2", "0"])
    assert "Refused" not in ran.output


def test_where_rows_are_refused_it_says_why_and_where_and_ends_with_1(tmp_path: Path) -> None:
    ran = check(package(tmp_path, spells="spell_id | kind\nS1 | werk\nS2 | benefit\nS3 | baan"))
    assert (ran.exit_code, numbers(ran, "spells")) == (1, ["spells.csv", "3", "1", "2"])
    [told] = [line for line in ran.output.splitlines() if "unknown code; known are paid_work" in line]
    assert [part in told for part in ("spells", "kind", " 2 ", "2, 4")] == [True] * 4


def test_of_many_lines_with_one_fault_the_first_three_are_named(tmp_path: Path) -> None:
    ran = check(package(tmp_path, persons="person_id | sex\n" + "\n".join(f"P{n} | v" for n in range(1500))))
    assert "1,500" in ran.output
    assert "2, 3, 4" in ran.output
    assert "5," not in ran.output.replace("1,5", "")


def test_a_fault_of_a_whole_row_says_so(tmp_path: Path) -> None:
    (package(tmp_path) / "contacts.csv").write_text("contact_id;person_id;date\nC1;P1\n")
    ran = check(tmp_path)
    assert "(whole row)" in ran.output
    assert "2 values where the header has 3 columns" in ran.output


def test_a_file_that_cannot_be_read_ends_with_3_and_all_are_told(tmp_path: Path) -> None:
    package(tmp_path)
    (tmp_path / "contacts.csv").write_text("")
    (tmp_path / "spells.csv").write_text("spell_id;person_id;kindd;start\n")
    ran = check(tmp_path)
    assert ran.exit_code == 3
    assert "contacts.csv is empty" in ran.output
    assert "column 'kindd' is unknown; 'kind' was probably meant" in ran.output


@pytest.mark.parametrize("name", ["gone", "empty"])
def test_where_there_is_no_caseload_it_ends_with_3(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    ran = check(tmp_path / name)
    assert ran.exit_code == 3
    assert ran.output.startswith(f"inbeeld: {tmp_path / name} ")


def test_the_list_of_refused_rows_has_a_line_for_each_fault(tmp_path: Path) -> None:
    package(tmp_path, persons="person_id | sex | household_id\nP1 | f |\nAndré | v | 1\nP1 | m |")
    ran = check(tmp_path, "--refused", str(tmp_path / "refused.csv"))
    told = pl.read_csv(tmp_path / "refused.csv", infer_schema=False)
    assert told.columns == ["table", "file", "line", "field", "value", "reason", "caseload"]
    assert told.rows()[1] == (
        "persons", "persons.csv", "4", "person_id", "P1", "a row above has the same person_id", str(tmp_path)
    )  # fmt: skip
    assert "It holds values of persons: keep it as safe as the caseload." in ran.output


def test_where_nothing_is_refused_the_list_has_a_header_only(tmp_path: Path) -> None:
    check(package(tmp_path), "--refused", str(tmp_path / "refused.csv"))
    assert pl.read_csv(tmp_path / "refused.csv").height == 0


@pytest.mark.parametrize("value", ["=HYPERLINK(1)", "+1", "-1", "@A1"])
def test_excel_runs_nothing_in_the_list_as_a_formula(tmp_path: Path, value: str) -> None:
    check(package(tmp_path, persons=f"sex\n{value}"), "--refused", str(tmp_path / "refused.csv"))
    assert pl.read_csv(tmp_path / "refused.csv", infer_schema=False)["value"].to_list() == [f"'{value}"]
    assert (tmp_path / "refused.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_caseloads_of_a_region_are_checked_one_by_one(tmp_path: Path) -> None:
    for name, sex in (("GM0014", "f"), ("GM1952 [copy]", "v")):
        (tmp_path / name).mkdir()
        package(tmp_path / name, persons=f"sex\n{sex}")
    ran = check(tmp_path, "--refused", str(tmp_path / "refused.csv"))
    assert ran.exit_code == 1
    assert all(str(tmp_path / name) in ran.output for name in ("GM0014", "GM1952 [copy]"))
    assert pl.read_csv(tmp_path / "refused.csv")["caseload"].to_list() == [str(tmp_path / "GM1952 [copy]")]
