"""Does a stranger's tool, Frictionless, read a package by the description that we write?"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from inbeeld.exchange.datapackage import write_datapackage
from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.record_types import record_types
from tests.packages import USUAL, package, parquet

EVERYTHING = {table: " | ".join(usual) + "\n" + " | ".join(usual.values()) for table, usual in USUAL.items()}
METADATA = """
import json, sys
from frictionless import Package
print(json.dumps([error.note for error in Package.metadata_validate(json.load(open(sys.argv[1])))]))
"""
DATA = """
import json, sys
from frictionless import validate
report = validate(sys.argv[1])
print(json.dumps([error.message for where in (report, *report.tasks) for error in where.errors]))
"""


def described(directory: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(write_datapackage(directory).read_text("utf-8"))
    return told


def frictionless(asked: str, directory: Path) -> list[str]:
    """What Frictionless has to say, in a process of its own because importing it warns of things of its own."""
    command = [sys.executable, "-W", "ignore", "-c", asked, write_datapackage(directory).name]
    ran = subprocess.run(command, cwd=directory, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    told: list[str] = json.loads(ran.stdout.splitlines()[-1])
    return told


@pytest.mark.parametrize("separator", [";", ","])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_frictionless_finds_a_right_package_right(tmp_path: Path, separator: str, encoding: str) -> None:
    package(tmp_path, separator, "\r\n", encoding, **EVERYTHING)
    assert frictionless(METADATA, tmp_path) == []
    assert frictionless(DATA, tmp_path) == []


def test_columns_of_their_own_in_an_order_of_their_own_are_described_as_they_are(tmp_path: Path) -> None:
    package(tmp_path, spells="remark | end | recorded_at\nown | 2017-05-01 | 2017-05-01 14:05")
    assert frictionless(METADATA, tmp_path) + frictionless(DATA, tmp_path) == []


@pytest.mark.parametrize(
    ("table", "text", "told"),
    [
        ("persons", "sex\nv", "enum"),
        ("persons", "permit_date\n2017-02-30", "date"),
        ("persons", "person_id\nP1\nP1", "primary key"),
        ("contacts", "person_id\nP9", "foreign key"),
        ("spells", "hours_per_week\n169", "maximum"),
    ],
)
def test_frictionless_finds_wrong_what_we_refuse(tmp_path: Path, table: str, text: str, told: str) -> None:
    [only] = frictionless(DATA, package(tmp_path, **{table: text}))
    assert told in only.lower()


def test_an_empty_directory_gets_the_whole_format(tmp_path: Path) -> None:
    assert frictionless(METADATA, tmp_path) == []
    schemas = {one["name"]: one["schema"]["fields"] for one in described(tmp_path)["resources"]}
    columns = {table: tuple(field["name"] for field in fields) for table, fields in schemas.items()}
    assert columns == {kind.name: kind.columns for kind in record_types()}


def test_the_tables_that_are_there_are_described_with_the_columns_that_they_have(tmp_path: Path) -> None:
    parquet(tmp_path, "contacts", contact_id=pl.Series(["C1"]))
    assert [(one["path"], one["format"]) for one in described(tmp_path)["resources"]] == [
        ("persons.csv", "csv"), ("contacts.parquet", "parquet")
    ]  # fmt: skip


def test_what_is_no_directory_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(CaseloadError, match="gone is not a directory"):
        write_datapackage(tmp_path / "gone")
    assert list(tmp_path.iterdir()) == []
