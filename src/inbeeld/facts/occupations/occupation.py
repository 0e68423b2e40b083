"""What an occupation is, and the table in which a list of them is kept."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from types import MappingProxyType

LANGUAGES = ("nl", "en")
BETWEEN = "|"
COLUMNS = ("code", "isco", *(column for language in LANGUAGES for column in (language, f"also_{language}")))


@dataclass(frozen=True)
class Occupation:
    """`code` is what a caseload holds: an ESCO address, or the four digits of an ISCO-08 unit group.

    `isco` is that unit group in both cases. `labels` and `alternatives` are by language.
    """

    code: str
    isco: str
    labels: Mapping[str, str]
    alternatives: Mapping[str, tuple[str, ...]]


def read(lines: Iterable[str]) -> Iterator[Occupation]:
    """The occupations of a table with `COLUMNS`; without `code`, the unit group is the code.

    Raises KeyError or ValueError where it is no such table.
    """
    for row in csv.DictReader(lines, strict=True):
        labels = {language: row[language] for language in LANGUAGES}
        also = {language: tuple(filter(None, row[f"also_{language}"].split(BETWEEN))) for language in LANGUAGES}
        if not all(labels.values()):
            raise ValueError("an occupation without a label")
        yield Occupation(
            row.get("code") or row["isco"], row["isco"], MappingProxyType(labels), MappingProxyType(also)
        )


def written(listed: Iterable[Occupation]) -> str:
    """The table that `read` reads back the same."""
    file = StringIO()
    table = csv.writer(file, lineterminator="\n")
    table.writerow(COLUMNS)
    for one in listed:
        words = ((one.labels[each], BETWEEN.join(one.alternatives[each])) for each in LANGUAGES)
        table.writerow((one.code, one.isco, *(cell for pair in words for cell in pair)))
    return file.getvalue()
