"""A caseload in partitions: a directory per table, with `part-0000.parquet` and so on, divided by person.

`offers` holds no persons, and is one file for all partitions.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from inbeeld.exchange.caseload import read_caseload, read_table, write_table
from inbeeld.exchange.package_files import file_of, is_divided
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.partitioning import divided, misplaced, whole_tables
from inbeeld.facts.raw_table import RawTable
from inbeeld.facts.record_types import TABLE_NAMES

__all__ = ["Partition", "is_divided", "partitions", "read_partition", "write_partitions"]


@dataclass(frozen=True)
class Partition:
    """One of the partitions of a caseload. A caseload that is not divided is its own only one."""

    caseload: Path
    number: int = 0
    of: int = 1

    @property
    def name(self) -> str:
        return str(self.caseload / _part(self.number)) if is_divided(self.caseload) else str(self.caseload)


def partitions(caseload: Path) -> tuple[Partition, ...]:
    """Raises CaseloadError for a directory that was not divided as it should be, with all that is wrong."""
    if not is_divided(caseload):
        return (Partition(caseload),)
    if not (caseload / "persons").is_dir():
        raise CaseloadError([f"{caseload} has tables in parts, but no directory persons with parts."])
    of = len(list((caseload / "persons").glob("part-*.parquet")))
    if problems := list(_problems(caseload, of)):
        raise CaseloadError(problems)
    return tuple(Partition(caseload, number, of) for number in range(of))


def _problems(caseload: Path, of: int) -> Iterator[str]:
    wanted = {_part(number) for number in range(of)}
    for table in TABLE_NAMES:
        directory, whole = caseload / table, file_of(caseload, table)
        if table in whole_tables():
            if directory.is_dir():
                yield f"{directory} is in parts, but it holds no persons. Write it as one file, {table}.parquet."
        elif whole:
            yield f"{whole} is one file, and other tables are in parts. Divide it too, or take it out."
        elif directory.is_dir():
            there = {path.name for path in directory.iterdir() if path.suffix == ".parquet"}
            if not of or there != wanted:
                odd = ", ".join(sorted(there ^ wanted)[:3]) or _part(0)
                yield f"{directory} has not the same parts as persons, which has {of}: see {odd}. Write them anew."


def read_partition(partition: Partition) -> dict[str, RawTable]:
    """The tables as delivered. Raises CaseloadError, also for people who belong in another partition."""
    if not is_divided(partition.caseload):
        return read_caseload(partition.caseload)
    tables = {table: read_table(path, table) for table in TABLE_NAMES if (path := _file(partition, table))}
    if wrong := misplaced(tables, partition.number, partition.of):
        rows = ", ".join(f"{count:,} rows of {table}" for table, count in wrong.items())
        raise CaseloadError(
            [
                f"{partition.name}: {rows} are about people who belong in another part, or a part is missing. "
                "Divide the caseload anew, with inbeeld partition or as docs/how-to/larger-than-one-machine.md says."
            ]
        )
    return tables


def _file(partition: Partition, table: str) -> Path | None:
    if table in whole_tables():
        return file_of(partition.caseload, table)
    path = partition.caseload / table / _part(partition.number)
    return path if path.parent.is_dir() else None


def write_partitions(caseload: Caseload, directory: Path, of: int) -> None:
    """All of them, or nothing. Raises CaseloadError where there is something already."""
    if directory.exists():
        raise CaseloadError([f"{directory} is there already. Take it away, or write to another directory."])
    beside = directory.with_name(f".{directory.name}.{os.getpid()}")
    try:
        for table, parts in divided(caseload, of):
            (beside / table).mkdir(parents=True)
            for number, part in enumerate(parts):
                write_table(part, beside / table / _part(number))
        for table in whole_tables() & caseload.tables.keys():
            write_table(caseload[table], beside / f"{table}.parquet")
        beside.rename(directory)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _part(number: int) -> str:
    return f"part-{number:04}.parquet"
