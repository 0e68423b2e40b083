"""Over the years, month by month: each share with its margin, and what it is rounded to."""

from collections.abc import Iterator

from inbeeld.report.cells import NOTHING
from inbeeld.report.curves.reading import MEAN_MONTHS, Curve, Month
from inbeeld.report.curves.words import measure_name, share_of, since, state_name, written
from inbeeld.report.curves.years import Years, years
from inbeeld.report.document import Cell, Sheet, Table
from inbeeld.report.sheets.rows import headings
from inbeeld.report.speech import Speech
from inbeeld.report.subject import Subject

COLUMNS = ("since", "measure", "month", "people", "state", "share", "from", "to", "rounded")


def over_the_years(subject: Subject) -> Sheet:
    name = subject.speech.say("years.title")
    told = [years(one, subject.speech.language) for one in subject.findings.years or ()]
    rows = tuple(row for one in told for row in _rows(one))
    return Sheet(name, Table(name, headings(COLUMNS, subject.speech), rows))


def _rows(told: Years) -> Iterator[tuple[Cell, ...]]:
    speech = told.speech
    for curve in told.curves:
        named = (Cell(since(told.found.origin, speech)), Cell(_what(curve.measure, speech)))
        for month in curve.months:
            yield from ((*named, *cells) for cells in _of_month(month, curve, speech))


def _what(measure: str, speech: Speech) -> str:
    """Here the mean months are shares like the others."""
    return speech.say("years.share_of_time") if measure == MEAN_MONTHS else measure_name(measure, speech)


def _of_month(month: Month, curve: Curve, speech: Speech) -> Iterator[tuple[Cell, ...]]:
    number = Cell(str(month.month), month.month, "whole")
    if month.hidden:
        yield number, Cell(speech.say("absent.hidden")), *[NOTHING] * 5
        return
    people = Cell(speech.whole(month.people or 0), month.people, "whole")
    step = Cell(speech.grid(month.step or 0.0), month.step, "share")
    for state in curve.states:
        share = Cell(share_of(month, state, speech), month.shares[state], "share")
        yield number, people, Cell(state_name(state, speech)), share, *_reach(month, state, speech), step


def _reach(month: Month, state: str, speech: Speech) -> tuple[Cell, ...]:
    reach = month.interval(state)
    return tuple(Cell(written(end, month, speech), end, "share") for end in reach) if reach else (NOTHING, NOTHING)
