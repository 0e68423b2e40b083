"""A field of the algorithm register: what the municipality reads, and what the register takes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from inbeeld.report.document import Paragraph, Points

ITEM = "- "
Told = Paragraph | Points


@dataclass(frozen=True)
class Field:
    """A text, items or links. `lines`: of a text; a line that begins with `ITEM` is of a list. `marked`: the register
    takes HTML. `ask`: what the municipality looks at."""

    id: str
    title: str
    lines: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    links: tuple[Mapping[str, str], ...] = ()
    required: bool = False
    marked: bool = False
    ask: str = ""

    @property
    def open(self) -> bool:
        """Whether nothing is filled in yet."""
        return not (self.lines or self.items or self.links)

    @property
    def blocks(self) -> tuple[Told, ...]:
        """As people read it."""
        listed = (*self.items, *(f"{link['title']}: {link['link']}" for link in self.links))
        return (Points(listed),) if listed else tuple(_blocks(self.lines))

    @property
    def value(self) -> str | list[str] | list[dict[str, str]]:
        """As the register takes it."""
        if self.links:
            return [dict(link) for link in self.links]
        if self.items:
            return [*self.items]
        return "".join(map(_markup, _blocks(self.lines))) if self.marked else " ".join(self.lines)


def _blocks(lines: tuple[str, ...]) -> Iterator[Told]:
    """Lines of a list that follow each other are one."""
    listed: list[str] = []
    for line in lines:
        if line.startswith(ITEM):
            listed.append(line.removeprefix(ITEM))
            continue
        if listed:
            yield Points(tuple(listed))
            listed = []
        yield Paragraph(line)
    if listed:
        yield Points(tuple(listed))


def _markup(block: Told) -> str:
    """With tags that the standard allows."""
    if isinstance(block, Paragraph):
        return f"<p>{escape(block.text, quote=False)}</p>"
    return f"<ul>{''.join(f'<li>{escape(item, quote=False)}</li>' for item in block.items)}</ul>"
