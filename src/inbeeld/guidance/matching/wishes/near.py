"""Near: in the own municipality."""

from inbeeld.guidance.matching.seeker import Seeker
from inbeeld.guidance.matching.wish import Wish


def _met(seeker: Seeker, place: str | None) -> str | None:
    return place if place == seeker.municipality else None


WISH = Wish(
    id="near",
    order=40,
    title={"nl": "dichtbij", "en": "near"},
    says={"nl": "Het is in de eigen gemeente: {place}.", "en": "It is in the own municipality: {place}."},
    gap="place",
    offered=lambda opening: opening.where,
    met=_met,
)
