"""An answer in words, as the pages show one that cannot be changed there."""

from dataclasses import dataclass
from datetime import date
from typing import cast

from django.utils.translation import gettext as _

from inbeeld.survey.answers import Line
from inbeeld.survey.answers.answer import Basis
from inbeeld.survey.questionnaire import Question
from inbeeld.survey.questionnaire.question import Language
from inbeeld.web.survey.fields import SHARES, WITH_OPTIONS, written
from inbeeld.web.templatetags import told


@dataclass(frozen=True)
class Said:
    """A line of it. `basis` gets its mark on the page: filled for counted, open for estimated."""

    text: str
    label: str = ""
    basis: Basis = ""


def language() -> Language:
    return cast(Language, told.language())


def said(question: Question, lines: frozenset[Line]) -> list[Said]:
    names = [*question.names, ""]
    order = sorted(lines, key=lambda line: names.index(line.item) if line.item in names else len(names))
    return [_line(question, line) for line in order]


def label_of(question: Question, name: str) -> str:
    """Of an option or an item; one that the question does not have (any more) stands as it is."""
    listed = (*question.options, *question.items)
    return next((one.by(language()) for one in listed if one.id == name), name)


def _line(question: Question, line: Line) -> Said:
    of = label_of(question, line.item) if line.item and question.kind == "shares" else ""
    if not line.known:
        return Said(_("I do not know"), of)
    if question.kind in WITH_OPTIONS:
        return Said(label_of(question, line.item or line.value))
    return Said(_value(question, line.value), of, line.basis)


def _value(question: Question, value: str) -> str:
    text = written(question, value, language() == "nl")
    if question.kind in SHARES:
        return f"{text}%"
    if question.kind == "date":
        return told.day(date.fromisoformat(value))
    return f"{text} {question.unit.by(language())}" if question.unit else text
