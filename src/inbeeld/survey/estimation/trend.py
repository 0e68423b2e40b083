"""Whether the answers of two waves may be set side by side."""

from dataclasses import dataclass
from enum import StrEnum

from inbeeld.survey.estimation.sentence import Sentence
from inbeeld.survey.questionnaire.question import Language


@dataclass(frozen=True)
class Asked:
    """How a question was asked in one wave.

    Fields:
        question: its id, the same over the waves.
        version: a new one whenever the wording changed in a way that could change the answer.
        kind: of answer, such as "one of", "number" or "share".
        measures: "stock" for how it stands on a day, "flow" for what happened in a period; None for neither.
        base: what it is a share of, such as "persons in benefit"; None where it is none.
    """

    question: str
    version: int
    kind: str
    measures: str | None = None
    base: str | None = None


class Reason(StrEnum):
    """Why two waves are not compared; `told` says it in words."""

    ANOTHER_QUESTION = "another_question"
    NOT_ASKED = "not_asked"
    STOCK_AND_FLOW = "stock_and_flow"
    ANOTHER_BASE = "another_base"
    ANOTHER_KIND = "another_kind"
    ANOTHER_WORDING = "another_wording"
    TOO_FEW = "too_few"

    def told(self, language: Language) -> str:
        return Sentence(self.value).told(language)


def why_not_trended(before: Asked, after: Asked) -> Reason | None:
    """None where a change in the figure is a change in what was measured. The weightiest reason first."""
    reasons = (
        (before.question == after.question, Reason.ANOTHER_QUESTION),
        (before.measures == after.measures, Reason.STOCK_AND_FLOW),
        (before.base == after.base, Reason.ANOTHER_BASE),
        (before.kind == after.kind, Reason.ANOTHER_KIND),
        (before.version == after.version, Reason.ANOTHER_WORDING),
    )
    return next((reason for same, reason in reasons if not same), None)
