"""Text for a terminal: what could be learnt, the answer with its numbers, groups, and every doubt in words."""

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from inbeeld.report.document import Block, Chart, Note, Paragraph, Points, Section, Table
from inbeeld.report.evidence.content import subtitle, title
from inbeeld.report.evidence.found import Found
from inbeeld.report.evidence.sections.answer import answer
from inbeeld.report.evidence.sections.doubts import in_words
from inbeeld.report.evidence.sections.groups import groups
from inbeeld.report.evidence.sections.power import can_show
from inbeeld.report.speech import Speech, speech


def print_found(found: Found, console: Console, language: str) -> None:
    """Raises RequestError for a language that reports are not written in."""
    words = speech(language)
    console.print(Text(title(found, words), "bold"))
    console.print(Text(subtitle(found, words), "dim"))
    if told := can_show(found, words):
        console.print(Text(told))
    for section in _sections(found, words):
        console.print()
        console.print(Text(section.title, "bold"))
        for block in section.blocks:
            _print(block, console)
    console.print(Text(words.say("learn.explained"), "dim"))


def _sections(found: Found, words: Speech) -> Iterator[Section]:
    yield answer(found, words)
    if told := groups(found, words):
        yield told
    yield Section("doubts", words.say("learn.doubts"), (Points(tuple(in_words(found, words))),))


def _print(block: Block, console: Console) -> None:
    if isinstance(block, Paragraph):
        console.print(Text(block.text))
    elif isinstance(block, Note):
        console.print(Text.assemble((f"{block.title} ", "bold"), block.text))
    elif isinstance(block, Points):
        for item in block.items:
            console.print(Text(f"- {item}"))
    elif isinstance(block, Chart | Table):
        console.print(_grid(block.table if isinstance(block, Chart) else block))


def _grid(table: Table) -> Grid:
    grid = Grid(title=table.caption, title_justify="left", box=None, padding=(0, 1, 0, 0), pad_edge=False)
    for heading, numeric in zip(table.columns, table.numeric, strict=True):
        grid.add_column(heading, justify="right" if numeric else "left", vertical="bottom")
    for row in table.rows:
        grid.add_row(*(Text(cell.text) for cell in row))
    return grid
