"""What a question measures: a figure for each of its options or items."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from inbeeld.survey.questionnaire import Question, Questionnaire
from inbeeld.survey.questionnaire.question import Language

Kind = Literal["choice", "number", "share"]

KINDS: dict[str, Kind] = {
    "one_of": "choice",
    "several_of": "choice",
    "number": "number",
    "share": "share",
    "shares": "share",
}
"""By the kind of question; days and texts are no figures."""


@dataclass(frozen=True)
class Indicator:
    """`item`: the option of a choice, or the item of a table of shares; "" where the question has neither."""

    question: Question
    item: str = ""

    @property
    def name(self) -> str:
        return f"{self.question.id}.{self.item}" if self.item else self.question.id

    @property
    def kind(self) -> Kind:
        return KINDS[self.question.kind]

    def label(self, language: Language) -> str:
        """The words of the option or item, else those of the question."""
        named = {one.id: one for one in (*self.question.options, *self.question.items)}
        return named.get(self.item, self.question).by(language)


def indicators(questionnaire: Questionnaire) -> tuple[Indicator, ...]:
    """In the order in which they are asked."""
    return tuple(one for question in questionnaire.questions.values() for one in _of(question))


def _of(question: Question) -> Iterator[Indicator]:
    if question.kind in KINDS:
        yield from (Indicator(question, name) for name in question.names or ("",))
