"""Childcare: who needs it, needs it arranged.

Of whom no need is recorded, none is assumed; only where an opening says that nothing is arranged is it asked.
"""

from inbeeld.guidance.matching.condition import Condition
from inbeeld.guidance.matching.opening import Opening
from inbeeld.guidance.matching.policy import Policy

ARRANGED, NOT_ARRANGED, UNSAID = "arranged", "not_arranged", "unsaid"


def _said(opening: Opening, _: Policy) -> str:
    return UNSAID if opening.childcare is None else ARRANGED if opening.childcare else NOT_ARRANGED


def _cared_for(needs: bool | None, said: str, _: Policy) -> bool | None:
    if said == ARRANGED or needs is False:
        return True
    if said == UNSAID:
        return None if needs else True
    return False if needs else None


CONDITION = Condition(
    id="childcare",
    order=100,
    title={"nl": "kinderopvang", "en": "childcare"},
    says_holds={"nl": "Kinderopvang staat niet in de weg.", "en": "Childcare is not in the way."},
    says_fails={
        "nl": "Er is opvang nodig voor de kinderen, en die is hier niet geregeld.",
        "en": "Childcare is needed, and none is arranged here.",
    },
    says_unknown={
        "nl": "Vraag eerst: is er opvang nodig voor kinderen, en is die hier te regelen?",
        "en": "Ask first: is childcare needed, and can it be arranged here?",
    },
    has=lambda seeker: seeker.childcare_needed,
    needed=_said,
    holds=_cared_for,
    facts=lambda *_: {},
)
