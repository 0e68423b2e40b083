"""SVG as text, and the measures that all charts share."""

from collections.abc import Iterable, Mapping
from html import escape
from math import floor

FONT = "Libertinus Serif"
"""Comes with Typst, so that the PDF looks the same on every machine; in HTML the style of the page overrules it."""

SIZE = 13.0
SMALL, SMALLEST = 11.5, 9.5
CUT = "…"
INK, SOFT, FAINT, PAPER = "#1a1a1a", "#4d4d4d", "#c8c8c8", "#ffffff"

NARROW_LETTERS, WIDE_LETTERS = frozenset("fijlrtI.,:;'‘’|()[] -·"), frozenset("mwMW%@—●◇")


Attributes = Mapping[str, str | float]

HALO: Attributes = {"paint_order": "stroke", "stroke": PAPER, "stroke_width": 4.0, "stroke_linejoin": "round"}


def element(tag: str, *children: str, **attributes: str | float) -> str:
    """Underscores in names become hyphens; `children` are elements, not text."""
    told = "".join(f' {name.rstrip("_").replace("_", "-")}="{_value(value)}"' for name, value in attributes.items())
    return f"<{tag}{told}>{''.join(children)}</{tag}>" if children else f"<{tag}{told}/>"


def _value(value: str | float) -> str:
    return escape(value) if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")


def text(content: str, x: float, y: float, anchor: str = "start", **attributes: str | float) -> str:
    """`y` is the base line. A halo of paper keeps lines that run behind the text from cutting through it."""
    style: Attributes = {"fill": INK, "font_size": SIZE, **HALO, **attributes}
    return element("text", escape(content), x=x, y=y, text_anchor=anchor, **style)


def line(x1: float, y1: float, x2: float, y2: float, colour: str = INK, width: float = 1.0, **more: str) -> str:
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=colour, stroke_width=width, **more)


def width_of(content: str, size: float = SIZE) -> float:
    """At most so wide in the usual fonts: browsers choose their own, so this errs on the wide side."""
    return size * sum(_em(letter) for letter in content)


def fitting(content: str, room: float) -> tuple[str, float]:
    """The text with the size in which it fits, cut short where it would become too small to read."""
    size = min(SIZE, floor(10 * SIZE * room / max(width_of(content), 1.0)) / 10)
    if size >= SMALLEST:
        return content, size
    letters = int(len(content) * size / SMALLEST) - 1
    while width_of(content[:letters] + CUT, SMALLEST) > room:
        letters -= 1
    return content[:letters] + CUT, SMALLEST


def wrapped(words: str, room: float, size: float = SMALL) -> list[str]:
    """Lines that are no wider than the room, as long as no single word is."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width_of(longer, size) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _em(letter: str) -> float:
    if letter in NARROW_LETTERS:
        return 0.38
    if letter in WIDE_LETTERS:
        return 0.98
    return 0.72 if letter.isupper() else 0.62


def picture(
    anchor: str, title: str, alternative: str, width: float, height: float, parts: Iterable[str], defs: str = ""
) -> str:
    """A whole SVG that says what it shows. `anchor` must be its own within a page, because pages have one space of
    ids; the width makes the narrow and the wide drawing differ."""
    name = f"{anchor}-{width:.0f}"
    return element(
        "svg",
        element("title", escape(title), id=f"{name}-title"),
        element("desc", escape(alternative), id=f"{name}-desc"),
        defs,
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width:.0f} {height:.0f}",
        width=width,
        height=height,
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        font_family=FONT,
    )
