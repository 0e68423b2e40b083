"""One bar, everyone."""

from inbeeld.figures.definition import definition
from inbeeld.report.cells import absence
from inbeeld.report.charts.bar import Part, bar
from inbeeld.report.document import Block, Cell, Chart, Paragraph, Section
from inbeeld.report.labels import part_name, title_of
from inbeeld.report.parts import UNKNOWN, bar_parts
from inbeeld.report.pictures import chart
from inbeeld.report.speech import Speech
from inbeeld.report.subject import Subject
from inbeeld.report.tables import definition_anchor, shares_table

FIGURE = "everyone"


def everyone(subject: Subject) -> Section:
    title = title_of(definition(FIGURE), subject.speech)
    return Section(FIGURE, title, _told(subject))


def _told(subject: Subject) -> tuple[Block, ...]:
    speech, rows = subject.speech, subject.everybody.of(FIGURE)
    if subject.total is None:
        return (Paragraph(speech.say("everyone.none", reason=absence(rows[0], speech))),)
    all_people = subject.total.denominator or 0
    if not all_people:
        return (Paragraph(speech.say("everyone.nobody", on=speech.day(subject.findings.on))),)
    told = speech.say("everyone.all", on=speech.day(subject.findings.on), total=speech.whole(all_people))
    order = Paragraph(speech.say("everyone.order"))
    return Paragraph(told), _bar(subject, all_people), order, *_unknown(subject)


def _bar(subject: Subject, all_people: int) -> Chart:
    speech, rows = subject.speech, subject.everybody.of(FIGURE)
    parts = bar_parts(rows, all_people, subject.everybody.threshold, speech)
    title = speech.say("everyone.chart")
    alternative = speech.say("everyone.alternative", parts=_in_words(parts, speech), total=speech.whole(all_people))
    total = speech.say("everyone.bracket", total=speech.whole(all_people))
    link = definition_anchor(FIGURE)
    named = [(Cell(part_name(row.part, speech), link=link), row) for row in rows]
    table = shares_table(title, speech.say("column.part"), named, speech)
    return chart(title, alternative, lambda width: bar(FIGURE, title, alternative, total, parts, width), table)


def _in_words(parts: tuple[Part, ...], speech: Speech) -> str:
    return speech.enumerated(part.words for part in parts)


def _unknown(subject: Subject) -> list[Block]:
    """Those of whom their municipality did not deliver what it takes to say why not."""
    row = subject.everybody.line(f"{FIGURE}.{UNKNOWN}")
    if row is None or not row.numerator:
        return []
    return [Paragraph(subject.speech.say("everyone.unknown", people=subject.speech.whole(row.numerator)))]
