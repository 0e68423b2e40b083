"""Steps: how far somebody has come on the way through each offer."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from inbeeld.timeline.reference import STEPS, Row

TAKEN = ("accepted", "started")
"""The steps after which somebody occupies a place."""


def last_steps(decisions: Iterable[Row], day: date) -> Mapping[str, Row]:
    """By offer the last decision up to and including the day; on one day the later step of the code list is last."""
    taken = [row for row in decisions if row["date"] <= day]
    taken.sort(key=lambda row: (row["date"], STEPS.index(row["step"])))
    return {row["offer_id"]: row for row in taken}


def places_taken(decisions: Iterable[Iterable[Row]], day: date) -> Counter[str]:
    """By offer, from the decisions about each person."""
    last = (step for one in decisions for step in last_steps(one, day).values())
    return Counter(step["offer_id"] for step in last if step["step"] in TAKEN)
