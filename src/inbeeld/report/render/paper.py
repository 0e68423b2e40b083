"""A document as data for Typst. Paper has nothing to fold tables into, so those of the charts go to the end."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from inbeeld.report.document import Block, Chart, Document, Section, Table
from inbeeld.report.speech import Speech, speech

Data = dict[str, Any]


def paper(document: Document) -> Data:
    words = speech(document.language)
    numbers = {id(chart): number for number, chart in enumerate(document.charts, start=1)}

    def told(blocks: Sequence[Block]) -> list[Data]:
        """A paragraph stays with the chart that it introduces."""
        nexts = (*blocks[1:], None)[: len(blocks)]
        return [
            {**_block(block, numbers.get(id(block), 0), words), "introduces": isinstance(after, Chart)}
            for block, after in zip(blocks, nexts, strict=True)
        ]

    def section(one: Section) -> Data:
        return {"anchor": one.anchor, "title": one.title, "blocks": told(one.blocks)}

    return {
        "title": document.title,
        "subtitle": document.subtitle,
        "language": document.language,
        "contents": words.say("report.contents"),
        "opening": told(document.opening),
        "answer": section(document.answer) if document.answer else None,
        "sections": [section(one) for one in document.sections],
        "appendix-title": words.say("report.appendix"),
        "appendix-what": words.say("report.appendix_what"),
        "appendix": [_appended(chart, numbers[id(chart)], words) for chart in document.charts],
    }


def _block(block: Block, number: int, words: Speech) -> Data:
    if isinstance(block, Chart):
        reference = words.say("report.in_appendix", number=number)
        drawn = {"title": block.title, "alternative": block.alternative, "wide": block.wide}
        return {"kind": "Chart", "label": _label(number), "reference": reference, **drawn}
    if isinstance(block, Table):
        return _table(block)
    return {"kind": type(block).__name__, **asdict(block)}


def _table(table: Table) -> Data:
    return {"kind": "Table", "numeric": table.numeric, **asdict(table)}


def _appended(chart: Chart, number: int, words: Speech) -> Data:
    heading = words.say("report.table", number=number)
    return {"label": _label(number), "number": heading, "table": _table(chart.table)}


def _label(number: int) -> str:
    return f"table-{number}"
