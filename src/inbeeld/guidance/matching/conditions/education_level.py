"""Diploma: at least the education asked for, wherever it was had. Whether it is recognised is to be asked."""

from inbeeld.guidance.matching.condition import Condition
from inbeeld.guidance.matching.scale import EDUCATION, reaches

CONDITION = Condition(
    id="education_level",
    order=70,
    title={"nl": "opleiding", "en": "education"},
    says_holds={
        "nl": "De opleiding is genoeg. Gevraagd is: {education}.",
        "en": "The education is enough. Asked for is: {education}.",
    },
    says_fails={
        "nl": "Gevraagd is een opleiding: {education}. Deze persoon heeft: {own_education}.",
        "en": "An education is asked for: {education}. This person has: {own_education}.",
    },
    says_unknown={
        "nl": "Vraag eerst: welke opleiding heeft deze persoon? Gevraagd is: {education}.",
        "en": "Ask first: what education does this person have? Asked for is: {education}.",
    },
    has=lambda seeker: seeker.education_level,
    needed=lambda opening, _: opening.education_level,
    holds=lambda has, needed, _: reaches(has, needed, EDUCATION),
    facts=lambda has, needed: {"education": needed, "own_education": has},
    after=lambda opening: opening.raises_education_to,
)
