"""Vacancies that ended in lasting work, of each employer.

Counted is a vacancy of which that can be known: somebody was placed on it as long ago as lasting work takes, or it
ended as long ago without anybody. It ended in lasting work when it lasted for somebody who was placed on it by then.
What was filled later counts nowhere yet: of those only the failures would be known.
"""

from collections.abc import Iterable
from datetime import date, timedelta

import polars as pl

from inbeeld.guidance.placements.placement import Placement
from inbeeld.timeline.reference import Row
from inbeeld.timeline.rules import PAID_WORK, LastingWork

LASTED, NOT_LASTED = "lasted", "not_lasted"
COUNTED = {"employer": pl.String, "part": pl.String, "n": pl.Int64}


def ended_in_lasting_work(
    offers: Iterable[Row], placed: Iterable[Placement], day: date, rule: LastingWork
) -> pl.DataFrame:
    """Columns employer, part (LASTED or NOT_LASTED) and n. Rows of offers have the columns of `facts/tables`."""
    long_ago = day - timedelta(rule.follow)
    lasted: dict[str, list[bool | None]] = {}
    for one in placed:
        if one.start <= long_ago:
            lasted.setdefault(one.offer_id, []).append(one.lasted)
    found = [
        {"employer": row["employer"], "part": LASTED if any(lasted.get(row["offer_id"], ())) else NOT_LASTED, "n": 1}
        for row in offers
        if row["kind"] == PAID_WORK and row["employer"] and _known(row, lasted, long_ago)
    ]
    return pl.DataFrame(found, schema=COUNTED).group_by("employer", "part").agg(pl.col("n").sum())


def _known(offer: Row, lasted: dict[str, list[bool | None]], long_ago: date) -> bool:
    return offer["offer_id"] in lasted or (offer["end"] is not None and offer["end"] <= long_ago)
