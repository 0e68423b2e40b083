"""Study with benefit: a study beside which the benefit goes on only where the municipality allows it.

Source: Participatiewet, article 7, 9 and 15; `guidance/rights` says what it means for somebody.
"""

from inbeeld.guidance.matching.condition import Condition
from inbeeld.guidance.matching.policy import Policy


def _allowed(has_benefit: bool | None, _: bool, policy: Policy) -> bool | None:
    return True if has_benefit is False or policy.study_with_benefit else _not_allowed(has_benefit, policy)


def _not_allowed(has_benefit: bool | None, policy: Policy) -> bool | None:
    return False if has_benefit and policy.study_with_benefit is False else None


CONDITION = Condition(
    id="study_with_benefit",
    order=120,
    title={"nl": "studeren met een uitkering", "en": "study with benefit"},
    says_holds={
        "nl": "De uitkering staat deze studie niet in de weg.",
        "en": "The benefit is not in the way of this study.",
    },
    says_fails={
        "nl": "De gemeente staat studeren met een uitkering niet toe.",
        "en": "The municipality does not allow study with benefit.",
    },
    says_unknown={
        "nl": "Vraag eerst: mag deze persoon dit met een uitkering studeren?",
        "en": "Ask first: may this person study this with benefit?",
    },
    has=lambda seeker: seeker.has_benefit,
    needed=lambda opening, _: opening.study_with_benefit or None,
    holds=_allowed,
    facts=lambda *_: {},
)
