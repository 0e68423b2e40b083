"""Occupations of ESCO (European Commission) from CSV files, version 1.2: the portal's, or one of both languages.

The portal gives a file a language, `occupations_nl.csv` and `occupations_en.csv`, with the other labels on lines of
their own. A table of both languages has columns for each, with | between the other labels.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from inbeeld.facts.csv_lines import delimiter_of, header_line, text_lines
from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.occupations.occupation import BETWEEN, LANGUAGES, Occupation

COMMON = frozenset({"conceptUri", "iscoGroup"})
PORTAL = COMMON | {"preferredLabel", "altLabels"}
COMBINED = COMMON | {f"{kind}_{language}" for kind in ("label", "alt") for language in LANGUAGES}
OF_LANGUAGE = re.compile(rf"_({'|'.join(LANGUAGES)})\.csv", re.IGNORECASE)
GROUP = re.compile(r"\d{4}|[1-3]10")  # a spreadsheet drops the zero in front of the armed forces, 0110 to 0310

Labels = Iterable[tuple[str, str, str]]
"""Language, preferred label, and the others with something in between."""


@dataclass
class Told:
    """What the files tell of one occupation, by language."""

    isco: str
    labels: dict[str, str] = field(default_factory=dict)
    also: dict[str, tuple[str, ...]] = field(default_factory=dict)


def read_esco(paths: Iterable[Path]) -> tuple[Occupation, ...]:
    """The occupations of all files together. Where a language is missing, the label of the other takes its place.

    Raises CaseloadError with what is wrong with the first file that is no such table.
    """
    told: dict[str, Told] = {}
    for path in paths:
        for address, group, labels in _rows(path):
            one = told.setdefault(address, Told(group))
            for language, label, others in labels:
                one.labels[language] = " ".join(label.split())
                one.also[language] = _others(others, one.labels[language])
    return tuple(_occupation(address, one) for address, one in told.items())


def _rows(path: Path) -> Iterator[tuple[str, str, Labels]]:
    """The address, unit group and labels of each occupation in the file."""
    rows = csv.DictReader(text_lines(path), delimiter=delimiter_of(header_line(path)), restval="", strict=True)
    try:
        labels_of = _layout(path, frozenset(rows.fieldnames or ()))
        for row in rows:
            group = row["iscoGroup"].removeprefix("C")
            labels = [each for each in labels_of(row) if each[1]]
            if not (row["conceptUri"] and GROUP.fullmatch(group) and labels):
                raise CaseloadError([f"{path}: line {rows.line_num} lacks an address, an ISCO-08 group or a label."])
            yield row["conceptUri"], group.zfill(4), labels
    except csv.Error:
        told = f"{path}: a quoted value that ends on line {rows.line_num} is not closed as it should be."
        raise CaseloadError([f"{told} Download the file again."]) from None


def _layout(path: Path, columns: frozenset[str]) -> Callable[[Mapping[str, str]], Labels]:
    """How to find the labels in a row of this file."""
    if columns >= COMBINED:
        return lambda row: ((each, row[f"label_{each}"], row[f"alt_{each}"]) for each in LANGUAGES)
    if not columns >= PORTAL:
        told = f"{path} is no table of ESCO's occupations: it has no column {min(PORTAL - columns)}."
        raise CaseloadError([f"{told} Take occupations_nl.csv and occupations_en.csv of the ESCO portal."])
    named = OF_LANGUAGE.search(path.name)
    if named is None:
        told = f"{path}: its name does not say which language it is."
        raise CaseloadError([f"{told} Let it end in _nl.csv or _en.csv, as on the ESCO portal."])
    return lambda row: [(named[1].lower(), row["preferredLabel"], row["altLabels"])]


def _others(labels: str, preferred: str) -> tuple[str, ...]:
    """Each once, and without the preferred one, which ESCO repeats among them."""
    others = (" ".join(each.split()) for each in re.split(rf"[\n{re.escape(BETWEEN)}]", labels))
    return tuple(each for each in dict.fromkeys(others) if each and each != preferred)


def _occupation(address: str, told: Told) -> Occupation:
    known = next(iter(told.labels.values()))
    labels = {language: told.labels.get(language, known) for language in LANGUAGES}
    also = {language: told.also.get(language, ()) for language in LANGUAGES}
    return Occupation(address, told.isco, MappingProxyType(labels), MappingProxyType(also))
