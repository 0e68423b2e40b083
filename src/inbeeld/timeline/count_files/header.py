"""The header of a count file: what stands in its metadata, as JSON."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from typing import Any

from inbeeld.timeline.count_files.content import CountFile
from inbeeld.timeline.count_files.splitting import to_follow
from inbeeld.timeline.count_files.unfit import ANEW, SAME_VERSION, UnfitError
from inbeeld.timeline.states import ORIGINS, processes_of

FORMAT = 2
"""The version of the format. Another one is refused, because it may mean something else."""

NOTE = (
    "Counts of people, to be exchanged between parties that may see them. Not for publication: small counts are not "
    "hidden in this file, and where a group is one person, its days tell how this person fared. `inbeeld measure`, "
    "`follow` and `compare` make of it what may be shown."
)


@dataclass(frozen=True)
class Header:
    """`origins`: from which people were followed. `municipalities` and `delivered` (tables) are of each caseload."""

    by: tuple[str, ...]
    origins: tuple[str, ...]
    on: date
    known_on: date | None
    rules: frozenset[str]
    municipalities: tuple[frozenset[str], ...]
    delivered: tuple[frozenset[str], ...]


def header(file: CountFile) -> str:
    caseloads = zip(file.municipalities, file.counts.delivered, strict=True)
    told = {
        "format": FORMAT,
        "on": file.counts.on.isoformat(),
        "known_on": file.counts.known_on.isoformat() if file.counts.known_on else None,
        "by": file.counts.by,
        "caseloads": [{"municipalities": sorted(codes), "tables": sorted(tables)} for codes, tables in caseloads],
        "rules": sorted(file.rules),
        "followed": _followed(file.counts.by, file.transitions),
        "program": f"inbeeld {version('inbeeld')}",
    }
    return json.dumps(told)


def read_header(text: str) -> Header:
    """Raises UnfitError for another format or another way of following people, and for no header at all."""
    try:
        told = json.loads(text)
        if told["format"] != FORMAT:
            raise UnfitError(f"has format {told['format']}; this inbeeld reads format {FORMAT}. {SAME_VERSION}")
        by = _names(told["by"])
        origins = tuple(origin for origin in ORIGINS if origin in told["followed"])
        if told["followed"] != _followed(by, origins):
            raise UnfitError(f"follows people in another way than this inbeeld does. {SAME_VERSION}")
        return Header(
            by,
            origins,
            date.fromisoformat(told["on"]),
            date.fromisoformat(told["known_on"]) if told["known_on"] else None,
            frozenset(_names(told["rules"])),
            tuple(frozenset(_names(one["municipalities"])) for one in told["caseloads"]),
            tuple(frozenset(_names(one["tables"])) for one in told["caseloads"]),
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        raise UnfitError(f"has a header that is not that of a count file. {ANEW}") from None


def _followed(by: tuple[str, ...], origins: Iterable[str]) -> dict[str, dict[str, list[str]]]:
    """Through what people are followed from each origin, and by what they are split."""
    return {origin: {"processes": [*processes_of(origin)], "by": [*to_follow(by, origin)]} for origin in origins}


def _names(told: Any) -> tuple[str, ...]:
    if not isinstance(told, list) or not all(isinstance(name, str) for name in told):
        raise TypeError
    return tuple(told)
