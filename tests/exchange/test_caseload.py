"""A package as a whole: what is read, what is told, and what is written."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from inbeeld.exchange.caseload import packages, read_caseload, write_caseload
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import CaseloadError
from tests.nasty import caseloads
from tests.packages import accepted, checked, package


def problems(directory: Path) -> list[str]:
    with pytest.raises(CaseloadError) as told:
        read_caseload(directory)
    return [problem.replace(str(directory), "DIR") for problem in told.value.problems]


def test_what_is_no_directory_is_told(tmp_path: Path) -> None:
    assert problems(tmp_path / "gone") == ["DIR is not a directory with a caseload package."]


def test_a_package_without_persons_is_told(tmp_path: Path) -> None:
    (package(tmp_path, spells="spell_id\nS1") / "persons.csv").unlink()
    assert problems(tmp_path) == ["DIR has no persons.csv or persons.parquet; that table must be there."]


def test_a_table_in_both_formats_is_told(tmp_path: Path) -> None:
    pl.DataFrame().write_parquet(package(tmp_path) / "persons.parquet")
    assert problems(tmp_path) == ["DIR: persons is there twice, as persons.csv and persons.parquet. Keep one."]


def test_capitals_in_the_name_of_a_file_do_not_count(tmp_path: Path) -> None:
    """To Windows they are the same name, and some exports shout."""
    (package(tmp_path) / "persons.csv").rename(tmp_path / "PERSONS.CSV")
    assert accepted(tmp_path, "persons", "person_id") == ["P1"]


def test_all_problems_of_a_package_are_told_together(tmp_path: Path) -> None:
    (tmp_path / "offers.csv").write_bytes("offer_id;kind;title\nO1;cursus;Één\n".encode("cp1252"))
    (tmp_path / "spells.csv").write_text("spell_id;person_id;kind;strt\n")
    (tmp_path / "contacts.parquet").write_bytes(b"PAR1")
    (tmp_path / "profiles.csv").write_text("")
    told = problems(tmp_path)
    for part in ("no persons.csv", "offers.csv is not in UTF-8", "'start' was probably", "as Parquet", "is empty"):
        assert any(part in problem for problem in told)
    assert len(told) == 5


@pytest.mark.parametrize("name", ["spells.csv", "spells.parquet"])
def test_a_directory_in_the_place_of_a_table_is_told(tmp_path: Path, name: str) -> None:
    (package(tmp_path) / name).mkdir()
    assert problems(tmp_path) == [f"DIR/{name} cannot be read: Is a directory."]


@pytest.mark.parametrize("name", ["spells.csv", "spells.parquet"])
def test_a_link_to_nowhere_is_told(tmp_path: Path, name: str) -> None:
    (package(tmp_path) / name).symlink_to(tmp_path / "gone.csv")
    assert problems(tmp_path) == [f"DIR/{name} cannot be read: No such file or directory."]


@pytest.mark.parametrize("name", ["spells.csv", "spells.parquet"])
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may read everything, so here nobody may."""

    def forbidden(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    (package(tmp_path) / "persons.csv").rename(tmp_path / name)
    monkeypatch.setattr(Path, "open", forbidden)
    assert f"DIR/{name} cannot be read: Permission denied." in problems(tmp_path)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("spell.csv", " If it holds the spells, save it as spells.csv."),
        ("contacts.xlsx", " If it holds the contacts, save it as contacts.csv."),
        ("contacts (1).csv", " If it holds the contacts, save it as contacts.csv."),
        ("afspraken.parquet", ""),
    ],
)
def test_a_file_that_holds_no_table_is_left_aside_with_a_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, name: str, hint: str
) -> None:
    (package(tmp_path) / name).touch()
    checked(tmp_path)
    assert caplog.messages == [f"{tmp_path / name} is not a table of the format and is left aside.{hint}"]


@pytest.mark.parametrize("name", ["datapackage.json", "README.md", "notes.txt"])
def test_other_files_are_nobodys_business(tmp_path: Path, caplog: pytest.LogCaptureFixture, name: str) -> None:
    (package(tmp_path) / name).touch()
    assert (checked(tmp_path).refused, caplog.messages) == (0, [])


def test_a_directory_with_tables_is_a_package_and_one_with_packages_is_a_region(tmp_path: Path) -> None:
    for name in ("GM0014", "GM1952"):
        (tmp_path / name).mkdir()
        package(tmp_path / name)
    (tmp_path / "reports").mkdir()
    assert packages(tmp_path / "GM0014") == [tmp_path / "GM0014"]
    assert packages(tmp_path) == [tmp_path / "GM0014", tmp_path / "GM1952"]
    assert packages(tmp_path / "reports") == [tmp_path / "reports"]


@settings(max_examples=50)
@given(caseloads(date(2018, 1, 1)), st.sampled_from([".csv", ".parquet"]))
def test_what_is_written_is_read_back_the_same(caseload: Caseload, suffix: str) -> None:
    with TemporaryDirectory() as name:
        write_caseload(caseload, Path(name), suffix)
        outcome = checked(Path(name))
    assert outcome.refused == 0
    for table, frame in caseload.tables.items():
        assert_frame_equal(outcome.caseload[table], frame)
