"""The files of a caseload package: which file holds which table, and which files hold none."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.record_types import TABLE_NAMES

SUFFIXES = (".csv", ".parquet")
SPREADSHEETS = (".xlsx", ".xls", ".ods", ".tsv")


def packages(directory: Path) -> list[Path]:
    """The directory itself if it is a caseload; or else the caseloads in it, as of a region."""
    if not directory.is_dir() or _has_tables(directory):
        return [directory]
    inside = sorted(path for path in directory.iterdir() if path.is_dir() and _has_tables(path))
    return inside or [directory]


def file_of(directory: Path, table: str) -> Path | None:
    """The file of a table in a package, if it has one. Raises CaseloadError where it has two.

    Capitals do not count: on Windows PERSONS.CSV is the same name as persons.csv.
    """
    found = [path for path in sorted(directory.iterdir()) if _is_table(path) and path.stem.lower() == table]
    if len(found) > 1:
        names = " and ".join(path.name for path in found)
        raise CaseloadError([f"{directory}: {table} is there twice, as {names}. Keep one."])
    return found[0] if found else None


def strangers(directory: Path) -> Iterator[str]:
    """What can be said of each file that looks like a table but is none of the format."""
    for path in sorted(directory.iterdir()):
        if path.suffix.lower() in SUFFIXES + SPREADSHEETS and not _is_table(path):
            meant = get_close_matches(path.stem.lower(), TABLE_NAMES, n=1)
            hint = f" If it holds the {meant[0]}, save it as {meant[0]}.csv." if meant else ""
            yield f"{path} is not a table of the format and is left aside.{hint}"


def _is_table(path: Path) -> bool:
    return path.stem.lower() in TABLE_NAMES and path.suffix.lower() in SUFFIXES


def is_divided(directory: Path) -> bool:
    """Whether there are tables in parts: directories with the name of a table."""
    return directory.is_dir() and any((directory / table).is_dir() for table in TABLE_NAMES)


def _has_tables(directory: Path) -> bool:
    return is_divided(directory) or any(_is_table(path) for path in directory.iterdir())
