"""The figures of a question as tables: each with its base and margin, and by class."""

from collections.abc import Iterator, Sequence

from inbeeld.report.cells import NOTHING
from inbeeld.report.document import Cell, Table
from inbeeld.report.monitor.figures import Figure
from inbeeld.report.monitor.topic import Topic
from inbeeld.report.monitor.wording import estimate_cells, number_cell, whole_cell, with_span
from inbeeld.report.sheets.rows import headings
from inbeeld.survey.findings import Indicator

NUMBERS = ("base", "dont_know", "estimate", "from", "to")
FEW = 4
"""Classes that fit beside each other."""


def figures_table(caption: str, asked: Sequence[Indicator], topic: Topic, by: Sequence[str] = ()) -> Table:
    """Every way in which an indicator is estimated: of municipalities and of persons, counted and estimated; of the
    country and of the classes of `by`."""
    labelled = "answer" if asked[0].item else "class"
    rows = tuple(
        (Cell(_label(figure, one, topic)), *_cells(figure, one, topic))
        for one in asked
        for figure in topic.figures.of(one)
        if figure.by in ("", *by)
    )
    return Table(caption, headings((labelled, "share_of", *NUMBERS), topic.speech), rows)


def _label(figure: Figure, one: Indicator, topic: Topic) -> str:
    return one.label(topic.speech.language) if one.item else topic.group(figure.by, figure.group)


def _cells(figure: Figure, one: Indicator, topic: Topic) -> Iterator[Cell]:
    yield Cell(topic.whom(one, figure.how, figure.of))
    yield whole_cell(figure.base, topic.speech)
    yield whole_cell(figure.dont_know, topic.speech)
    yield from estimate_cells(figure, one, topic.speech)


def group_table(asked: Sequence[Indicator], by: str, topic: Topic) -> Table:
    """The main figure of each indicator in each class; the fewer of the two are the columns."""
    told = topic.say(f"monitor_by.{asked[0].kind}", by=topic.variable(by), persons=topic.persons)
    caption = topic.say("monitor.of_question", number=topic.numbers[asked[0].question.id], told=told)
    groups = topic.figures.groups(by)
    if len(groups) > FEW:
        labels = (one.label(topic.speech.language) if one.item else topic.say("column.estimate") for one in asked)
        rows = tuple(_of_group(asked, by, group, topic) for group in groups)
        return Table(caption, (topic.variable(by), topic.say("column.base"), *labels), rows)
    columns = (topic.say("column.answer"), *(topic.group(by, group) for group in groups))
    bases = (Cell(topic.say("column.base")), *(_base(asked, by, group, topic) for group in groups))
    return Table(caption, columns, (bases, *(_of_answer(one, by, groups, topic) for one in asked)))


def _of_group(asked: Sequence[Indicator], by: str, group: str, topic: Topic) -> tuple[Cell, ...]:
    cells = (_cell(topic.figures.main(one, by, group), one, topic) for one in asked)
    return Cell(topic.group(by, group)), _base(asked, by, group, topic), *cells


def _of_answer(one: Indicator, by: str, groups: Sequence[str], topic: Topic) -> tuple[Cell, ...]:
    label = one.label(topic.speech.language) if one.item else topic.say("column.estimate")
    return Cell(label), *(_cell(topic.figures.main(one, by, group), one, topic) for group in groups)


def _base(asked: Sequence[Indicator], by: str, group: str, topic: Topic) -> Cell:
    """How many municipalities of a class answered; of several shares, that of which most told."""
    found = (topic.figures.main(one, by, group) for one in asked)
    return whole_cell(max((figure.base or 0 for figure in found if figure), default=0), topic.speech)


def _cell(figure: Figure | None, one: Indicator, topic: Topic) -> Cell:
    if figure is None:
        return NOTHING
    return Cell(with_span(figure, one, topic.speech), figure.value, number_cell(figure.value, one, topic.speech).form)
