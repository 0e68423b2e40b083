"""Hours: no more per week than the person has."""

from inbeeld.guidance.matching.condition import Condition

CONDITION = Condition(
    id="hours",
    order=80,
    title={"nl": "uren", "en": "hours"},
    says_holds={
        "nl": "Het is {needed} uur per week. Deze persoon heeft {has} uur.",
        "en": "It takes {needed} hours per week. This person has {has}.",
    },
    says_fails={
        "nl": "Het is {needed} uur per week. Deze persoon heeft {has} uur.",
        "en": "It takes {needed} hours per week. This person has {has}.",
    },
    says_unknown={
        "nl": "Vraag eerst: hoeveel uur per week heeft deze persoon? Het is {needed} uur.",
        "en": "Ask first: how many hours per week does this person have? It takes {needed}.",
    },
    has=lambda seeker: seeker.hours,
    needed=lambda opening, _: opening.hours_per_week,
    holds=lambda has, needed, _: None if has is None else has >= needed,
)
