"""Travel: no further than the person can go, as the crow flies, from municipality to municipality.

Addresses are not needed for it, and not asked. Within the own municipality it always holds.
"""

from functools import cache
from math import asin, cos, radians, sin, sqrt

from inbeeld.facts.municipalities import MUNICIPALITIES
from inbeeld.guidance.matching.condition import Condition, Facts
from inbeeld.guidance.matching.policy import Policy
from inbeeld.guidance.matching.seeker import Seeker

EARTH = 6371.0088
"""Mean radius in km (IUGG)."""


@cache
def kilometres(one: str, other: str) -> float | None:
    """Between the points that stand for two municipalities, by the haversine formula (R. W. Sinnott, Sky and
    Telescope 68, 1984); None for a code that is none."""
    here, there = MUNICIPALITIES.get(one), MUNICIPALITIES.get(other)
    if here is None or there is None:
        return None
    north, east = radians(there.lat - here.lat) / 2, radians(there.lon - here.lon) / 2
    part = sin(north) ** 2 + cos(radians(here.lat)) * cos(radians(there.lat)) * sin(east) ** 2
    return 2 * EARTH * asin(sqrt(part))


def _has(seeker: Seeker) -> tuple[str | None, float | None]:
    return seeker.municipality, seeker.travel_km


def _near_enough(has: tuple[str | None, float | None], place: str, _: Policy) -> bool | None:
    lives_in, at_most = has
    if lives_in == place:
        return True
    distance = kilometres(lives_in, place) if lives_in else None
    return None if distance is None or at_most is None else distance <= at_most


def _facts(has: tuple[str | None, float | None], place: str) -> Facts:
    lives_in, at_most = has
    distance = kilometres(lives_in, place) if lives_in else None
    return {"place": place, "km": None if distance is None else round(distance), "at_most": at_most}


CONDITION = Condition(
    id="travel",
    order=90,
    title={"nl": "reisafstand", "en": "travel"},
    says_holds={
        "nl": "Het is niet te ver: {place}, {km} km hemelsbreed.",
        "en": "It is not too far: {place}, {km} km as the crow flies.",
    },
    says_fails={
        "nl": "Het is in {place}, {km} km hemelsbreed. Deze persoon kan {at_most} km reizen.",
        "en": "It is in {place}, {km} km as the crow flies. This person can travel {at_most} km.",
    },
    says_unknown={
        "nl": "Vraag eerst: hoe ver kan deze persoon reizen? Het is in {place}, {km} km hemelsbreed.",
        "en": "Ask first: how far can this person travel? It is in {place}, {km} km as the crow flies.",
    },
    has=_has,
    needed=lambda opening, _: opening.where,
    holds=_near_enough,
    facts=_facts,
)
