"""The numbers of curves as tables, a row per month. Months that are hidden one after the other share a row."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from inbeeld.report.cells import NOTHING
from inbeeld.report.curves.reading import REACHED, Curve, Month
from inbeeld.report.curves.words import ranges, share_of, state_name, stratum_name, written
from inbeeld.report.document import Cell, Table
from inbeeld.report.speech import Speech

Named = tuple[str, Curve]


def occupation_table(curve: Curve, caption: str, every: int, speech: Speech) -> Table:
    """The share in each state."""
    states = tuple(state_name(state, speech) for state in curve.states)
    columns = (*_headings(("month", "people"), speech), *states, *_headings(("rounded",), speech))
    rows = tuple(
        (_month(months, speech), *_occupation(months[0], curve.states, speech))
        for months in told_months(curve, every)
    )
    return Table(caption, columns, rows)


def reaching_table(curves: Sequence[Named], caption: str, every: int, speech: Speech) -> Table:
    """The share who reached something, with its margin, for each of the curves by its name."""
    rows = tuple(
        (Cell(name), _month(months, speech), *_reached(months[0], speech))
        for name, curve in curves
        for months in told_months(curve, every)
    )
    return Table(caption, _headings(("line", "month", "people", "share", "from", "to", "rounded"), speech), rows)


def mean_months_table(curves: Sequence[Curve], caption: str, speech: Speech) -> Table:
    """How many of the first months were spent in each state, on average."""
    states = tuple(state_name(state, speech) for state in curves[0].states)
    grouped = bool(curves[0].stratum)
    rows = tuple(
        (*([Cell(stratum_name(curve.stratum, speech))] * grouped), *_spent(month, curve.states, speech))
        for curve in curves
        for month in curve.months
    )
    columns = (*_headings((*["group"] * grouped, "of_first", "people"), speech), *states)
    return Table(caption, columns, rows)


def months_spent(share: float, month: Month, speech: Speech) -> str:
    """Without a decimal where a step of the rounding is a month or more."""
    write = speech.tenths if (month.step or 0.0) * month.month < 1 else speech.whole
    return write(share * month.month)


def mean_months(month: Month, state: str, speech: Speech) -> Cell:
    """With its margin where that is known."""
    share, reach = month.shares[state], month.interval(state)
    told = months_spent(share, month, speech)
    if reach:
        low, high = (months_spent(end, month, speech) for end in reach)
        told = speech.say("years.between", value=told, low=low, high=high)
    return Cell(told, share * month.month, "tenths")


def _headings(names: Sequence[str], speech: Speech) -> tuple[str, ...]:
    return tuple(speech.say(f"column.{name}") for name in names)


def told_months(curve: Curve, every: int) -> Iterator[list[Month]]:
    """One month, or those hidden one after the other. The last of a picture is always there: its numbers stand at
    the lines."""
    last = curve.drawn[-1].month if curve.drawn else None
    for hidden, months in groupby(curve.months, lambda month: month.hidden):
        if hidden:
            yield list(months)
        else:
            yield from ([one] for one in months if one.month % every == 0 or one.month == last)


def _month(months: Sequence[Month], speech: Speech) -> Cell:
    if len(months) > 1:
        return Cell(ranges([month.month for month in months], speech))
    return Cell(str(months[0].month), months[0].month, "whole")


def _occupation(month: Month, states: Sequence[str], speech: Speech) -> tuple[Cell, ...]:
    if month.hidden:
        return _hidden(len(states) + 2, speech)
    return _people(month, speech), *(_share(month, state, speech) for state in states), _step(month, speech)


def _reached(month: Month, speech: Speech) -> tuple[Cell, ...]:
    if month.hidden:
        return _hidden(5, speech)
    reach = month.interval(REACHED)
    ends = [Cell(written(end, month, speech), end, "share") for end in reach] if reach else [NOTHING, NOTHING]
    return _people(month, speech), _share(month, REACHED, speech), *ends, _step(month, speech)


def _spent(month: Month, states: Sequence[str], speech: Speech) -> tuple[Cell, ...]:
    first = Cell(str(month.month), month.month, "whole")
    if month.hidden:
        return first, *_hidden(len(states) + 1, speech)
    return first, _people(month, speech), *(mean_months(month, state, speech) for state in states)


def _hidden(width: int, speech: Speech) -> tuple[Cell, ...]:
    return Cell(speech.say("absent.hidden")), *[NOTHING] * (width - 1)


def _people(month: Month, speech: Speech) -> Cell:
    people = month.people or 0
    return Cell(speech.whole(people), people, "whole")


def _share(month: Month, state: str, speech: Speech) -> Cell:
    return Cell(share_of(month, state, speech), month.shares[state], "share")


def _step(month: Month, speech: Speech) -> Cell:
    step = month.step or 0.0
    return Cell(speech.grid(step), step, "share")
