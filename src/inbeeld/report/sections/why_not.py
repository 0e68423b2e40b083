"""Why people take part in nothing: whether they are not asked, or cannot, or did not want to."""

from collections.abc import Sequence

from inbeeld.figures.definition import definition
from inbeeld.report.cells import absence
from inbeeld.report.charts.bars import Bar, bars, extent
from inbeeld.report.document import Block, Cell, Chart, Paragraph, Section, Table
from inbeeld.report.labels import part_name, title_of
from inbeeld.report.pictures import chart, share_in_words
from inbeeld.report.reading import Row
from inbeeld.report.speech import Speech
from inbeeld.report.subject import Subject
from inbeeld.report.tables import definition_anchor, shares_table

FIGURE = "why_not"


def why_not(subject: Subject) -> Section:
    speech, rows = subject.speech, subject.everybody.of(FIGURE)
    base = next((row.denominator for row in rows if row.denominator is not None), None)
    title = definition(FIGURE).words[speech.language].question
    if not base:
        return Section(FIGURE, title, (Paragraph(speech.say("why_not.none", reason=absence(rows[0], speech))),))
    told: tuple[Block, ...] = (
        Paragraph(speech.say("why_not.all", people=speech.whole(base))),
        _chart(rows, speech),
    )
    return Section(FIGURE, title, told)


def _chart(rows: Sequence[Row], speech: Speech) -> Chart:
    title = title_of(definition(FIGURE), speech)
    alternative = speech.say("chart.bars", title=title, rows=len(rows))
    lanes = [_bar(row, speech) for row in rows]
    common = extent(lanes)
    table = _table(rows, speech)
    return chart(title, alternative, lambda width: bars(FIGURE, title, alternative, lanes, common, width), table)


def why_not_table(subject: Subject) -> Table:
    return _table(subject.everybody.of(FIGURE), subject.speech)


def _table(rows: Sequence[Row], speech: Speech) -> Table:
    named = [(Cell(part_name(row.part, speech), link=definition_anchor(FIGURE)), row) for row in rows]
    return shares_table(title_of(definition(FIGURE), speech), speech.say("column.part"), named, speech)


def _bar(row: Row, speech: Speech) -> Bar:
    name = part_name(row.part, speech)
    if row.numerator is None or row.value is None:
        return Bar(name, None, absence(row, speech), row.part)
    return Bar(name, row.numerator, share_in_words(row, row.value, speech, "mark.count"), row.part)
