"""The header of a table: which columns are known, which are missing, and what a misspelt one was meant to be."""

import logging
from dataclasses import dataclass
from difflib import get_close_matches

from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.record_types import RecordType, record_type

logger = logging.getLogger("inbeeld")


@dataclass(frozen=True)
class Header:
    """`places` gives the position of each known column; `width` counts the unknown ones too."""

    table: str
    places: dict[str, int]
    width: int


def read_header(file: str, table: str, names: list[str]) -> Header:
    """Raises CaseloadError with all that is wrong with the header at once."""
    kind = record_type(table)
    problems = [*_repeated(file, names), *_misspelt_or_missing(file, kind, names)]
    if problems:
        raise CaseloadError(problems)
    for name in names:
        if name not in kind.columns:
            logger.warning("%s: column %r is not part of the format and is left aside.", file, name)
    return Header(table, {name: names.index(name) for name in kind.columns if name in names}, len(names))


def _repeated(file: str, names: list[str]) -> list[str]:
    return [f"{file}: column '{name}' stands there twice." for name in sorted(set(names)) if names.count(name) > 1]


def _misspelt_or_missing(file: str, kind: RecordType, names: list[str]) -> list[str]:
    absent = [name for name in kind.columns if name not in names]
    meant = {}
    for name in names:
        close = get_close_matches(name.lower().replace(" ", "_"), absent, n=1, cutoff=0.75)
        if name not in kind.columns and close:
            meant[close[0]] = name
    problems = [
        f"{file}: column '{wrong}' is unknown; '{right}' was probably meant." for right, wrong in meant.items()
    ]
    missing = [name for name in kind.required if name in absent and name not in meant]
    if missing:
        problems.append(f"{file}: required column {', '.join(repr(name) for name in missing)} is missing.")
    return problems
