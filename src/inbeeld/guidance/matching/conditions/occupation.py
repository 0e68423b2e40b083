"""Occupation: work asks for an occupation close to one that the person has.

Close is in the same group of ISCO-08 (ILO 2012): the first digits agree. Major group 9, elementary occupations, has
skill level 1: simple and routine tasks for which nobody needs to have done them before.
"""

from inbeeld.guidance.matching.condition import Condition
from inbeeld.guidance.matching.opening import Opening
from inbeeld.guidance.matching.policy import Policy

WORK = ("paid_work", "trial_placement")
TEACHES = ("education", "work_experience")
ELEMENTARY = "9"


def _asked(opening: Opening, _: Policy) -> str | None:
    return opening.occupation if opening.kind in WORK else None


def _close(has: tuple[str, ...], needed: str, policy: Policy) -> bool | None:
    if needed.startswith(ELEMENTARY):
        return True
    if not has:
        return None
    digits = policy.isco_digits
    return any(one[:digits] == needed[:digits] for one in has)


def _taught(opening: Opening) -> tuple[str, ...] | None:
    return (opening.occupation,) if opening.occupation and opening.kind in TEACHES else None


CONDITION = Condition(
    id="occupation",
    order=50,
    title={"nl": "beroep", "en": "occupation"},
    says_holds={"nl": "Het beroep past: {occupation}.", "en": "The occupation fits: {occupation}."},
    says_fails={
        "nl": "Gevraagd is een ander beroep: {occupation}.",
        "en": "Another occupation is asked for: {occupation}.",
    },
    says_unknown={
        "nl": "Vraag eerst: welk werk deed of kan deze persoon? Gevraagd is {occupation}.",
        "en": "Ask first: what work did this person do, or can this person do? Asked for is {occupation}.",
    },
    has=lambda seeker: seeker.occupations,
    needed=_asked,
    holds=_close,
    facts=lambda _, needed: {"occupation": needed},
    after=_taught,
)
