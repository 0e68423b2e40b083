"""Occupation: exactly one of the person's own, by the unit group of ISCO-08 (four digits), to work in or to learn."""

from inbeeld.guidance.matching.seeker import Seeker
from inbeeld.guidance.matching.wish import Wish


def _met(seeker: Seeker, occupation: str | None) -> str | None:
    return occupation if occupation in seeker.occupations else None


WISH = Wish(
    id="own_occupation",
    order=30,
    title={"nl": "eigen beroep", "en": "own occupation"},
    says={"nl": "Het is een eigen beroep: {occupation}.", "en": "It is an occupation of this person: {occupation}."},
    gap="occupation",
    offered=lambda opening: opening.occupation,
    met=_met,
)
