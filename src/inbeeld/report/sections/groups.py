"""By group: the same few figures for each group, in charts that are alike."""

from inbeeld.facts.code_lists import code_list
from inbeeld.figures.definition import Definition, definition
from inbeeld.report.charts.axis import Tick
from inbeeld.report.charts.intervals import Line
from inbeeld.report.document import Block, Cell, Chart, Paragraph, Section, Subheading
from inbeeld.report.labels import CODE_LISTS, category_name, title_of, variable_name
from inbeeld.report.pictures import counted_share, shares_chart
from inbeeld.report.reading import Reading, Row
from inbeeld.report.sections.equal_reach import FIGURE as EQUAL_REACH
from inbeeld.report.speech import Speech
from inbeeld.report.subject import Subject
from inbeeld.report.tables import shares_table

ANCHOR = "groups"


def groups(subject: Subject) -> Section | None:
    if not subject.groups:
        return None
    speech = subject.speech
    told = [block for variable, reading in subject.groups.items() for block in _by(variable, reading, subject)]
    return Section(ANCHOR, speech.say("group.title"), (Paragraph(speech.say("group.what")), *told))


def key_figures() -> tuple[Definition, ...]:
    """Those of which equal reach is asked: whoever asks whether groups differ, asks it of these."""
    return tuple(definition(name) for name in dict.fromkeys(ratio.figure for ratio in definition(EQUAL_REACH).ratios))


def ordered(reading: Reading, variable: str, speech: Speech) -> list[str]:
    """As in the code list, or else by name: never from good to bad, because this is no contest."""
    found = reading.categories(variable)
    if variable in CODE_LISTS:
        codes = code_list(variable).codes
        return sorted(found, key=lambda code: codes.index(code) if code in codes else len(codes))
    return sorted(found, key=lambda code: category_name(variable, code, speech))


def _by(variable: str, reading: Reading, subject: Subject) -> list[Block]:
    name = variable_name(variable, subject.speech)
    heading = Subheading(subject.speech.say("group.by", variable=name), f"{ANCHOR}-{variable}")
    return [heading, *(_chart(figure, variable, reading, subject) for figure in key_figures())]


def _chart(figure: Definition, variable: str, reading: Reading, subject: Subject) -> Chart:
    speech = subject.speech
    places = [
        (category, reading.line(figure.id, {variable: category})) for category in ordered(reading, variable, speech)
    ]
    rows = [(category_name(variable, category, speech), row) for category, row in places if row]
    title = speech.say("group.chart", figure=title_of(figure, speech), variable=variable_name(variable, speech))
    lines = [Line(name, (counted_share(row, speech),)) for name, row in rows]
    named = [(Cell(name), row) for name, row in rows]
    table = shares_table(title, variable_name(variable, speech), named, speech)
    return shares_chart(
        f"{ANCHOR}-{variable}-{figure.id}", title, lines, table, speech, _everybody(reading.line(figure.id), speech)
    )


def _everybody(row: Row | None, speech: Speech) -> Tick | None:
    if row is None or row.value is None:
        return None
    return Tick(row.value, speech.say("group.reference", share=speech.share(row.value, row.denominator)), strong=True)
