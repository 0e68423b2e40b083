"""Change since the other wave: every figure, with why it is not compared where it is not."""

from typing import Any

from inbeeld.report.document import Cell, Sheet, Table
from inbeeld.report.monitor.sheets.of_figures import named
from inbeeld.report.monitor.topic import Topic
from inbeeld.report.monitor.wording import number_cell, points_cell, whole_cell
from inbeeld.report.sheets.rows import headings
from inbeeld.survey.estimation import Reason
from inbeeld.survey.findings import Indicator

COLUMNS = ("chapter", "question", "answer", "share_of", "before", "after", "change", "from", "to", "in_both")


def changes(topic: Topic) -> Sheet | None:
    """None where no other wave was given."""
    table = topic.content.changes
    if table is None:
        return None
    told = {(one.question.id, one.item): one for one in topic.indicators()}
    rows = tuple(_row(told[row["question"], row["item"]], row, topic) for row in table.iter_rows(named=True))
    name = topic.say("monitor_sheet.change")
    return Sheet(name, Table(name, headings((*COLUMNS, "why_not_trended"), topic.speech), rows))


def _row(one: Indicator, row: dict[str, Any], topic: Topic) -> tuple[Cell, ...]:
    speech, whom = topic.speech, Cell(topic.whom(one, row["how"], row["of"]))
    levels = (number_cell(row[name], one, speech) for name in ("before", "after"))
    moved = (points_cell(row[name], one, speech) for name in ("change", "low", "high"))
    why = Reason(row["why_not"]).told(speech.language) if row["why_not"] else ""
    return *named(one, topic), whom, *levels, *moved, whole_cell(row["in_both"], speech), Cell(why)
