"""The one bar must be read in grey too."""

from itertools import pairwise

from inbeeld.figures.definition import definition, part_words
from inbeeld.report.charts.fills import Fill, fills

LEAST_DIFFERENCE = 0.08


def test_every_part_of_the_bar_has_a_fill_and_every_fill_a_part() -> None:
    assert set(definition("everyone").numerator) | {"hidden"} == set(fills())
    assert set(fills()) - {"hidden"} <= set(part_words())


def test_neighbours_differ_in_grey_or_in_pattern() -> None:
    parts = [fills()[part] for part in definition("everyone").numerator]
    alike = [
        (one, other)
        for one, other in pairwise(parts)
        if one.pattern == other.pattern and abs(lightness(one) - lightness(other)) < LEAST_DIFFERENCE
    ]
    assert alike == []


def lightness(fill: Fill) -> float:
    """Relative luminance as in WCAG 2.2, without the gamma: enough to tell whether greys differ."""
    red, green, blue = (int(fill.colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
