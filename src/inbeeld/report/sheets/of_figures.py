"""All figures of everybody, and the same by group."""

from collections.abc import Iterator

from inbeeld.figures.definition import definition
from inbeeld.report.document import Cell, Sheet, Table
from inbeeld.report.labels import stratum_name, variable_name
from inbeeld.report.offers import FIGURE as REACH
from inbeeld.report.reading import Row
from inbeeld.report.sheets.rows import NAMED, NUMBERS, headings, named, numbers
from inbeeld.report.speech import Speech
from inbeeld.report.subject import Subject


def figures(subject: Subject) -> Sheet:
    speech, name = subject.speech, subject.speech.say("sheet.figures")
    columns = headings((*NAMED, *NUMBERS, "counted_in", "caseloads", "definition"), speech)
    rows = tuple(_row(row, speech) for row in subject.everybody.rows if row.definition != REACH)
    return Sheet(name, Table(name, columns, rows))


def _row(row: Row, speech: Speech) -> tuple[Cell, ...]:
    counted = (Cell(speech.whole(number), number, "whole") for number in (row.counted, row.caseloads))
    words = definition(row.definition).words[speech.language]
    told = speech.say("sheet.definition", numerator=words.numerator, denominator=words.denominator)
    return *named(row, speech), *numbers(row, speech), *counted, Cell(told)


def by_group(subject: Subject) -> Sheet:
    speech, name = subject.speech, subject.speech.say("sheet.groups")
    columns = headings(("variable", "group", *NAMED, *NUMBERS), speech)
    return Sheet(name, Table(name, columns, tuple(_group_rows(subject))))


def _group_rows(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    speech = subject.speech
    for variable, reading in subject.groups.items():
        for row in reading.rows:
            if row.stratum:
                group = (Cell(variable_name(variable, speech)), Cell(stratum_name(row, speech)))
                yield *group, *named(row, speech), *numbers(row, speech)
