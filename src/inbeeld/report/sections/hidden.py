"""What was hidden because it is too small, and why."""

from inbeeld.report.document import Block, Cell, Paragraph, Section, Table
from inbeeld.report.labels import variable_name
from inbeeld.report.reading import Reading
from inbeeld.report.speech import Speech
from inbeeld.report.subject import Subject

ANCHOR = "hidden"


def hidden(subject: Subject) -> Section:
    speech = subject.speech
    readings = [(speech.say("group.everybody"), subject.everybody)]
    readings += [
        (speech.say("hidden.by", variable=variable_name(variable, speech)), reading)
        for variable, reading in subject.groups.items()
    ]
    title = speech.say("hidden.table")
    columns = tuple(speech.say(f"column.{name}") for name in ("over", "lines", "hidden"))
    table = Table(title, columns, tuple(_row(name, reading, speech) for name, reading in readings))
    told: tuple[Block, ...] = (
        Paragraph(speech.say("hidden.why", most=subject.everybody.threshold - 1)),
        Paragraph(speech.say("hidden.also")),
        table,
    )
    return Section(ANCHOR, speech.say("hidden.title"), told)


def _row(name: str, reading: Reading, speech: Speech) -> tuple[Cell, ...]:
    numbers = (len(reading.rows), sum(row.suppressed for row in reading.rows))
    return Cell(name), *(Cell(speech.whole(number), number, "whole") for number in numbers)
