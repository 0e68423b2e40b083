"""Steps: how far somebody has come on the way through each offer."""

from collections.abc import Iterable, Mapping
from datetime import date

from inbeeld.timeline.reference import STEPS, Row


def last_steps(decisions: Iterable[Row], day: date) -> Mapping[str, Row]:
    """By offer the last decision up to and including the day; on one day the later step of the code list is last."""
    taken = [row for row in decisions if row["date"] <= day]
    taken.sort(key=lambda row: (row["date"], STEPS.index(row["step"])))
    return {row["offer_id"]: row for row in taken}
