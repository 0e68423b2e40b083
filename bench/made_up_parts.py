"""A made-up country in parts: one part of made-up people, again and again with other ids."""

from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import polars as pl

from bench.made_up import write_country
from inbeeld.exchange.caseload import read_caseload
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.check import check
from inbeeld.facts.partitioning import PERSON, whole_tables
from inbeeld.facts.record_types import record_type

PEOPLE = 250_000
"""In each part."""


def write_parts(parts: int, directory: Path, one: Caseload) -> None:
    """As many people as parts × those in `one`; so their counts are so many times the counts of `one`."""
    for name in whole_tables() & one.tables.keys():
        directory.mkdir(parents=True, exist_ok=True)
        one[name].write_parquet(directory / f"{name}.parquet")
    for number, ids in enumerate(_ids(parts, one["persons"].height)):
        named = pl.DataFrame({PERSON: one["persons"].get_column(PERSON), "id": ids})
        for name in one.tables.keys() - whole_tables():
            (directory / name).mkdir(parents=True, exist_ok=True)
            _renamed(name, one[name], named, number).write_parquet(directory / name / f"part-{number:04}.parquet")


def one_part(directory: Path) -> Caseload:
    write_country(PEOPLE, directory)
    return check(read_caseload(directory)).caseload


def _ids(parts: int, people: int) -> Iterator[list[str]]:
    """For each part so many ids that belong in it."""
    places: list[list[str]] = [[] for _ in range(parts)]
    for number in range(int(1.05 * parts * people) + 1_000):
        person = f"P{number:09}"
        places[crc32(person.encode()) % parts].append(person)
    yield from (ids[:people] for ids in places)


def _renamed(name: str, frame: pl.DataFrame, named: pl.DataFrame, number: int) -> pl.DataFrame:
    """The facts of each part have ids of their own too; a correction stays with the person whom it is about."""
    renamed = frame.join(named, on=PERSON, how="left", maintain_order="left")
    own = [key for key in record_type(name).key if key.endswith("_id") and key not in (PERSON, "case_manager_id")]
    others = [(pl.lit(f"{number}-") + pl.col(key)).alias(key) for key in own]
    return renamed.with_columns(pl.col("id").alias(PERSON), *others).drop("id")
