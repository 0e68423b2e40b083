"""A case manager: hours, languages, and whom this one guides already."""

from dataclasses import dataclass
from datetime import date

Period = tuple[date, date | None]
"""First day, and first day no longer; None where no end is known."""

DUTCH = "nl"


@dataclass(frozen=True)
class CaseManager:
    """`hours` are those of a week. `languages` are ISO 639 codes of what one can talk in with people, beside Dutch.

    `start` and `end` are the first day of the work and the first day no longer, where they are known. `guides` has a
    period for each person who is guided, also those of days to come.
    """

    id: str
    hours: float
    languages: frozenset[str] = frozenset()
    start: date | None = None
    end: date | None = None
    guides: tuple[Period, ...] = ()

    def hours_on(self, day: date) -> float:
        here = (self.start is None or self.start <= day) and (self.end is None or day < self.end)
        return self.hours if here else 0.0

    def people_on(self, day: date) -> int:
        return sum(start <= day and (end is None or day < end) for start, end in self.guides)

    def shares(self, languages: frozenset[str]) -> frozenset[str]:
        """In which of these languages this one can talk. Everybody speaks Dutch."""
        return (self.languages | {DUTCH}) & languages
