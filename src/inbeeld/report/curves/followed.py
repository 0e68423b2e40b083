"""Followed: released curves, since when people were followed, and until which day."""

from dataclasses import dataclass
from datetime import date

from inbeeld.disclosure import ReleasedCurves


@dataclass(frozen=True)
class Followed:
    """`origin` is what happened on day 0, see docs/how-to/follow-outcomes.md."""

    origin: str
    on: date
    known_on: date | None
    curves: ReleasedCurves
