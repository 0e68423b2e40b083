"""The header of a count file: what stands in its metadata, as JSON."""

import json
from datetime import date
from importlib.metadata import version
from typing import Any

import polars as pl

from inbeeld.timeline.count_files.content import CountFile
from inbeeld.timeline.count_files.unfit import UnfitError
from inbeeld.timeline.counts import Counts

FORMAT = 1
"""The version of the format. Another one is refused, because it may mean something else."""

NOTE = (
    "Counts of people, to be exchanged between parties that may see them. Not for publication: small counts are not "
    "hidden in this file. `inbeeld measure` makes figures of it that may be shown."
)


def header(file: CountFile) -> str:
    caseloads = zip(file.municipalities, file.counts.delivered, strict=True)
    told = {
        "format": FORMAT,
        "on": file.counts.on.isoformat(),
        "known_on": file.counts.known_on.isoformat() if file.counts.known_on else None,
        "by": file.counts.by,
        "caseloads": [{"municipalities": sorted(codes), "tables": sorted(tables)} for codes, tables in caseloads],
        "rules": sorted(file.rules),
        "program": f"inbeeld {version('inbeeld')}",
    }
    return json.dumps(told)


def count_file(text: str, table: pl.DataFrame) -> CountFile:
    """The file with this header and this table. Raises UnfitError for another format, or for no header at all."""
    try:
        told = json.loads(text)
        if told["format"] != FORMAT:
            raise UnfitError(
                f"has format {told['format']}; this inbeeld reads format {FORMAT}. Use the same version for all."
            )
        return _read(told, table)
    except (ValueError, TypeError, KeyError, AttributeError):
        raise UnfitError("has a header that is not that of a count file. Make it anew with inbeeld count.") from None


def _read(told: dict[str, Any], table: pl.DataFrame) -> CountFile:
    caseloads = [(_names(one["municipalities"]), _names(one["tables"])) for one in told["caseloads"]]
    known_on = date.fromisoformat(told["known_on"]) if told["known_on"] else None
    delivered = tuple(frozenset(tables) for _, tables in caseloads)
    counts = Counts(table, _names(told["by"]), date.fromisoformat(told["on"]), known_on, delivered)
    return CountFile(counts, frozenset(_names(told["rules"])), tuple(frozenset(codes) for codes, _ in caseloads))


def _names(told: Any) -> tuple[str, ...]:
    if not isinstance(told, list) or not all(isinstance(name, str) for name in told):
        raise TypeError
    return tuple(told)
