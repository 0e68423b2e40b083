"""SVG: all charts beneath each other in one picture, with what they say in words; without their tables."""

from collections.abc import Iterator
from xml.etree import ElementTree

from inbeeld.report.charts.plot import WIDE
from inbeeld.report.charts.svg import SIZE, element, picture, text, width_of
from inbeeld.report.curves.content import followed_until, sections, title
from inbeeld.report.curves.followed import Followed
from inbeeld.report.curves.years import Years, years
from inbeeld.report.document import Block, Chart, Paragraph, Points

LINE, BASE_LINE, BELOW = 20.0, 15.0, 12.0

Placed = tuple[str, float]


def to_svg(found: Followed, language: str) -> str:
    """Raises RequestError for a language that reports are not written in."""
    told = years(found, language)
    blocks = [block for section in sections(told) for block in section.blocks]
    parts: list[str] = []
    top = 0.0
    for drawn, high in (*_heading(told), *(part for block in blocks for part in _drawn(block))):
        parts.append(element("g", drawn, transform=f"translate(0 {top:.1f})"))
        top += high
    alternative = " ".join(block.alternative for block in blocks if isinstance(block, Chart))
    return picture("years", title(told), alternative or followed_until(told), WIDE, top, parts)


def _heading(told: Years) -> Iterator[Placed]:
    yield from _lines(title(told), bold=True)
    yield from _lines(followed_until(told))


def _drawn(block: Block) -> Iterator[Placed]:
    """Tables and definitions are left out."""
    if isinstance(block, Chart):
        yield from _lines(block.title, bold=True)
        high = float(ElementTree.fromstring(block.wide).get("height", "0"))
        yield block.wide, high + BELOW
    elif isinstance(block, Paragraph):
        yield from _lines(block.text)
    elif isinstance(block, Points):
        for item in block.items:
            yield from _lines(f"• {item}")


def _lines(words: str, bold: bool = False) -> Iterator[Placed]:
    """SVG breaks no lines by itself."""
    line = ""
    for word in words.split(" "):
        if line and width_of(f"{line} {word}") > WIDE:
            yield _line(line, bold), LINE
            line = word
        else:
            line = f"{line} {word}".strip()
    yield _line(line, bold), LINE + BELOW / 2


def _line(words: str, bold: bool) -> str:
    return text(words, 0, BASE_LINE, font_size=SIZE, font_weight="bold" if bold else "normal")
