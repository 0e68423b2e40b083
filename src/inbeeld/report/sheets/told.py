"""What a report tells in words, as lines of a sheet: a heading, and a text."""

from collections.abc import Iterable, Iterator

from inbeeld.report.document import Block, Cell, Note, Paragraph, Points, Section, Sheet, Subheading, Table, Terms
from inbeeld.report.sheets.rows import headings
from inbeeld.report.speech import Speech

Line = tuple[str, str]


def told_sheet(name: str, lines: Iterable[Line], speech: Speech) -> Sheet:
    rows = tuple((Cell(heading), Cell(text)) for heading, text in lines)
    return Sheet(name, Table(name, headings(("heading", "text"), speech), rows))


def told_section(section: Section) -> Iterator[Line]:
    return told(section.title, section.blocks)


def told(heading: str, blocks: Iterable[Block]) -> Iterator[Line]:
    """Texts without pictures and tables; those have sheets of their own."""
    for block in blocks:
        if isinstance(block, Subheading):
            heading = block.text
        elif isinstance(block, Note):
            yield block.title, block.text
        elif isinstance(block, Paragraph):
            yield heading, block.text
        elif isinstance(block, Points):
            yield from ((heading, item) for item in block.items)
        elif isinstance(block, Terms):
            yield from ((f"{heading}: {term}", text) for term, text in block.facts)
