"""The municipalities compared: expected beside actual, and odds and ranks with their intervals."""

from collections.abc import Iterator

from inbeeld.report.comparison.reading import read
from inbeeld.report.comparison.tables import expected_table, odds_table
from inbeeld.report.document import Sheet, Table
from inbeeld.report.subject import Subject

SHARED = 2
"""Columns that both tables begin with: the municipality and its people."""


def fair_sheets(subject: Subject) -> Iterator[Sheet]:
    """None where municipalities were not compared."""
    if fair := subject.findings.fair:
        speech, reading = subject.speech, read(fair.released)
        name = speech.say("sheet.fair")
        expected, odds = expected_table(name, reading, speech), odds_table(name, reading, speech)
        rows = tuple((*one, *other[SHARED:]) for one, other in zip(expected.rows, odds.rows, strict=True))
        yield Sheet(name, Table(name, (*expected.columns, *odds.columns[SHARED:]), rows))
