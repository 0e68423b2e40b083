"""The caseload package: a directory with a CSV or Parquet file per table."""

import logging
from collections.abc import Callable, Mapping
from pathlib import Path

import polars as pl

from inbeeld.exchange.csv_table import read_csv
from inbeeld.exchange.package_files import file_of, packages, strangers
from inbeeld.exchange.parquet_table import read_parquet
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.raw_table import RawTable
from inbeeld.facts.record_types import TABLE_NAMES

READERS: Mapping[str, Callable[[Path, str], RawTable]] = {".csv": read_csv, ".parquet": read_parquet}
logger = logging.getLogger("inbeeld")

__all__ = ["packages", "read_caseload", "read_table", "write_caseload", "write_table"]


def read_caseload(directory: Path) -> dict[str, RawTable]:
    """The tables of a package as delivered, by name.

    Raises CaseloadError with everything that is wrong with the files, all at once.
    """
    if not directory.is_dir():
        raise CaseloadError([f"{directory} is not a directory with a caseload package."])
    for told in strangers(directory):
        logger.warning(told)
    tables: dict[str, RawTable] = {}
    problems: list[str] = []
    for name in TABLE_NAMES:
        try:
            if path := _file_of(directory, name):
                tables[name] = read_table(path, name)
        except CaseloadError as wrong:
            problems += wrong.problems
    if problems:
        raise CaseloadError(problems)
    return tables


def _file_of(directory: Path, table: str) -> Path | None:
    path = file_of(directory, table)
    if path is None and table == "persons":
        raise CaseloadError([f"{directory} has no persons.csv or persons.parquet; that table must be there."])
    return path


def read_table(path: Path, table: str) -> RawTable:
    """Raises CaseloadError where the file is no table."""
    try:
        return READERS[path.suffix.lower()](path, table)
    except OSError as wrong:
        raise CaseloadError([f"{path} cannot be read: {wrong.strerror}."]) from None


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
