"""Boxes under each other: who was looked at, who of them was left, and at last who is compared with whom."""

from collections.abc import Iterator, Sequence

from inbeeld.report.charts.svg import INK, PAPER, SIZE, element, line, picture, text, wrapped

LINE, INSIDE, ARROW, BETWEEN, EDGE = 18.0, 10.0, 22.0, 16.0, 1.0
WIDEST = 460.0
HEAD = 5.0


def boxes(anchor: str, title: str, alternative: str, rows: Sequence[Sequence[str]], width: float) -> str:
    """Rows from top to bottom, with one box or more beside each other; an arrow leads to each from the row above."""
    parts: list[str] = []
    top = EDGE
    for nth, row in enumerate(rows):
        if nth:
            parts += _arrows(len(row), top, width)
            top += ARROW
        high = max(_height(words, _wide(len(row), width)) for words in row)
        for place, words in enumerate(row):
            parts += _box(words, _left(place, len(row), width), top, _wide(len(row), width), high)
        top += high
    return picture(anchor, title, alternative, width, top + EDGE, parts)


def _wide(number: int, width: float) -> float:
    return min(width - 2 * EDGE, WIDEST) if number == 1 else (width - 2 * EDGE - (number - 1) * BETWEEN) / number


def _left(place: int, number: int, width: float) -> float:
    wide = _wide(number, width)
    return (width - number * wide - (number - 1) * BETWEEN) / 2 + place * (wide + BETWEEN)


def _lines(words: str, wide: float) -> list[str]:
    return wrapped(words, wide - 2 * INSIDE, SIZE)


def _height(words: str, wide: float) -> float:
    return LINE * len(_lines(words, wide)) + 1.2 * INSIDE


def _box(words: str, left: float, top: float, wide: float, high: float) -> Iterator[str]:
    yield element("rect", x=left, y=top, width=wide, height=high, fill=PAPER, stroke=INK, stroke_width=1.2)
    for nth, one in enumerate(_lines(words, wide)):
        yield text(one, left + wide / 2, top + INSIDE / 2 + LINE * (nth + 0.8), "middle")


def _arrows(number: int, top: float, width: float) -> Iterator[str]:
    """To the middle of each box of the next row."""
    for place in range(number):
        x, end = _left(place, number, width) + _wide(number, width) / 2, top + ARROW - 1
        yield line(x, top, x, end, width=1.2)
        yield element(
            "polygon", points=f"{x:.1f},{end:.1f} {x - HEAD:.1f},{end - 8:.1f} {x + HEAD:.1f},{end - 8:.1f}"
        )
