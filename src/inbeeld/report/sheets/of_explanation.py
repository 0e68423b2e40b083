"""What the spreadsheet is, how to read it, and what each figure counts."""

from collections.abc import Iterable, Iterator

from inbeeld.report.document import Block, Cell, Note, Paragraph, Points, Section, Sheet, Subheading, Table, Terms
from inbeeld.report.sections.hidden import hidden
from inbeeld.report.sections.how_to_read import how_to_read
from inbeeld.report.sections.meanings import meanings
from inbeeld.report.sections.opening import opening, subtitle
from inbeeld.report.sheets.rows import headings
from inbeeld.report.subject import Subject

Line = tuple[str, str]


def explanation(subject: Subject) -> Sheet:
    speech, name = subject.speech, subject.speech.say("sheet.explanation")
    lines = [
        (speech.say("report.title", place=subject.findings.place), subtitle(subject)),
        *_told("", opening(subject)),
        *_section(how_to_read(subject)),
        *_section(hidden(subject)),
        *_section(meanings(subject)),
    ]
    rows = tuple((Cell(heading), Cell(text)) for heading, text in lines)
    return Sheet(name, Table(name, headings(("heading", "text"), speech), rows))


def _section(section: Section) -> Iterator[Line]:
    return _told(section.title, section.blocks)


def _told(heading: str, blocks: Iterable[Block]) -> Iterator[Line]:
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
