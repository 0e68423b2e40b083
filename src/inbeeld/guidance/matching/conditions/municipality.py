"""For whom an opening is: the people of the municipality that runs it, and of the region as long as it is shared."""

from inbeeld.facts.municipalities import MUNICIPALITIES
from inbeeld.guidance.matching.condition import Condition, Facts
from inbeeld.guidance.matching.opening import Opening
from inbeeld.guidance.matching.policy import Policy


def _for(opening: Opening, policy: Policy) -> tuple[str | None, str | None] | None:
    """The municipality, and the region that shares it on the day. Who runs it and who shares it unsaid: everybody."""
    if opening.municipality is None and opening.region is None:
        return None
    return opening.municipality, opening.region if opening.shared(policy.day) else None


def _is_for(lives_in: str | None, those: tuple[str | None, str | None], _: Policy) -> bool | None:
    if lives_in is None:
        return None
    municipality, region = those
    place = MUNICIPALITIES.get(lives_in)
    return lives_in == municipality or (region is not None and place is not None and place.region == region)


def _facts(lives_in: str | None, those: tuple[str | None, str | None]) -> Facts:
    return {"place": lives_in, "other_place": those[0]}


CONDITION = Condition(
    id="municipality",
    order=10,
    title={"nl": "voor wie", "en": "for whom"},
    says_holds={"nl": "Het is voor mensen uit {place}.", "en": "It is for people of {place}."},
    says_fails={
        "nl": "Het is niet (meer) voor mensen uit {place}.",
        "en": "It is not (or no longer) for people of {place}.",
    },
    says_unknown={
        "nl": "Vraag eerst: in welke gemeente woont iemand?",
        "en": "Ask first: in which municipality does this person live?",
    },
    has=lambda seeker: seeker.municipality,
    needed=_for,
    holds=_is_for,
    facts=_facts,
    final=True,
)
