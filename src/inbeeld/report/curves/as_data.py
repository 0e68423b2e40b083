"""JSON and CSV: a list of lines, with a share per state. Their keys are English in every language."""

import json
from collections.abc import Iterator
from typing import Any

from inbeeld.report.curves.followed import Followed

MEASURED = ("measure", "month", "people", "step", "suppressed")
STATED = ("state", "share", "error", "low", "high")


def to_json(found: Followed) -> str:
    """A list with an object per line, each on a line of its own; `shares`, `errors`, `low` and `high` hold a
    number per state."""
    lines = (json.dumps(one, ensure_ascii=False, default=str) for one in _objects(found))
    return "[\n" + ",\n".join(lines) + "\n]"


def to_csv(found: Followed) -> str:
    """A row per line and state."""
    return found.curves.rows.select("measure", *found.curves.by, *MEASURED[1:], *STATED).write_csv()


def _objects(found: Followed) -> Iterator[dict[str, Any]]:
    for line in found.curves.rows.partition_by("line", maintain_order=True):
        first = line.row(0, named=True)
        stratum = {variable: first[variable] for variable in found.curves.by}
        told = {name: first[name] for name in MEASURED}
        shares, errors, low, high = (dict(line.select("state", number).iter_rows()) for number in STATED[1:])
        numbers = {"shares": shares, "errors": errors, "low": low, "high": high}
        yield {"measure": told.pop("measure"), "stratum": stratum, **told, **numbers}
