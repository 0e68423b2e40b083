"""Partitions by person: all rows about somebody are in one, and the person_id alone says in which.

Its number is the CRC-32 (ISO 3309, as in zlib, Spark and PostgreSQL 18) of the person_id in UTF-8, modulo the number
of partitions. So nobody can be in two of them, and each can be checked by itself, without a list of who is where.
"""

from collections.abc import Iterator, Mapping
from zlib import crc32

import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.parsing import value_of
from inbeeld.facts.raw_table import RawTable
from inbeeld.facts.record_types import RecordType, record_type, record_types

PERSON, NUMBER = "person_id", "partition"


def whole_tables() -> frozenset[str]:
    """The tables that hold no persons; every partition needs all of them."""
    return frozenset(kind.name for kind in record_types() if PERSON not in kind.columns)


def numbers(people: pl.Series, of: int) -> pl.Series:
    """For each person_id the number of the partition, from 0; null for null."""
    placed = (None if person is None else crc32(person.encode()) % of for person in people)
    return pl.Series(NUMBER, list(placed), pl.UInt32)


def divided(caseload: Caseload, of: int) -> Iterator[tuple[str, tuple[pl.DataFrame, ...]]]:
    """Each table with persons, in so many parts. The counts of the parts add up to those of the caseload."""
    people = caseload["persons"].select(PERSON)
    places = people.with_columns(numbers(people.to_series(), of))
    for name, frame in caseload.tables.items():
        if name not in whole_tables():
            placed = frame.join(places, on=PERSON, how="left", maintain_order="left")
            parts = _closed_where_moved(record_type(name), placed).partition_by(NUMBER, as_dict=True)
            yield name, tuple(parts.get((number,), placed.clear()).drop(NUMBER) for number in range(of))


def _closed_where_moved(kind: RecordType, placed: pl.DataFrame) -> pl.DataFrame:
    """Where a correction moves a fact to somebody in another partition, the partition it leaves would not see that.
    So there the fact is withdrawn, on the moment of the correction."""
    if not kind.corrected:
        return placed
    key = kind.key[0]
    moved = placed.group_by(key).agg(pl.col(NUMBER).n_unique()).filter(pl.col(NUMBER) > 1)
    rows = placed.join(moved, on=key, how="semi").sort(key, "recorded_at", nulls_last=False)
    leaves = (pl.col(key) == pl.col(key).shift(-1)) & (pl.col(NUMBER) != pl.col(NUMBER).shift(-1))
    ended = rows.with_columns(pl.col("recorded_at").shift(-1), leaves=leaves, withdrawn=pl.lit(True)).filter("leaves")
    return pl.concat([placed, ended.drop("leaves")])


def misplaced(delivered: Mapping[str, RawTable], number: int, of: int) -> dict[str, int]:
    """By table, how many rows in this partition are about people who belong in another one."""
    people = _people(delivered["persons"]) if "persons" in delivered else pl.Series(dtype=pl.String)
    about = {name: _people(raw) for name, raw in delivered.items() if name not in whole_tables()}
    strange = {
        name: those if name == "persons" else those.filter(~those.is_in(people.implode()))
        for name, those in about.items()
    }
    wrong = {name: int((numbers(those, of) != number).sum()) for name, those in strange.items()}
    return {name: rows for name, rows in wrong.items() if rows}


def _people(raw: RawTable) -> pl.Series:
    field = next(field for field in record_type(raw.name).fields if field.name == PERSON)
    return raw.rows.select(value_of(field, raw.rows.schema.get(PERSON, pl.Null()))).to_series()
