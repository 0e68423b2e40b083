"""Numbers of a wave in words, and as cells: shares in per cent, means as they are, each with its margin."""

from inbeeld.report.cells import NOTHING
from inbeeld.report.document import Cell
from inbeeld.report.monitor.figures import Figure
from inbeeld.report.speech import Speech
from inbeeld.survey.findings import Indicator


def value_of(number: float, one: Indicator, speech: Speech) -> str:
    return speech.tenths(number) if one.kind == "number" else speech.share(number, None)


def span(figure: Figure, one: Indicator, speech: Speech) -> str:
    """From where to where the margin runs: "57–67 %"."""
    if figure.low is None or figure.high is None:
        return speech.say("monitor.no_margin")
    if one.kind == "number":
        return speech.say("monitor.span", low=speech.tenths(figure.low), high=speech.tenths(figure.high))
    return speech.say(
        "monitor.span_of_shares", low=speech.whole(100 * figure.low), high=speech.whole(100 * figure.high)
    )


def with_span(figure: Figure, one: Indicator, speech: Speech) -> str:
    """ "62 % (57–67 %)", or why there is no number."""
    if figure.value is None:
        return absence(figure, speech)
    told = {"value": value_of(figure.value, one, speech), "margin": span(figure, one, speech)}
    return speech.say("monitor.with_span", **told)


def absence(figure: Figure, speech: Speech) -> str:
    return speech.say("survey.few" if figure.base else "survey.nobody")


def whole_cell(number: int | None, speech: Speech) -> Cell:
    return NOTHING if number is None else Cell(speech.whole(number), number, "whole")


def number_cell(number: float | None, one: Indicator, speech: Speech) -> Cell:
    if number is None:
        return NOTHING
    return Cell(value_of(number, one, speech), number, "tenths" if one.kind == "number" else "share")


def estimate_cells(figure: Figure, one: Indicator, speech: Speech) -> tuple[Cell, Cell, Cell]:
    """The estimate and its margin; the first says why there is none."""
    if figure.value is None:
        return Cell(absence(figure, speech)), NOTHING, NOTHING
    value, low, high = (number_cell(number, one, speech) for number in (figure.value, figure.low, figure.high))
    return value, low, high


def points_cell(difference: float | None, one: Indicator, speech: Speech) -> Cell:
    if difference is None:
        return NOTHING
    return Cell(points(difference, one, speech), difference if one.kind == "number" else 100 * difference, "tenths")


def points(difference: float, one: Indicator, speech: Speech) -> str:
    """A difference of two shares, in percentage points; of two means, as it is."""
    return speech.signed(difference if one.kind == "number" else 100 * difference)
