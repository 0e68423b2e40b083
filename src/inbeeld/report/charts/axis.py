"""The axis: thin lines behind the marks at round numbers, which stand above them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inbeeld.report.charts.plot import Plot, Scale
from inbeeld.report.charts.svg import FAINT, INK, SMALL, SOFT, line, text, width_of

HEAD = 22.0
SPACE = 10.0


@dataclass(frozen=True)
class Tick:
    """`strong` is of a number with which the others are compared."""

    value: float
    words: str
    strong: bool = False


def draw_axis(ticks: Sequence[Tick], scale: Scale, plot: Plot, bottom: float) -> Iterator[str]:
    """From the top of the picture to `bottom`; to be drawn before the marks. A number that would touch a stronger
    one is left out, its line is not."""
    taken: list[tuple[float, float]] = []
    for tick in sorted(ticks, key=lambda tick: not tick.strong):
        x = scale(tick.value)
        yield line(x, HEAD - 6, x, bottom, INK if tick.strong else FAINT, 1.2 if tick.strong else 0.8)
        half = width_of(tick.words, SMALL) / 2
        middle = max(plot.left + half, min(x, plot.width - half))
        if all(middle + half + SPACE < start or middle - half - SPACE > end for start, end in taken):
            taken.append((middle - half, middle + half))
            yield _number(tick, middle)


def _number(tick: Tick, x: float) -> str:
    weight, colour = ("bold", INK) if tick.strong else ("normal", SOFT)
    return text(tick.words, x, HEAD - 10, "middle", font_size=SMALL, font_weight=weight, fill=colour)
