"""Equal reach: the share in one group divided by that in another, with a line at 1."""

from math import ceil, floor, log2

from inbeeld.figures.definition import Axis, Definition, definition
from inbeeld.report.cells import absence, denominator, estimate
from inbeeld.report.charts.axis import Tick
from inbeeld.report.charts.intervals import Counted, Line, Unknown
from inbeeld.report.charts.plot import Plot, Scale
from inbeeld.report.document import Block, Cell, Chart, Paragraph, Section, Table
from inbeeld.report.labels import axis_name, compared_figure
from inbeeld.report.pictures import intervals_chart
from inbeeld.report.reading import Row
from inbeeld.report.speech import Speech, sentence
from inbeeld.report.subject import Subject
from inbeeld.report.tables import definition_anchor

FIGURE = "equal_reach"


def equal_reach(subject: Subject) -> Section:
    speech, figure = subject.speech, definition(FIGURE)
    charts = [_chart(subject, figure, axis) for axis in figure.axes]
    told: tuple[Block, ...] = (Paragraph(speech.say("ratio.what")), *charts)
    return Section(FIGURE, figure.words[speech.language].question, told)


def ratios(subject: Subject, figure: Definition, axis: Axis) -> list[tuple[str, Row]]:
    """What is compared along an axis, by the name of the figure, in the order of the definition."""
    found = [(one.name, subject.everybody.line(f"{FIGURE}.{one.name}.{axis.name}")) for one in figure.ratios]
    return [(compared_figure(figure, name, subject.speech), row) for name, row in found if row]


def _chart(subject: Subject, figure: Definition, axis: Axis) -> Chart:
    speech = subject.speech
    title = sentence(axis_name(axis, speech))
    rows = ratios(subject, figure, axis)
    lowest, highest = _powers([row for _, row in rows])
    ticks = [_tick(power, speech) for power in range(lowest, highest + 1)]
    lines = [Line(name, (_mark(row, speech),)) for name, row in rows]

    def scale(plot: Plot) -> Scale:
        return plot.log_scale(2.0**lowest, 2.0**highest)

    return intervals_chart(
        f"{FIGURE}-{axis.variable}", title, lines, ticks, scale, _table(title, rows, speech), speech
    )


def _powers(rows: list[Row]) -> tuple[int, int]:
    """The powers of two between which all intervals lie; at least half to double."""
    ends = [log2(end) for row in rows for end in (row.value, row.low, row.high) if end]
    return min([-1, *map(floor, ends)]), max([1, *map(ceil, ends)])


def _tick(power: int, speech: Speech) -> Tick:
    value = 2.0**power
    return Tick(value, speech.ratio(value)) if power else Tick(value, speech.say("ratio.equal"), strong=True)


def _mark(row: Row, speech: Speech) -> Counted | Unknown:
    if row.value is None:
        return Unknown(absence(row, speech))
    people = speech.whole(row.denominator or 0)
    if row.low is None or row.high is None:
        return Unknown(speech.say("ratio.without_margin", ratio=speech.ratio(row.value), people=people))
    return Counted(
        row.value, row.low, row.high, speech.say("ratio.mark", ratio=speech.ratio(row.value), people=people)
    )


def _table(title: str, rows: list[tuple[str, Row]], speech: Speech) -> Table:
    columns = tuple(speech.say(f"column.{name}") for name in ("figure", "ratio", "low", "high", "people"))
    return Table(
        title, columns, tuple((_named(name), *estimate(row, speech), denominator(row, speech)) for name, row in rows)
    )


def _named(name: str) -> Cell:
    return Cell(name, link=definition_anchor(FIGURE))
