"""Start: the person can begin by the first day, or, of what is already going on, before the last."""

from datetime import date, timedelta

from inbeeld.guidance.matching.condition import Condition
from inbeeld.guidance.matching.opening import Opening
from inbeeld.guidance.matching.policy import Policy


def _by(opening: Opening, policy: Policy) -> date | None:
    """The last day on which somebody can begin to be on time; None where any day is good."""
    begun = opening.start is None or opening.start <= policy.day
    if not begun:
        return opening.start
    return opening.end - timedelta(days=1) if opening.end else None


CONDITION = Condition(
    id="start",
    order=110,
    title={"nl": "begin", "en": "start"},
    says_holds={
        "nl": "Deze persoon kan op tijd beginnen: uiterlijk {needed}.",
        "en": "This person can begin in time: by {needed}.",
    },
    says_fails={
        "nl": "Beginnen kan uiterlijk {needed}. Deze persoon kan vanaf {has}.",
        "en": "One can begin by {needed} at the latest. This person can from {has}.",
    },
    says_unknown={"nl": "", "en": ""},
    has=lambda seeker: seeker.available_from,
    needed=_by,
    holds=lambda ready, by, policy: (ready or policy.day) <= by,
)
