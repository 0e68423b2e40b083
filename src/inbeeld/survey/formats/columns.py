"""The columns of a table with a row per municipality: which answer stands where."""

from collections.abc import Iterator
from dataclasses import dataclass

from inbeeld.survey.questionnaire import Question, Questionnaire

BETWEEN = "__"
BASIS = "basis"


@dataclass(frozen=True)
class Column:
    """The value of a question (of an item or an option, where it has those), or with `basis` on what it is based."""

    question: Question
    item: str = ""
    basis: bool = False

    @property
    def name(self) -> str:
        return BETWEEN.join(filter(None, (self.question.id, self.item, BASIS if self.basis else "")))

    @property
    def label(self) -> str:
        """In Dutch, in which the questions are asked."""
        line = next((one.nl for one in (*self.question.options, *self.question.items) if one.id == self.item), "")
        return " – ".join(filter(None, (self.question.nl, line, "geteld of geschat" if self.basis else "")))


def columns(questionnaire: Questionnaire) -> Iterator[Column]:
    for question in questionnaire.questions.values():
        items = question.names if question.kind in ("several_of", "shares") else ("",)
        for item in items:
            yield Column(question, item)
            if question.kind in ("share", "shares"):
                yield Column(question, item, basis=True)
