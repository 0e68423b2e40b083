"""Tables of shares: the same columns wherever shares are told."""

from collections.abc import Iterable

from inbeeld.report.cells import estimate, numerator, of_units
from inbeeld.report.document import Cell, Table
from inbeeld.report.reading import Row
from inbeeld.report.speech import Speech

Labelled = tuple[Cell, Row]


def shares_table(caption: str, heading: str, rows: Iterable[Labelled], speech: Speech) -> Table:
    """`heading` is that of the column with the labels."""
    columns = tuple(speech.say(f"column.{name}") for name in ("count", "of", "share", "low", "high"))
    return Table(caption, (heading, *columns), tuple((label, *share_cells(row, speech)) for label, row in rows))


def share_cells(row: Row, speech: Speech) -> tuple[Cell, ...]:
    return numerator(row, speech), of_units(row, speech), *estimate(row, speech)


def definition_anchor(name: str) -> str:
    return f"definition-{name.split('.')[0]}"
