"""Caseload packages to try things on, from small text tables that hold only what a test is about.

    package(tmp_path, spells=\"\"\"
        start      | end
        2017-05-01 | 2017-04-30
    \"\"\")

What is left out is filled in: the required fields, and the one person P1 whom everything else is about.
"""

from pathlib import Path

import polars as pl

from inbeeld.exchange.caseload import read_caseload
from inbeeld.facts.check import Checked, check

Row = dict[str, str]
Fault = tuple[str, int, str | None, str | None, str]

USUAL: dict[str, Row] = {
    "persons": {
        "person_id": "P1",
        "municipality": "GM0014",
        "sex": "f",
        "birth_date": "1985-05-05",
        "arrival_route": "asylum",
        "permit_date": "2015-01-01",
        "settled_date": "2015-06-01",
    },
    "offers": {"offer_id": "O1", "kind": "language_course", "title": "Dutch at work"},
    "spells": {"spell_id": "S1", "person_id": "P1", "kind": "paid_work", "start": "2017-01-01"},
    "contacts": {"contact_id": "C1", "person_id": "P1", "date": "2017-01-01"},
    "assignments": {"person_id": "P1", "case_manager_id": "M1", "start": "2017-01-01"},
    "decisions": {"decision_id": "D1", "person_id": "P1", "offer_id": "O1", "date": "2017-01-01", "step": "offered"},
    "profiles": {"person_id": "P1", "recorded_at": "2017-01-01"},
    "goals": {"goal_id": "G1", "person_id": "P1", "goal": "work as a baker", "set_on": "2017-01-01"},
    "plan_steps": {"step_id": "T1", "person_id": "P1", "what": "visit a bakery", "agreed_on": "2017-01-01"},
    "helpers": {"helper_id": "H1", "person_id": "P1", "role": "mentor", "start": "2017-01-01"},
    "meetings": {"meeting_id": "B1", "person_id": "P1", "date": "2017-01-01", "title": "job fair"},
    "employers": {"employer_id": "E1", "name": "Bakkerij De Proef"},
    "conversations": {"conversation_id": "V1", "employer_id": "E1", "date": "2017-01-01"},
}
ONE_PERSON = "person_id\nP1"


def rows(table: str, text: str) -> list[Row]:
    """The rows of a text table, each completed with what is usual."""
    header, *lines = ([cell.strip() for cell in line.split("|")] for line in text.strip().splitlines())
    return [USUAL[table] | dict(zip(header, line, strict=True)) for line in lines]


def package(
    directory: Path, separator: str = ";", line_end: str = "\n", encoding: str = "utf-8", **tables: str
) -> Path:
    """A package in CSV."""
    for table, text in ({"persons": ONE_PERSON} | tables).items():
        listed = rows(table, text)
        columns = list(dict.fromkeys(column for row in listed for column in row)) or list(USUAL[table])
        lines = [columns, *([row[column] for column in columns] for row in listed)]
        written = "".join(separator.join(line) + line_end for line in lines)
        (directory / f"{table}.csv").write_bytes(written.encode(encoding))
    return directory


def parquet(directory: Path, table: str, **columns: pl.Series) -> Path:
    """A package with one table in Parquet, of these columns and the usual ones, and a person to go with it."""
    package(directory)
    (directory / f"{table}.csv").unlink(missing_ok=True)
    usual = [pl.lit(value).alias(name) for name, value in USUAL[table].items() if name not in columns]
    pl.DataFrame(columns).with_columns(usual).write_parquet(directory / f"{table}.parquet")
    return directory


def checked(directory: Path) -> Checked:
    return check(read_caseload(directory))


def refused(directory: Path) -> list[Fault]:
    """Table, line, field, value and reason of each fault."""
    return checked(directory).refusals.drop("file").rows()


def accepted(directory: Path, table: str, column: str) -> list[object]:
    """What stands in a column of the accepted rows."""
    return checked(directory).caseload[table].get_column(column).to_list()
