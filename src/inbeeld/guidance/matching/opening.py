"""An opening: one offer with what it asks of people. What it does not ask is None."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Opening:
    """The columns of the table `offers`, and how many of its places are taken. `occupation` is an ISCO-08 code."""

    opening_id: str
    kind: str
    title: str
    municipality: str | None = None
    region: str | None = None
    place: str | None = None
    capacity: int | None = None
    taken: int = 0
    start: date | None = None
    end: date | None = None
    occupation: str | None = None
    language_level: str | None = None
    education_level: str | None = None
    hours_per_week: float | None = None
    childcare: bool | None = None
    study_with_benefit: bool | None = None
    raises_language_to: str | None = None
    raises_education_to: str | None = None
    employer: str | None = None
    shared_until: date | None = None
    shared_for: str | None = None

    @property
    def where(self) -> str | None:
        """The municipality where it takes place."""
        return self.place or self.municipality

    def shared(self, day: date) -> bool:
        """Whether the region can use it on the day."""
        return self.region is not None and (self.shared_until is None or day < self.shared_until)
