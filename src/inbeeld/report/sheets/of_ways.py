"""Ways to divide scarce places: whom each reaches, and what it gains."""

from collections.abc import Iterator

from inbeeld.report.division.reading import read
from inbeeld.report.division.ways import gains_table, ways_table
from inbeeld.report.document import Cell, Sheet, Table
from inbeeld.report.labels import variable_name
from inbeeld.report.speech import sentence
from inbeeld.report.subject import Subject


def ways_sheets(subject: Subject) -> Iterator[Sheet]:
    """None where ways were not compared."""
    if ways := subject.findings.ways:
        speech, rows = subject.speech, read(ways.released)
        name = speech.say("sheet.ways")
        groups = dict.fromkeys(row.group for row in rows)
        tables = {group: ways_table(name, rows, group, speech) for group in groups}
        told = tuple(
            (Cell(sentence(variable_name(group, speech))), *row)
            for group, table in tables.items()
            for row in table.rows
        )
        columns = tuple(next(iter(tables.values())).columns)
        heading = (speech.say("column.variable"), speech.say("column.group"), *columns[1:])
        yield Sheet(name, Table(name, heading, told))
        yield Sheet(speech.say("sheet.gains"), gains_table(ways, speech))
