"""All figures, a row each: of whom, how it came about, its base, the estimate and margin, and the design effect."""

from collections.abc import Iterator

from inbeeld.report.cells import NOTHING
from inbeeld.report.document import Cell, Sheet, Table
from inbeeld.report.monitor.figures import Figure
from inbeeld.report.monitor.topic import Topic
from inbeeld.report.monitor.wording import estimate_cells, whole_cell
from inbeeld.report.sheets.rows import headings
from inbeeld.report.speech import Speech
from inbeeld.survey.findings import Indicator

NAMED = ("chapter", "question", "answer", "how", "share_of", "variable", "class")
NUMBERS = ("municipalities", "base", "dont_know", "estimate", "from", "to", "error", "design_effect")
IDS = ("question_id", "item")
"""To join with what else is known of them; they are the same in both languages and over the waves."""


def figures(topic: Topic) -> Sheet:
    name = topic.say("monitor_sheet.figures")
    rows = tuple(_row(one, figure, topic) for one in topic.indicators() for figure in topic.figures.of(one))
    return Sheet(name, Table(name, headings((*NAMED, *NUMBERS, *IDS), topic.speech), rows))


def named(one: Indicator, topic: Topic) -> tuple[Cell, Cell, Cell]:
    """Chapter, question and answer."""
    question = topic.words(one.question)
    answer = one.label(topic.speech.language) if one.item else ""
    return Cell(topic.chapter(one.question)), Cell(question), Cell(answer)


def _row(one: Indicator, figure: Figure, topic: Topic) -> tuple[Cell, ...]:
    how = topic.speech.known("survey_way", figure.how) or ""
    group = (topic.variable(figure.by) if figure.by else "", topic.group(figure.by, figure.group))
    told = map(Cell, (how, topic.of(one, figure.of), *group))
    return *named(one, topic), *told, *_numbers(one, figure, topic), Cell(one.question.id), Cell(one.item)


def _numbers(one: Indicator, figure: Figure, topic: Topic) -> Iterator[Cell]:
    yield from (whole_cell(number, topic.speech) for number in (figure.municipalities, figure.base, figure.dont_know))
    yield from estimate_cells(figure, one, topic.speech)
    yield _ratio(figure.error, topic.speech)
    yield _ratio(figure.design_effect, topic.speech)


def _ratio(number: float | None, speech: Speech) -> Cell:
    return NOTHING if number is None else Cell(speech.ratio(number), number, "ratio")
