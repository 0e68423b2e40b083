"""One bar, everyone: a bar that adds up, and under it each part at its own place with its number in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inbeeld.report.charts.fills import paint, patterns
from inbeeld.report.charts.lanes import Lane, Mark, draw_lanes
from inbeeld.report.charts.plot import Plot
from inbeeld.report.charts.svg import INK, SIZE, Attributes, element, line, picture, text, width_of

BRACKET, BAR, STRIP = 26.0, 52.0, 12.0
OUTLINE = 0.8
UNDER_BAR = 12.0


@dataclass(frozen=True)
class Part:
    """`size` is a number of people; `words` say what the part is, and how many."""

    name: str
    size: int
    words: str


def bar(anchor: str, title: str, alternative: str, total: str, parts: Sequence[Part], width: float) -> str:
    """`total` says in words how many people the whole bar holds."""
    page = f"{anchor}-{width:.0f}"
    plot = Plot(width, 0.0)
    stretches = list(_stretches(parts, width))
    whole = [_rectangle(part, page, start, end, BRACKET, BAR) for part, start, end in stretches]
    lanes = [Lane("", (_strip(part, page, start, end),)) for part, start, end in stretches]
    drawn = draw_lanes(lanes, plot, BRACKET + BAR + UNDER_BAR)
    everything = (*_bracket(total, width), *whole, *drawn.parts)
    defs = patterns((part.name for part in parts), page)
    return picture(anchor, title, alternative, width, drawn.bottom, everything, defs)


def _stretches(parts: Sequence[Part], width: float) -> Iterator[tuple[Part, float, float]]:
    """Each part that anybody is in, from where to where."""
    per_person = (width - 2 * OUTLINE) / sum(part.size for part in parts)
    start = OUTLINE
    for part in parts:
        if part.size:
            yield part, start, start + part.size * per_person
        start += part.size * per_person


def _bracket(total: str, width: float) -> Iterator[str]:
    """A line over the whole bar with what it holds in the middle."""
    y, half = BRACKET / 2, width_of(total) / 2 + 6
    for end, inner in ((OUTLINE, width / 2 - half), (width - OUTLINE, width / 2 + half)):
        yield line(end, y, inner, y)
        yield line(end, y, end, BRACKET - 3)
    yield text(total, width / 2, y + 4.5, "middle", font_weight="bold", font_size=SIZE)


def _strip(part: Part, page: str, start: float, end: float) -> Mark:
    def draw(middle: float) -> Iterator[str]:
        yield _rectangle(part, page, start, end, middle - STRIP / 2, STRIP)

    return Mark(start, end, part.words, draw)


def _rectangle(part: Part, page: str, start: float, end: float, top: float, height: float) -> str:
    shape: Attributes = {"x": start, "y": top, "width": end - start, "height": height}
    return element("rect", fill=paint(part.name, page), stroke=INK, stroke_width=OUTLINE, **shape)
