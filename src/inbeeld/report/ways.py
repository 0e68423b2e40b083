"""Ways: what the name of a line of reach says. Kinds, offers and reasons are free text, steps are not."""

import re
from dataclasses import dataclass

from inbeeld.report.reading import Row

REASON = re.compile(r"(?P<kind>.*?)\.(?P<step>declined|not_eligible)\.(?P<reason>.*)", re.DOTALL)


@dataclass(frozen=True)
class Way:
    kind: str
    step: str
    offer: str | None = None
    reason: str | None = None


def way(row: Row) -> Way:
    """Of "language_course.offered", "language_course/GM0014-O01.offered" or "language_course.declined.health"."""
    if row.offer is None and (found := REASON.fullmatch(row.part)):
        return Way(found["kind"], found["step"], reason=found["reason"])
    place, _, step = row.part.rpartition(".")
    return Way(place.removesuffix(f"/{row.offer}"), step, row.offer)
