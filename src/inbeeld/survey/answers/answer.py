"""An answer to one question by one respondent, as lines of a table.

one_of has one line with the option as its value; several_of a line for each option chosen, with the option as its
item and CHOSEN as its value; shares a line for each item; the other kinds one line without an item. Who does not know
says DONT_KNOW: of the whole question, or of an item of shares.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from inbeeld.survey.questionnaire.question import DONT_KNOW

Basis = Literal["counted", "estimated", ""]
CHOSEN = "chosen"


@dataclass(frozen=True)
class Line:
    """`value` as it was written: an option, a number with a point, a day (2018-01-01) or text. A share is in per
    cent, and its `basis` says whether it was counted or estimated."""

    value: str
    item: str = ""
    basis: Basis = ""

    @property
    def known(self) -> bool:
        return self.value != DONT_KNOW


@dataclass(frozen=True)
class Answer:
    """Of a municipality, by a respondent, at a moment. Without lines: the respondent took the answer back."""

    municipality: str
    question: str
    lines: frozenset[Line]
    respondent: str
    recorded_at: datetime

    @property
    def chosen(self) -> frozenset[str]:
        """The options, of a question that has them."""
        return frozenset(line.item or line.value for line in self.lines if line.known)
