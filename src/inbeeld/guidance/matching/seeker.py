"""A seeker: what is known of a person that bears on what fits. No origin, no mother tongue, no chance on anything."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Seeker:
    """What is not known is None, or empty; the columns of `facts/tables` say what each means.

    `occupations` are ISCO-08 codes. `childcare_needed`: needed, and not arranged. `wishes` are texts, or codes such
    as "education". `settled` names the openings about which something was settled with this person: taken part in,
    declined, found not to be for them. `occupied`: at work, in education, or with a place somewhere.
    """

    seeker_id: str
    municipality: str | None = None
    occupations: tuple[str, ...] = ()
    language_level: str | None = None
    education_level: str | None = None
    hours: float | None = None
    travel_km: float | None = None
    available_from: date | None = None
    childcare_needed: bool | None = None
    has_benefit: bool | None = None
    wishes: tuple[str, ...] = ()
    settled: frozenset[str] = frozenset()
    occupied: bool = False
