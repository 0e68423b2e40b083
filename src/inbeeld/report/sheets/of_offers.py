"""Reach, per kind of offer and per offer, and the reasons why it ended."""

from inbeeld.report.document import Cell, Sheet, Table
from inbeeld.report.labels import offer_kind, part_name, reason_name
from inbeeld.report.offers import FIGURE
from inbeeld.report.reading import Row, read
from inbeeld.report.sheets.rows import NUMBERS, headings, numbers
from inbeeld.report.speech import Speech
from inbeeld.report.subject import Subject
from inbeeld.report.ways import way


def offers(subject: Subject) -> Sheet:
    speech, name = subject.speech, subject.speech.say("sheet.reach")
    columns = headings(("offer", "offer_id", "step", "reason", *NUMBERS), speech)
    found = read(subject.findings.figures, offers=True).of(FIGURE)
    return Sheet(name, Table(name, columns, tuple(_row(row, speech) for row in found)))


def _row(row: Row, speech: Speech) -> tuple[Cell, ...]:
    one = way(row)
    reason = reason_name(one.reason, speech) if one.reason else ""
    told = (offer_kind(one.kind, speech), one.offer or "", part_name(one.step, speech), reason)
    return *map(Cell, told), *numbers(row, speech)
