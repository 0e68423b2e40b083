"""Who answered, by all classes of the frame; and what weights do to every figure."""

from inbeeld.report.document import Cell, Sheet, Table
from inbeeld.report.monitor.moved import weighting_name
from inbeeld.report.monitor.sections.response import COLUMNS, response_table
from inbeeld.report.monitor.sheets.of_figures import named
from inbeeld.report.monitor.topic import Topic
from inbeeld.report.monitor.wording import number_cell, points_cell
from inbeeld.report.sheets.rows import headings
from inbeeld.survey.wave.response import BOARD


def response(topic: Topic) -> Sheet:
    name = topic.say("monitor_sheet.response")
    rows = tuple((Cell(topic.variable(by)), *row) for by in BOARD for row in response_table(topic, by).rows)
    return Sheet(name, Table(name, headings(("variable", *COLUMNS), topic.speech), rows))


def weightings(topic: Topic) -> Sheet:
    name = topic.say("monitor_sheet.weighting")
    columns = ("chapter", "question", "answer", "share_of", "weighting", "estimate", "change")
    told = {(one.question.id, one.item): one for one in topic.indicators()}
    rows = []
    for question, item, how, of, weighting, value, moved in topic.content.findings.moves.iter_rows():
        one = told[question, item]
        whom = (Cell(topic.whom(one, how, of)), Cell(weighting_name(weighting, topic)))
        numbers = (number_cell(value, one, topic.speech), points_cell(moved, one, topic.speech))
        rows.append((*named(one, topic), *whom, *numbers))
    return Sheet(name, Table(name, headings(columns, topic.speech), tuple(rows)))
