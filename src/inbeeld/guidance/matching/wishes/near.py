"""Near: in the own municipality."""

from inbeeld.guidance.matching.opening import Opening
from inbeeld.guidance.matching.seeker import Seeker
from inbeeld.guidance.matching.wish import Wish


def _met(seeker: Seeker, opening: Opening) -> str | None:
    return opening.where if seeker.municipality and opening.where == seeker.municipality else None


WISH = Wish(
    id="near",
    order=40,
    title={"nl": "dichtbij", "en": "near"},
    says={"nl": "Het is in de eigen gemeente: {place}.", "en": "It is in the own municipality: {place}."},
    gap="place",
    met=_met,
)
