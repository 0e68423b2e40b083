"""A question in the report: what was asked and of whom, its figures drawn and in a table, and by class."""

from collections.abc import Iterator, Sequence
from math import ceil, floor, log10

from inbeeld.report.charts.axis import Tick
from inbeeld.report.charts.intervals import Line
from inbeeld.report.charts.plot import Plot, Scale
from inbeeld.report.document import Block, Chart, Paragraph, Table
from inbeeld.report.monitor.asked import who_answered
from inbeeld.report.monitor.figures import COUNTED, PERSONS
from inbeeld.report.monitor.marks import marks
from inbeeld.report.monitor.question_tables import FEW, figures_table, group_table
from inbeeld.report.monitor.topic import Topic
from inbeeld.report.pictures import intervals_chart, shares_chart
from inbeeld.survey.findings import Indicator
from inbeeld.survey.questionnaire import Question

STEPS = 4
"""Of the scale of a number, at most."""


def question_blocks(question: Question, topic: Topic) -> Iterator[Block]:
    yield Paragraph(who_answered(question, topic))
    if asked := list(topic.indicators(question)):
        drawn = [by for by in topic.figures.breakdowns if _beside_country(asked[0], by, topic)]
        yield _chart(question, asked, drawn, topic)
        yield from (Paragraph(told) for told in dict.fromkeys(_not_combined(asked, topic)))
        yield from (group_table(asked, by, topic) for by in topic.figures.breakdowns if by not in drawn)


def _not_combined(asked: Sequence[Indicator], topic: Topic) -> Iterator[str]:
    """Why not, where some municipalities counted."""
    for one in asked:
        counted, reason = topic.figures.find(one, COUNTED, PERSONS), topic.content.findings.not_combined.get(one.name)
        if counted and counted.base and reason:
            yield topic.say("monitor.not_combined", reason=reason.told(topic.speech.language))


def _beside_country(one: Indicator, by: str, topic: Topic) -> bool:
    """Whether the chart has room for the classes too: it has for the means of a few."""
    return one.kind == "number" and len(topic.figures.groups(by)) <= FEW


def _chart(question: Question, asked: Sequence[Indicator], drawn: Sequence[str], topic: Topic) -> Chart:
    anchor, number = f"figure-{question.id}", topic.numbers[question.id]
    unit = topic.words(question.unit) if question.unit else ""
    title = topic.say(
        "monitor.of_question", number=number, told=topic.say(f"monitor_chart.{asked[0].kind}", unit=unit)
    )
    caption = topic.say("monitor.question", number=number, question=topic.words(question))
    table = figures_table(caption, asked, topic, drawn)
    if asked[0].kind == "number":
        return _means(anchor, title, asked[0], drawn, table, topic)
    lines = [Line(one.label(topic.speech.language) if one.item else "", marks(one, topic)) for one in asked]
    return shares_chart(anchor, title, lines, table, topic.speech)


def _means(anchor: str, title: str, one: Indicator, drawn: Sequence[str], table: Table, topic: Topic) -> Chart:
    """Of the country, and beneath it of the classes."""
    places = [("", ""), *((by, group) for by in drawn for group in topic.figures.groups(by))]
    lines = [Line(topic.group(by, group), marks(one, topic, by, group)) for by, group in places]
    ticks = _ticks(max((figure.high or 0.0 for figure in topic.figures.of(one)), default=0.0), topic)

    def scale(plot: Plot) -> Scale:
        return plot.scale(0, ticks[-1].value)

    return intervals_chart(anchor, title, lines, ticks, scale, table, topic.speech)


def _ticks(high: float, topic: Topic) -> list[Tick]:
    """Round numbers from 0 to at least the highest."""
    least = max(high, 1.0) / STEPS
    power = 10.0 ** floor(log10(least))
    step = next(times * power for times in (1, 2, 2.5, 5, 10) if times * power >= least)
    many = ceil(max(high, 1.0) / step)
    write = topic.speech.whole if step == int(step) else topic.speech.tenths
    return [Tick(nth * step, write(nth * step)) for nth in range(many + 1)]
