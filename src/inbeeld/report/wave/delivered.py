"""What a register counts for the questions of a wave: a line for each, or why there is no number."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.console import Console
from rich.text import Text

from inbeeld.facts.municipalities import MUNICIPALITIES
from inbeeld.figures.definition import definition
from inbeeld.report.cells import absence
from inbeeld.report.labels import table_names, title_of
from inbeeld.report.marks import FILLED
from inbeeld.report.reading import Row
from inbeeld.report.speech import Speech, speech
from inbeeld.report.terminal.pieces import empty_table, heading
from inbeeld.survey.questionnaire import Question
from inbeeld.survey.questionnaire.question import Prefill


@dataclass(frozen=True)
class Delivered:
    """`row`: the figure as disclosure control let it out, or None where there is nobody in the group."""

    municipality: str
    question: Question
    item: str
    prefill: Prefill
    row: Row | None

    @property
    def value(self) -> str | None:
        """In per cent, as in an answer. None where it is hidden, or was counted of some of the people only."""
        if self.row is None or self.row.value is None or self.row.partly:
            return None
        return f"{round(100 * self.row.value, 1):g}"


def print_delivered(delivered: Sequence[Delivered], console: Console, language: str) -> None:
    words = speech(language)
    for code, own in groupby(delivered, key=lambda one: one.municipality):
        console.print(heading(f"{MUNICIPALITIES[code].name} ({code})"))
        counted = f"{FILLED} {words.say('column.counted')}"
        table = empty_table(words.say("wave.question"), words.say("column.figure"), counted, words.say("wave.people"))
        table.columns[2].min_width = len(words.say("absent.hidden"))
        table.columns[3].justify, table.columns[3].no_wrap = "right", True
        for one in own:
            table.add_row(*map(Text, _cells(one, words)))
        console.print(table)


def _cells(one: Delivered, words: Speech) -> tuple[str, str, str, str]:
    line = next((item for item in one.question.items if item.id == one.item), None)
    asked = f"{one.question.id}\n· {line.by(words.language)}" if line else one.question.id
    people = words.whole(one.row.denominator) if one.row and one.row.denominator is not None else "–"
    return asked, title_of(definition(one.prefill.figure), words), _told(one, words), people


def _told(one: Delivered, words: Speech) -> str:
    if one.row is None:
        return words.say("absent.nobody")
    if one.value is not None:
        return f"{FILLED} {words.say('number.percent', number=words.decimal(float(one.value)))}"
    if one.row.partly and one.row.missing:
        return words.say("absent.table", tables=table_names(one.row.missing, words))
    return absence(one.row, words)
