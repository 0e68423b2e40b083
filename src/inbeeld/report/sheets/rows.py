"""What the rows of all sheets have in common: a line of a figure as cells."""

from inbeeld.figures.definition import definition
from inbeeld.report.cells import denominator, estimate, numerator
from inbeeld.report.document import Cell
from inbeeld.report.labels import title_of, unit, within
from inbeeld.report.reading import Row
from inbeeld.report.speech import Speech

NAMED = ("figure", "part")
NUMBERS = ("count", "of", "unit", "value", "low", "high")


def headings(names: tuple[str, ...], speech: Speech) -> tuple[str, ...]:
    return tuple(speech.say(f"column.{name}") for name in names)


def named(row: Row, speech: Speech) -> tuple[Cell, ...]:
    figure = definition(row.definition)
    part = "" if row.figure == row.definition else within(figure, row, speech)
    return Cell(title_of(figure, speech)), Cell(part)


def numbers(row: Row, speech: Speech) -> tuple[Cell, ...]:
    """The value is a share, a number of days or a ratio, as the form of the figure has it."""
    what = Cell(unit(definition(row.definition), speech))
    return numerator(row, speech), denominator(row, speech), what, *estimate(row, speech)
