"""The one bar must be read in grey too."""

from itertools import combinations, pairwise

from inbeeld.figures.definition import definition, part_words
from inbeeld.guidance.division.compared import WAYS
from inbeeld.report.charts.fills import Fill, fills
from inbeeld.timeline.states import STATES

LEAST_DIFFERENCE = 0.08
WAYS_TO_DIVIDE = [f"way_{way}" for way in WAYS]
DIVISION = {*WAYS_TO_DIVIDE, "floor"}
PATHS = {"both", "other_work"}


def test_every_part_and_state_has_a_fill_and_every_fill_is_of_one() -> None:
    assert set(definition("everyone").numerator) | {"hidden"} | set(STATES) | DIVISION | PATHS == set(fills())
    assert set(fills()) - {"hidden"} - set(STATES) - DIVISION - PATHS <= set(part_words())


def test_neighbours_in_the_bar_differ_in_grey_or_in_pattern() -> None:
    assert [pair for pair in pairwise(definition("everyone").numerator) if alike(*pair)] == []


def test_all_states_differ_in_grey_or_in_pattern() -> None:
    """Nobody may be in the states between two of them."""
    assert [pair for pair in combinations(STATES, 2) if alike(*pair)] == []


def test_ways_to_divide_differ_in_grey_or_in_pattern() -> None:
    assert [pair for pair in combinations(WAYS_TO_DIVIDE, 2) if alike(*pair)] == []


def alike(part: str, next_part: str) -> bool:
    one, other = fills()[part], fills()[next_part]
    return one.pattern == other.pattern and abs(lightness(one) - lightness(other)) < LEAST_DIFFERENCE


def lightness(fill: Fill) -> float:
    """Relative luminance as in WCAG 2.2, without the gamma: enough to tell whether greys differ."""
    red, green, blue = (int(fill.colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
