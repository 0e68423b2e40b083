"""Rows that the check will refuse: typing errors, numbers that do not exist, dates that cannot be.

They are added to what is right, each about one thing, so that refusing them leaves every figure as it was.
"""

from collections.abc import Callable, Mapping, Sequence

import polars as pl

from inbeeld.demo.rows import Tables

Row = dict[str, str]
Fault = Callable[[Tables, str], tuple[str, Row]]
"""From tables and the municipality's code to the table that it is in and the row, as text by column."""


def _spell(tables: Tables, code: str, number: str, **told: str) -> tuple[str, Row]:
    somebody = tables["persons"]["person_id"][0]
    return "spells", {"spell_id": f"{code}-X{number}", "person_id": somebody, "kind": "paid_work"} | told


def _30_february(tables: Tables, code: str) -> tuple[str, Row]:
    return _spell(tables, code, "1", start="2017-02-30")


def _end_before_start(tables: Tables, code: str) -> tuple[str, Row]:
    return _spell(tables, code, "2", start="2017-09-01", end="2016-09-01")


def _unknown_code(tables: Tables, code: str) -> tuple[str, Row]:
    return _spell(tables, code, "3", start="2017-09-01", kind="betaald_werk")


def _before_birth(tables: Tables, code: str) -> tuple[str, Row]:
    return _spell(tables, code, "4", start="1916-09-01", end="2016-09-01")


def _unknown_person(tables: Tables, code: str) -> tuple[str, Row]:
    return _spell(tables, code, "5", start="2017-09-01", person_id=f"{code}-999999")


def _duplicate_id(tables: Tables, _: str) -> tuple[str, Row]:
    """A person who is delivered twice."""
    first = tables["persons"].head(1).cast(pl.String).row(0, named=True)
    return "persons", {column: value for column, value in first.items() if value is not None}


def _unknown_sex(tables: Tables, code: str) -> tuple[str, Row]:
    _, row = _duplicate_id(tables, code)
    return "persons", row | {"person_id": f"{code}-999998", "sex": "v"}


FAULTS: Mapping[str, Fault] = {
    "30_february": _30_february,
    "end_before_start": _end_before_start,
    "unknown_code": _unknown_code,
    "before_birth": _before_birth,
    "unknown_person": _unknown_person,
    "duplicate_id": _duplicate_id,
    "unknown_sex": _unknown_sex,
}


def faults(tables: Tables, code: str, names: Sequence[str]) -> dict[str, list[Row]]:
    """The rows of these faults, per table."""
    rows: dict[str, list[Row]] = {}
    for name in names:
        table, row = FAULTS[name](tables, code)
        rows.setdefault(table, []).append(row)
    return rows
