"""Pictures: charts of shares, drawn wide and narrow, with their table."""

from collections.abc import Callable, Sequence

from inbeeld.figures.definition import definition
from inbeeld.report.cells import absence
from inbeeld.report.charts.axis import Tick
from inbeeld.report.charts.intervals import Counted, Line, ScaleFor, Unknown, intervals
from inbeeld.report.charts.plot import NARROW, WIDE, Plot, Scale
from inbeeld.report.document import Chart, Table
from inbeeld.report.labels import unit
from inbeeld.report.reading import Row
from inbeeld.report.speech import Speech

Draw = Callable[[float], str]


def chart(title: str, alternative: str, draw: Draw, table: Table) -> Chart:
    """`draw` is given the width."""
    return Chart(title, alternative, draw(WIDE), draw(NARROW), table)


def shares_chart(
    anchor: str, title: str, lines: Sequence[Line], table: Table, speech: Speech, reference: Tick | None = None
) -> Chart:
    ticks = [*percent_ticks(speech), *([reference] if reference else [])]
    return intervals_chart(anchor, title, lines, ticks, percent_scale, table, speech)


def intervals_chart(
    anchor: str,
    title: str,
    lines: Sequence[Line],
    ticks: Sequence[Tick],
    scale_for: ScaleFor,
    table: Table,
    speech: Speech,
) -> Chart:
    told = speech.say("chart.intervals", title=title, rows=len(lines))
    return chart(title, told, lambda width: intervals(anchor, title, told, lines, ticks, scale_for, width), table)


def percent_scale(plot: Plot) -> Scale:
    """Always from nobody to everybody, so that small differences look small."""
    return plot.scale(0, 1)


def percent_ticks(speech: Speech) -> list[Tick]:
    return [Tick(value, speech.share(value, None)) for value in (0, 0.25, 0.5, 0.75, 1)]


def counted_share(row: Row, speech: Speech, phrase: str = "mark.share") -> Counted | Unknown:
    """A filled mark with the number and its base beside it, or why there is none."""
    if row.value is None or row.low is None or row.high is None:
        return Unknown(absence(row, speech))
    return Counted(row.value, row.low, row.high, share_in_words(row, row.value, speech, phrase))


def share_in_words(row: Row, value: float, speech: Speech, phrase: str = "mark.share") -> str:
    return speech.say(
        phrase,
        share=speech.share(value, row.denominator),
        numerator=speech.whole(row.numerator or 0),
        denominator=speech.whole(row.denominator or 0),
        unit=unit(definition(row.definition), speech),
    )
