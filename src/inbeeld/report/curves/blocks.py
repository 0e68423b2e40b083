"""Curves as parts of a document: where people are, what they reach, how their time goes, and what it all means."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from inbeeld.report.curves.pictures import occupation_chart, reaching_charts
from inbeeld.report.curves.reading import Curve
from inbeeld.report.curves.sentences import of_whom, sentences, spent
from inbeeld.report.curves.tables import Named, mean_months_table
from inbeeld.report.curves.words import measure_name, ranges, since, stratum_name, titled
from inbeeld.report.curves.years import Years
from inbeeld.report.document import Block, Paragraph, Points, Terms
from inbeeld.report.speech import sentence

LEAST = 2
"""A line of fewer people than this many times the threshold is hidden."""


def where(years: Years) -> Iterator[Block]:
    """A picture of everybody, or one for each group."""
    yield from _said(years.occupation, years)
    for nth, curve in enumerate(years.occupation):
        yield from occupation_chart(curve, nth, years)
    yield from _undrawn(years.occupation, years)


def reached(years: Years, wanted: Collection[str] = ()) -> Iterator[Block]:
    """Of everybody all that is wanted in one picture; by group a picture for each measure."""
    found = {measure: curves for measure, curves in years.reaching.items() if not wanted or measure in wanted}
    all_curves = [curve for curves in found.values() for curve in curves]
    yield from _said(all_curves, years)
    for measures, lines in _pictures(found, years) if found else ():
        yield from reaching_charts(measures, lines, years)
    yield from _undrawn(all_curves, years)


def time_spent(years: Years) -> Iterator[Block]:
    """Nothing where no curve starts on day 0."""
    if years.mean_months:
        title = titled([years.mean_months[0].measure], years)
        if told := () if years.grouped else tuple(spent(years.mean_months[0], years)):
            yield Points(told)
        yield mean_months_table(years.mean_months, title, years.speech)


def meanings(years: Years) -> Terms:
    """What is told, in the order in which it is."""
    say, origin = years.speech.say, since(years.found.origin, years.speech)
    measures = dict.fromkeys(curve.measure for curve in years.curves)
    known = [measure for measure in measures if years.speech.known("meaning", measure)]
    return Terms(
        (
            (say("years.whom"), say("years.whom_told", since=origin, on=years.speech.day(years.found.on))),
            *((sentence(measure_name(one, years.speech)), say(f"meaning.{one}", since=origin)) for one in known),
            (sentence(say("years.margins")), say("years.margins_told")),
            (say("years.rounding"), rounding(years)),
        )
    )


def rounding(years: Years) -> str:
    threshold = years.found.curves.threshold
    return years.speech.say("years.rounding_told", threshold=threshold, least=LEAST * threshold)


def _said(curves: Sequence[Curve], years: Years) -> list[Block]:
    told = () if years.grouped else tuple(line for curve in curves for line in sentences(curve, years))
    return [Paragraph(of_whom(years)), Points(told)] if told else []


def _pictures(found: Mapping[str, Sequence[Curve]], years: Years) -> Iterator[tuple[list[str], list[Named]]]:
    if years.grouped:
        for measure, curves in found.items():
            yield [measure], [(stratum_name(curve.stratum, years.speech), curve) for curve in curves]
        return
    yield list(found), [(measure_name(measure, years.speech), curves[0]) for measure, curves in found.items()]


def _undrawn(curves: Sequence[Curve], years: Years) -> list[Block]:
    """In words, which months no picture shows."""
    drawn = {month.month for curve in curves for month in curve.drawn}
    until = max((curve.months[-1].month for curve in curves), default=-1)
    left_out = [month for month in range(until + 1) if month not in drawn]
    return [Paragraph(years.speech.say("years.undrawn", months=ranges(left_out, years.speech)))] if left_out else []
