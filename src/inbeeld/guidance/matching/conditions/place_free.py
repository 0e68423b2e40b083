"""Place free: of an offer without a known number of places nobody says that it is full."""

from inbeeld.guidance.matching.condition import Condition, nothing
from inbeeld.guidance.matching.opening import Opening
from inbeeld.guidance.matching.policy import Policy


def _free(opening: Opening, _: Policy) -> int | None:
    return None if opening.capacity is None else max(opening.capacity - opening.taken, 0)


CONDITION = Condition(
    id="place_free",
    order=40,
    title={"nl": "plaats vrij", "en": "place free"},
    says_holds={"nl": "Er is plaats (vrij: {needed}).", "en": "There is a place (free: {needed})."},
    says_fails={"nl": "Er is geen plaats vrij.", "en": "No place is free."},
    says_unknown={"nl": "", "en": ""},
    has=nothing,
    needed=_free,
    holds=lambda _, free, __: free > 0,
    final=True,
)
