"""Curves as charts with their table: where people are, and who reached something."""

from collections.abc import Iterator, Sequence

from inbeeld.report.charts.areas import Column, Layer, areas
from inbeeld.report.charts.axis import Tick
from inbeeld.report.charts.curves import MOST, Point, curves
from inbeeld.report.charts.curves import Curve as Line
from inbeeld.report.charts.months import Axes
from inbeeld.report.curves.reading import REACHED, Curve, Month
from inbeeld.report.curves.tables import Named, occupation_table, reaching_table
from inbeeld.report.curves.words import share_of, since, state_name, stratum_name, titled
from inbeeld.report.curves.years import Years
from inbeeld.report.document import Chart
from inbeeld.report.pictures import chart, percent_ticks

YEAR, FEW_MONTHS = 12, 3
YEARS_FROM = 24
"""From so many months on the axis counts in years."""


def occupation_chart(curve: Curve, nth: int, years: Years) -> Iterator[Chart]:
    """Nothing where no month may be shown. `nth` sets the charts on one page apart."""
    if not curve.drawn:
        return
    speech, last = years.speech, curve.drawn[-1]
    anchor = f"years-{years.found.origin}-{curve.measure}-{nth}"
    title = titled([curve.measure], years, stratum_name(curve.stratum, speech))
    states = [state for state in curve.states if any(month.shares[state] for month in curve.drawn)]
    layers = [Layer(state, _at_end(state_name(state, speech), last, state, years)) for state in states]
    columns = [Column(month.month, tuple(month.shares[state] for state in states)) for month in curve.drawn]
    words = speech.enumerated(layer.words for layer in layers)
    told = speech.say("years.areas", title=title, last=last.month, parts=words)
    axes, table = _axes(last.month, years), occupation_table(curve, title, years.every, speech)
    yield chart(title, told, lambda width: areas(anchor, title, told, axes, layers, columns, width), table)


def reaching_charts(measures: Sequence[str], lines: Sequence[Named], years: Years) -> Iterator[Chart]:
    """All lines in one picture, or each in its own where they are too many to tell apart."""
    shown = [(name, curve) for name, curve in lines if curve.drawn]
    together = [shown] if 0 < len(shown) <= MOST else [[one] for one in shown]
    for nth, some in enumerate(together):
        title = titled(measures, years, some[0][0] if len(together) > 1 else "")
        yield _reaching(some, title, f"years-{years.found.origin}-{'-'.join(measures)}-{nth}", years)


def _reaching(shown: Sequence[Named], title: str, anchor: str, years: Years) -> Chart:
    lines = [Line(_at_end(name, curve.drawn[-1], REACHED, years), _points(curve)) for name, curve in shown]
    words = years.speech.enumerated(line.words for line in lines)
    told = years.speech.say("years.lines", title=title, parts=words)
    axes = _axes(max(curve.drawn[-1].month for _, curve in shown), years)
    table = reaching_table(shown, title, years.every, years.speech)
    return chart(title, told, lambda width: curves(anchor, title, told, axes, lines, width), table)


def _axes(last: int, years: Years) -> Axes:
    """In years, or in months where there are few."""
    in_years, speech = last >= YEARS_FROM, years.speech
    step = YEAR if in_years else FEW_MONTHS
    times = tuple(Tick(month, str(month // YEAR if in_years else month)) for month in range(0, last + 1, step))
    across = speech.say("years.in_years" if in_years else "years.in_months", since=since(years.found.origin, speech))
    return Axes(last, times, tuple(percent_ticks(speech)), across)


def _at_end(name: str, month: Month, state: str, years: Years) -> str:
    return " ".join((name, share_of(month, state, years.speech)))


def _points(curve: Curve) -> dict[int, Point]:
    return {month.month: _point(month) for month in curve.drawn}


def _point(month: Month) -> Point:
    """Without the reach of chance where no error is known."""
    share = month.shares[REACHED]
    low, high = month.interval(REACHED) or (share, share)
    return Point(share, low, high)
