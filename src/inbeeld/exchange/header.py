"""The header of a table: which columns are known, which are missing, and what a misspelt one was meant to be.

A file without a header has the values of a person where the names should be. So of the unknown names none is told
unless it comes near a column of the format, or the rest of the header shows that it is one.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.record_types import RecordType, record_type

ALIKE = 0.75  # of 1; catches a letter too many, too few or swapped, and a capital or a space for an underscore
LONGEST_NAME = 60
logger = logging.getLogger("inbeeld")


@dataclass(frozen=True)
class Header:
    """`places` gives the position of each known column; `width` counts the unknown ones too."""

    table: str
    places: dict[str, int]
    width: int


def read_header(file: Path, table: str, names: list[str]) -> Header:
    """Raises CaseloadError with all that is wrong with the header at once."""
    kind = record_type(table)
    if not set(names) & set(kind.columns) and not _misspelt(kind, names):
        first = f"{file}: the first line is no header: it has none of the columns of {table}"
        raise CaseloadError([f"{first}. It should hold their names, with ; or , in between."])
    if problems := [*_repeated(kind, names), *_misspelt_or_missing(kind, names)]:
        raise CaseloadError(f"{file}: {problem}" for problem in problems)
    for stranger in _strangers(kind, names):
        logger.warning("%s: %s is not part of the format and is left aside.", file, stranger)
    return Header(table, {name: names.index(name) for name in kind.columns if name in names}, len(names))


def _repeated(kind: RecordType, names: list[str]) -> Iterator[str]:
    for name in kind.columns:
        if names.count(name) > 1:
            yield f"column '{name}' stands there {names.count(name)} times."


def _misspelt(kind: RecordType, names: list[str]) -> dict[str, str]:
    """By the name as written, the absent column that was probably meant."""
    absent = [name for name in kind.columns if name not in names]
    meant = {}
    for name in names:
        close = get_close_matches(name[:LONGEST_NAME].lower().replace(" ", "_"), absent, n=1, cutoff=ALIKE)
        if name not in kind.columns and close:
            meant[name] = close[0]
    return meant


def _misspelt_or_missing(kind: RecordType, names: list[str]) -> Iterator[str]:
    meant = _misspelt(kind, names)
    for wrong, right in meant.items():
        yield f"column '{wrong[:LONGEST_NAME]}' is unknown; '{right}' was probably meant. Rename it or take it out."
    missing = [name for name in kind.required if name not in names and name not in meant.values()]
    if missing:
        yield f"required column {', '.join(repr(name) for name in missing)} is missing."


def _strangers(kind: RecordType, names: list[str]) -> Iterator[str]:
    for number, name in enumerate(names, start=1):
        if name not in kind.columns:
            yield f"column {name[:LONGEST_NAME]!r}" if name else f"column {number}, which has no name,"
