"""What a municipality's own register counts, beside what a respondent answers."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Count:
    """`value`: a share in per cent, as in an answer; `day`: that it was counted of; `figure`: the id of its
    definition."""

    municipality: str
    question: str
    item: str
    value: str
    day: date
    figure: str
    delivered_at: datetime


@dataclass(frozen=True)
class Contest:
    """A respondent says that a count is wrong, and why. An empty `why` takes it back."""

    municipality: str
    question: str
    item: str
    respondent: str
    recorded_at: datetime
    why: str
