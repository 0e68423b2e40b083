"""The list that stands: the one that was loaded, or else the common occupations that are built in."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from itertools import groupby
from pathlib import Path

from inbeeld.facts.errors import InBeeldError
from inbeeld.facts.occupations.occupation import Occupation, read
from inbeeld.facts.occupations.place import loaded_list

ADDRESS = "http"
UNIT_GROUP = re.compile(r"(?:http://data\.europa\.eu/esco/isco/C)?(\d{4})(?:\.\d+)*")
"""5141, or as ESCO writes a group (http://data.europa.eu/esco/isco/C5141) or an occupation's place in it (5141.1)."""


@dataclass(frozen=True, eq=False)
class Listed:
    """A list of occupations in its order. One list is one object, so that what is made of it can be kept with it."""

    occupations: tuple[Occupation, ...]

    @cached_property
    def by_code(self) -> Mapping[str, Occupation]:
        return {one.code: one for one in self.occupations}


@cache
def common() -> Listed:
    """Some three hundred occupations in our own words, each an ISCO-08 unit group (`data/SOURCES.md`)."""
    table = (files(__package__) / "data" / "common.csv").read_text("utf-8")
    return Listed(tuple(read(table.splitlines())))


def standing() -> Listed:
    """The loaded list, also one that was loaded while a server runs; or else the common one.

    Raises InBeeldError where the loaded list cannot be read.
    """
    path = loaded_list()
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        return common()
    return _loaded(path, changed)


@lru_cache(maxsize=1)
def _loaded(path: Path, _changed: int) -> Listed:
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            return Listed(tuple(read(lines)))
    except (KeyError, ValueError, csv.Error, OSError):
        told = f"{path} cannot be read, or is not a list of occupations that InBeeld wrote."
        raise InBeeldError(f"{told} Load ESCO again with 'inbeeld occupations load', or remove the file.") from None


def occupations() -> tuple[Occupation, ...]:
    """All occupations of the list that stands, in its order."""
    return standing().occupations


def label_of(code: str, language: str = "nl") -> str:
    """What the occupation of this code is called.

    A code of a group is called by the common occupation in it. What no list knows, such as words of one's own, stays
    as it is.
    """
    known = standing().by_code.get(code) or common().by_code.get(isco_of(code))
    return known.labels[language] if known else code


def isco_of(code: str) -> str:
    """The ISCO-08 unit group of a code, four digits; empty where it cannot be told."""
    if group := UNIT_GROUP.fullmatch(code):
        return group[1]
    known = standing().by_code.get(code)
    return known.isco if known else ""


def codes_in(text: str) -> tuple[str, ...]:
    """The codes in a text that has several with spaces in between. Words of one's own beside them stay together."""
    parts = groupby(text.split(), key=lambda part: part.startswith(ADDRESS) or bool(isco_of(part)))
    return tuple(one for coded, several in parts for one in (several if coded else [" ".join(several)]))
