"""The caseload package: a directory with a CSV or Parquet file per table."""

import logging
from collections.abc import Callable, Mapping
from pathlib import Path

import polars as pl

from inbeeld.exchange.csv_table import read_csv
from inbeeld.exchange.parquet_table import read_parquet
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.raw_table import RawTable
from inbeeld.facts.record_types import TABLE_NAMES

READERS: Mapping[str, Callable[[Path, str], RawTable]] = {".csv": read_csv, ".parquet": read_parquet}
logger = logging.getLogger("inbeeld")


def packages(directory: Path) -> list[Path]:
    """The directory itself if it is a caseload; or else the caseloads in it, as of a region."""
    if not directory.is_dir() or _has_tables(directory):
        return [directory]
    inside = sorted(path for path in directory.iterdir() if path.is_dir() and _has_tables(path))
    return inside or [directory]


def _has_tables(directory: Path) -> bool:
    return any((directory / f"{name}{suffix}").exists() for name in TABLE_NAMES for suffix in READERS)


def read_caseload(directory: Path) -> dict[str, RawTable]:
    """The tables of a package as delivered, by name.

    Raises CaseloadError with everything that is wrong with the files, all at once.
    """
    if not directory.is_dir():
        raise CaseloadError([f"{directory} is not a directory with a caseload package."])
    tables: dict[str, RawTable] = {}
    problems: list[str] = []
    for name in TABLE_NAMES:
        try:
            if path := file_of(directory, name):
                tables[name] = READERS[path.suffix](path, name)
        except CaseloadError as wrong:
            problems += wrong.problems
    if "persons" not in tables and not problems:
        problems.append(f"{directory} has no persons.csv or persons.parquet; that table must be there.")
    if problems:
        raise CaseloadError(problems)
    _tell_of_strangers(directory)
    return tables


def file_of(directory: Path, table: str) -> Path | None:
    """The file of a table in a package, if it has one. Raises CaseloadError where it has two."""
    found = [path for suffix in READERS if (path := directory / f"{table}{suffix}").exists()]
    if len(found) > 1:
        raise CaseloadError([f"{table} is there twice: {' and '.join(path.name for path in found)}. Keep one."])
    return found[0] if found else None


def _tell_of_strangers(directory: Path) -> None:
    for path in sorted(directory.iterdir()):
        if path.suffix in READERS and path.stem not in TABLE_NAMES:
            logger.warning("%s is not a table of the format and is left aside.", path.name)


def write_caseload(caseload: Caseload, directory: Path, suffix: str = ".csv") -> None:
    """A file per table, which `read_caseload` reads back the same."""
    directory.mkdir(parents=True, exist_ok=True)
    for name, frame in caseload.tables.items():
        write_table(frame, directory / f"{name}{suffix}")


def write_table(frame: pl.DataFrame, path: Path) -> None:
    if path.suffix == ".parquet":
        frame.write_parquet(path)
    else:
        frame.write_csv(path, datetime_format="%Y-%m-%dT%H:%M:%S%.6f")
