from datetime import time, timedelta
from pathlib import Path

import polars as pl
import pytest

from inbeeld.exchange.parquet_table import read_parquet
from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.raw_table import LINE
from tests.packages import accepted, checked, package, parquet, refused

EVERYTHING = {"contact_id": ["C1", "C2"], "person_id": ["P1", "P1"], "date": ["2017-01-01", "2017-01-02"]}


def problems(path: Path) -> list[str]:
    with pytest.raises(CaseloadError) as told:
        read_parquet(path, "contacts")
    return [problem.replace(str(path.parent), "DIR") for problem in told.value.problems]


def test_rows_are_counted_from_1(tmp_path: Path) -> None:
    pl.DataFrame(EVERYTHING).write_parquet(tmp_path / "contacts.parquet")
    assert read_parquet(tmp_path / "contacts.parquet", "contacts").rows[LINE].to_list() == [1, 2]


def test_a_table_without_rows_is_read(tmp_path: Path) -> None:
    pl.DataFrame(EVERYTHING).clear().write_parquet(tmp_path / "contacts.parquet")
    assert read_parquet(tmp_path / "contacts.parquet", "contacts").read == 0


def test_text_is_held_to_the_same_rules_as_in_csv(tmp_path: Path) -> None:
    told = refused(parquet(tmp_path, "spells", start=pl.Series(["2017-02-30"])))
    assert told == [("spells", 1, "start", "2017-02-30", "this day is not in the calendar")]


def test_csv_and_parquet_may_be_mixed(tmp_path: Path) -> None:
    package(tmp_path, spells="spell_id\nS1")
    pl.DataFrame(EVERYTHING).write_parquet(tmp_path / "contacts.parquet")
    assert [(tally.file, tally.accepted) for tally in checked(tmp_path).tallies] == [
        ("persons.csv", 1), ("spells.csv", 1), ("contacts.parquet", 2)
    ]  # fmt: skip


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_a_file_that_was_cut_off_is_told(tmp_path: Path, share: float) -> None:
    path = tmp_path / "contacts.parquet"
    pl.DataFrame(EVERYTHING).write_parquet(path)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    assert problems(path) == [
        "DIR/contacts.parquet cannot be read as Parquet; it may have been cut off. Write it or fetch it anew."
    ]


def test_a_csv_that_was_called_parquet_is_told(tmp_path: Path) -> None:
    (tmp_path / "contacts.parquet").write_text("contact_id;person_id;date\nC1;P1;2017-01-01\n")
    assert "cannot be read as Parquet" in problems(tmp_path / "contacts.parquet")[0]


def test_damage_in_the_middle_of_a_file_is_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Whatever byte was overwritten: the file is read, or it is told that it cannot be."""
    path = tmp_path / "contacts.parquet"
    pl.DataFrame(EVERYTHING).write_parquet(path)
    whole = path.read_bytes()
    for place in range(0, len(whole), 7):
        path.write_bytes(whole[:place] + b"\xff" + whole[place + 1 :])
        try:
            read_parquet(path, "contacts")
        except CaseloadError:
            continue
    capfd.readouterr()  # Polars itself writes to stderr when it panics


@pytest.mark.parametrize(
    "column",
    [
        pl.Series([["phone"]] * 2),
        pl.Series([{"how": "phone"}] * 2),
        pl.Series([b"phone"] * 2),
        pl.Series([time(14, 5)] * 2),
        pl.Series([timedelta(1)] * 2),
    ],
)
def test_a_column_that_is_no_text_number_or_date_is_told(tmp_path: Path, column: pl.Series) -> None:
    pl.DataFrame({**EVERYTHING, "channel": column}).write_parquet(tmp_path / "contacts.parquet")
    [told] = problems(tmp_path / "contacts.parquet")
    assert told.startswith(f"DIR/contacts.parquet: column 'channel' holds {column.dtype}")


def test_a_misspelt_column_is_told_as_in_csv(tmp_path: Path) -> None:
    pl.DataFrame({**EVERYTHING, "chanel": ["phone"] * 2}).write_parquet(tmp_path / "contacts.parquet")
    assert "'channel' was probably meant" in problems(tmp_path / "contacts.parquet")[0]


@pytest.mark.parametrize("name", ["caseload [copy]", "caseload*", "~", "municipality=GM0014", "één map"])
def test_a_path_is_no_pattern(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    parquet(tmp_path / name, "persons", person_id=pl.Series(["P1"]))
    assert accepted(tmp_path / name, "persons", "person_id") == ["P1"]
