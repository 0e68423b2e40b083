"""Not ended: from its last day on, nobody can begin."""

from inbeeld.guidance.matching.condition import Condition, nothing

CONDITION = Condition(
    id="not_ended",
    order=30,
    title={"nl": "einde", "en": "end"},
    says_holds={"nl": "Het loopt door tot {needed}.", "en": "It goes on until {needed}."},
    says_fails={"nl": "Het is voorbij sinds {needed}.", "en": "It ended on {needed}."},
    says_unknown={"nl": "", "en": ""},
    has=nothing,
    needed=lambda opening, _: opening.end,
    holds=lambda _, end, policy: policy.day < end,
    final=True,
)
