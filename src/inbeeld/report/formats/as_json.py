"""JSON: a list with an object per line of a figure, each on a line of its own."""

import json
from collections.abc import Iterator
from typing import Any

from inbeeld.disclosure import Released
from inbeeld.report.formats.remarks import with_remarks

BEFORE = ("figure", "on", "known_on")
AFTER = ("numerator", "denominator", "value", "low", "high", "kind", "suppressed")


def to_json(released: Released) -> str:
    """`stratum` holds the variables that are not "all", so {} is everybody. Only some lines have a `remark`."""
    lines = (json.dumps(one, ensure_ascii=False, default=str) for one in _objects(released))
    return "[\n" + ",\n".join(lines) + "\n]"


def _objects(released: Released) -> Iterator[dict[str, Any]]:
    for row in with_remarks(released.rows).iter_rows(named=True):
        stratum = {variable: row[variable] for variable in released.by if row[variable] is not None}
        remark = {"remark": row["remark"]} if row["remark"] else {}
        yield (
            {name: row[name] for name in BEFORE} | {"stratum": stratum} | {name: row[name] for name in AFTER} | remark
        )
