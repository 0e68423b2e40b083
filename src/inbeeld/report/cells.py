"""Cells: the numbers of a line in words, never blank: where a number is missing, the first empty cell says why."""

from collections.abc import Mapping

from inbeeld.figures.definition import definition
from inbeeld.report.document import Cell, Form
from inbeeld.report.labels import table_names, unit
from inbeeld.report.reading import Row
from inbeeld.report.speech import Speech

NOTHING = Cell("–")

VALUES: Mapping[str, Form] = {"median": "days", "ratio": "ratio"}
"""What the value is in figures of these forms; in all others it is a share."""


def numerator(row: Row, speech: Speech) -> Cell:
    """A ratio is made of two shares, so it has no one numerator."""
    return NOTHING if _form(row) == "ratio" else _whole(row.numerator, row, speech)


def denominator(row: Row, speech: Speech) -> Cell:
    if row.denominator is None and row.numerator is None:
        return NOTHING
    return _whole(row.denominator, row, speech)


def of_units(row: Row, speech: Speech) -> Cell:
    """The denominator with what it counts: "3.702 mensen"."""
    cell = denominator(row, speech)
    if cell.number is None:
        return cell
    return Cell(f"{cell.text} {unit(definition(row.definition), speech)}", cell.number, "whole")


def estimate(row: Row, speech: Speech) -> tuple[Cell, Cell, Cell]:
    """The value, and what chance alone could do: from and to."""
    told = (_number(number, row, speech) for number in (row.value, row.low, row.high))
    value, low, high = (cell or NOTHING for cell in told)
    explained = _form(row) != "ratio" and (row.numerator is None or row.denominator is None)
    return value if row.value is not None or explained else Cell(absence(row, speech)), low, high


def absence(row: Row, speech: Speech) -> str:
    """Why there is no number."""
    if row.missing:
        return speech.say("absent.table", tables=table_names(row.missing, speech))
    if row.suppressed:
        return speech.say("absent.hidden")
    if row.denominator == 0:
        return speech.say("absent.nobody")
    return speech.say("absent.undefined")


def counted_in(row: Row, speech: Speech) -> Cell:
    """In how many of how many caseloads the line could be counted."""
    return Cell(speech.say("counted.in", counted=row.counted, caseloads=row.caseloads))


def _form(row: Row) -> Form:
    return VALUES.get(definition(row.definition).form, "share")


def _whole(number: int | None, row: Row, speech: Speech) -> Cell:
    return Cell(absence(row, speech)) if number is None else Cell(speech.whole(number), number, "whole")


def _number(number: float | None, row: Row, speech: Speech) -> Cell | None:
    if number is None:
        return None
    form = _form(row)
    written = {"days": speech.whole, "ratio": speech.ratio}.get(form)
    return Cell(written(number) if written else speech.share(number, row.denominator), number, form)
