"""Counted beside estimated, each line with whether the two may be compared."""

from inbeeld.report.comparisons import Comparison, comparisons
from inbeeld.report.document import Cell, Sheet, Table
from inbeeld.report.labels import title_of
from inbeeld.report.sheets.rows import NUMBERS, headings, numbers
from inbeeld.report.speech import Speech
from inbeeld.report.subject import Subject


def waves(subject: Subject) -> Sheet:
    speech, name = subject.speech, subject.speech.say("sheet.waves")
    columns = headings(("wave", "on", "figure", *NUMBERS, "estimated", "unit", "comparable", "warning"), speech)
    found = (*comparisons(subject, comparable=True), *comparisons(subject, comparable=False))
    return Sheet(name, Table(name, columns, tuple(_row(one, speech) for one in found)))


def _row(one: Comparison, speech: Speech) -> tuple[Cell, ...]:
    published = one.published
    when = (Cell(str(published.wave), published.wave, "year"), Cell(speech.day(published.on)))
    estimate = Cell(speech.share(published.value, None), published.value, "share")
    comparable = speech.say("sheet.yes" if published.comparable else "sheet.no")
    told = (speech.say(f"sheet.{published.unit}"), comparable, published.warning[speech.language])
    return *when, Cell(title_of(one.figure, speech)), *numbers(one.row, speech), estimate, *map(Cell, told)
