"""A report as what it says, before it is known on what it will be shown.

Built once from the findings; the renderers turn it into HTML and PDF. Texts are plain text: no markup, so nothing
in the data can be mistaken for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from inbeeld.figures.definition import Language

Form = Literal["text", "whole", "share", "ratio", "days", "tenths", "year"]


@dataclass(frozen=True)
class Cell:
    """A text, and the number behind it for who wants to calculate. `link` is the anchor of a definition."""

    text: str
    number: float | None = None
    form: Form = "text"
    link: str | None = None


@dataclass(frozen=True)
class Table:
    """The first cell of a row is its heading."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def numeric(self) -> tuple[bool, ...]:
        """Per column whether it holds numbers."""
        return tuple(any(row[place].form != "text" for row in self.rows) for place in range(len(self.columns)))


@dataclass(frozen=True)
class Chart:
    """The same picture drawn wide, for paper and screens, and narrow, for phones; `table` has its numbers."""

    title: str
    alternative: str
    wide: str
    narrow: str
    table: Table


@dataclass(frozen=True)
class Paragraph:
    text: str


@dataclass(frozen=True)
class Points:
    """A short list."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Note:
    """What must not be overlooked, such as that the data are made up."""

    title: str
    text: str


@dataclass(frozen=True)
class Quote:
    """What somebody said, and what it is about."""

    text: str
    about: str


@dataclass(frozen=True)
class Terms:
    """Headings, each with what it says."""

    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Subheading:
    text: str
    anchor: str


Block = Paragraph | Points | Note | Quote | Terms | Chart | Table | Subheading


@dataclass(frozen=True)
class Section:
    anchor: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Document:
    """`answer` comes before the list of contents, because it is what the reader came for."""

    title: str
    subtitle: str
    language: Language
    opening: tuple[Block, ...]
    sections: tuple[Section, ...]
    answer: Section | None = None

    @property
    def charts(self) -> Iterator[Chart]:
        for section in (*([self.answer] if self.answer else []), *self.sections):
            yield from (block for block in section.blocks if isinstance(block, Chart))


@dataclass(frozen=True)
class Sheet:
    """A table of its own in a spreadsheet, in which every number is a number."""

    name: str
    table: Table
