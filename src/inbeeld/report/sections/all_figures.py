"""All figures of everybody, with their base and what chance alone could do."""

from collections.abc import Sequence

from inbeeld.figures.definition import Definition, definitions
from inbeeld.report.cells import counted_in, denominator, estimate, numerator
from inbeeld.report.charts.intervals import Line
from inbeeld.report.document import Block, Cell, Chart, Paragraph, Section, Table
from inbeeld.report.labels import title_of
from inbeeld.report.pictures import counted_share, shares_chart
from inbeeld.report.reading import Row
from inbeeld.report.speech import Speech
from inbeeld.report.subject import Subject
from inbeeld.report.tables import definition_anchor, shares_table

ANCHOR = "figures"
SHARES = ("share", "mean")
SEVERAL = 2


def all_figures(subject: Subject) -> Section:
    speech = subject.speech
    blocks: tuple[Block, ...] = (Paragraph(speech.say("figures.what")), _chart(subject), *_medians(subject))
    return Section(ANCHOR, speech.say("figures.title"), blocks)


def share_figures(subject: Subject) -> list[tuple[Definition, Row]]:
    """The figures of one share, with their line for everybody."""
    return [
        (figure, row)
        for figure in definitions()
        if figure.form in SHARES and (row := subject.everybody.line(figure.id))
    ]


def _chart(subject: Subject) -> Chart:
    speech, title = subject.speech, subject.speech.say("figures.chart")
    found = share_figures(subject)
    lines = [Line(title_of(figure, speech), (counted_share(row, speech),)) for figure, row in found]
    named = [(_named(figure, speech), row) for figure, row in found]
    table = shares_table(title, speech.say("column.figure"), named, speech)
    return shares_chart(ANCHOR, title, lines, _with_caseloads(table, [row for _, row in found], subject), speech)


def _with_caseloads(table: Table, rows: Sequence[Row], subject: Subject) -> Table:
    """With in how many of the caseloads each row could be counted, if there are several."""
    if subject.caseloads < SEVERAL:
        return table
    counted = (counted_in(row, subject.speech) for row in rows)
    widened = tuple((*cells, cell) for cells, cell in zip(table.rows, counted, strict=True))
    return Table(table.caption, (*table.columns, subject.speech.say("column.counted_in")), widened)


def _named(figure: Definition, speech: Speech) -> Cell:
    return Cell(title_of(figure, speech), link=definition_anchor(figure.id))


def _medians(subject: Subject) -> list[Block]:
    """Waiting times are days, so they are no dots between 0 and 100 %."""
    speech = subject.speech
    found = [
        (figure, row)
        for figure in definitions()
        if figure.form == "median" and (row := subject.everybody.line(figure.id))
    ]
    if not found:
        return []
    names = ("figure", "days", "low", "high", "seen", "of")
    rows = tuple((_named(figure, speech), *_median_cells(row, speech)) for figure, row in found)
    table = Table(speech.say("figures.days"), tuple(speech.say(f"column.{name}") for name in names), rows)
    return [_with_caseloads(table, [row for _, row in found], subject)]


def _median_cells(row: Row, speech: Speech) -> tuple[Cell, ...]:
    return *estimate(row, speech), numerator(row, speech), denominator(row, speech)
