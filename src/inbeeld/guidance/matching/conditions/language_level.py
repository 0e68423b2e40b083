"""Level of Dutch: at least the level asked for, by the European framework of reference."""

from inbeeld.guidance.matching.condition import Condition
from inbeeld.guidance.matching.scale import LANGUAGE, reaches

CONDITION = Condition(
    id="language_level",
    order=60,
    title={"nl": "niveau van Nederlands", "en": "level of Dutch"},
    says_holds={"nl": "Nederlands op {level} is genoeg.", "en": "Dutch at {level} is enough."},
    says_fails={
        "nl": "Gevraagd is Nederlands op {level}. Deze persoon heeft {own_level}.",
        "en": "Dutch at {level} is asked for. This person has {own_level}.",
    },
    says_unknown={
        "nl": "Vraag eerst: welk niveau van Nederlands heeft deze persoon? Gevraagd is {level}.",
        "en": "Ask first: what level of Dutch does this person have? Asked for is {level}.",
    },
    has=lambda seeker: seeker.language_level,
    needed=lambda opening, _: opening.language_level,
    holds=lambda has, needed, _: reaches(has, needed, LANGUAGE),
    facts=lambda has, needed: {"level": needed, "own_level": has},
    after=lambda opening: opening.raises_language_to,
)
