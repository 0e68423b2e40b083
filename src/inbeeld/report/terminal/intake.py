"""What became of the rows: read, accepted, refused and why, and what was not delivered."""

from rich.console import Console
from rich.text import Text

from inbeeld.report.document import Points, Table
from inbeeld.report.sections.origin import absent, limits, reasons_table, tallies_table
from inbeeld.report.subject import Subject
from inbeeld.report.terminal.pieces import empty_table, heading, points


def print_intake(subject: Subject, console: Console) -> None:
    speech, intake = subject.speech, subject.findings.intake
    console.print(heading(speech.say("origin.title")))
    _print_table(tallies_table(intake.tallies, speech), console)
    if intake.reasons.height:
        _print_table(reasons_table(intake.reasons, speech), console)
    for block in (*absent(subject), *limits(subject)):
        if isinstance(block, Points):
            console.print(points(block.items))


def _print_table(told: Table, console: Console) -> None:
    table = empty_table(*told.columns)
    table.title, table.title_justify = Text(told.caption, "bold"), "left"
    for column, numeric in zip(table.columns, told.numeric, strict=True):
        column.justify = "right" if numeric else "left"
    for row in told.rows:
        table.add_row(*(Text(cell.text) for cell in row))
    console.print(table)
