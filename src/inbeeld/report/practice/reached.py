"""Whom an instrument reaches: of those who could start it in a year, the share that did, by group."""

from collections.abc import Iterator

import polars as pl

from inbeeld.evidence.practice.doses import DOSES
from inbeeld.evidence.practice.reach import BY, PARTS, STARTED, Reach
from inbeeld.facts.code_lists import code_list
from inbeeld.report.charts.axis import Tick
from inbeeld.report.charts.intervals import Counted, Line, Unknown
from inbeeld.report.document import Block, Cell, Chart, Paragraph, Table
from inbeeld.report.labels import category_name, variable_name
from inbeeld.report.pictures import shares_chart
from inbeeld.report.protected import Count, Protected, protected
from inbeeld.report.speech import Speech, sentence

COLUMNS = ("people", "started", "not_started", "not_in_view")


def reach_blocks(reach: Reach, threshold: int, speech: Speech) -> Iterator[Block]:
    """Raises RequestError for the threshold."""
    everybody = _protected(reach, (), threshold).of(STARTED) if reach.people else None
    if everybody is None or everybody.value is None:
        yield Paragraph(speech.say("practice.reach_none"))
        return
    share, people = speech.share(everybody.value, everybody.denominator), speech.whole(everybody.denominator or 0)
    yield Paragraph(speech.say("practice.reach", share=share, people=people))
    for variable in BY:
        yield _chart(variable, everybody.value, _protected(reach, (variable,), threshold), reach, speech)


def counts(reach: Reach, threshold: int) -> Iterator[tuple[str, str, str, Count]]:
    """Variable, category, part, and how many of the group."""
    for variable in BY if reach.people else ():
        found = _protected(reach, (variable,), threshold)
        for category in _in_order(variable, found):
            yield from ((variable, category, part, found.of(part, **{variable: category})) for part in PARTS)


def _chart(variable: str, of_all: float, found: Protected, reach: Reach, speech: Speech) -> Chart:
    name = variable_name(variable, speech)
    title = speech.say("practice.reach_by", variable=name)
    groups = {one: found.of(STARTED, **{variable: one}) for one in _in_order(variable, found)}
    lines = [Line(category_name(variable, one, speech), (_mark(count, speech),)) for one, count in groups.items()]
    reference = Tick(of_all, speech.say("group.reference", share=speech.share(of_all, reach.people)), strong=True)
    columns = (sentence(name), *(speech.say(f"column.{one}") for one in COLUMNS))
    table = Table(title, columns, tuple(_row(variable, one, found, speech) for one in groups))
    return shares_chart(f"reach-{variable}", title, lines, table, speech, reference)


def _in_order(variable: str, found: Protected) -> list[str]:
    """As in the list of the variable; codes that are in no list last."""
    listed = DOSES["start"] if variable == "months_since_settlement" else code_list(variable).codes
    known = found.categories(variable)
    return [*(one for one in listed if one in known), *(one for one in known if one not in listed)]


def _mark(count: Count, speech: Speech) -> Counted | Unknown:
    if count.value is None or count.low is None or count.high is None:
        return Unknown(speech.say("absent.hidden"))
    share = speech.share(count.value, count.denominator)
    words = speech.say("mark.step", share=share, numerator=count.numerator, denominator=count.denominator)
    return Counted(count.value, count.low, count.high, words)


def _row(variable: str, category: str, found: Protected, speech: Speech) -> tuple[Cell, ...]:
    counts = [found.of(part, **{variable: category}) for part in (None, *PARTS)]
    return Cell(category_name(variable, category, speech)), *(_cell(count, speech) for count in counts)


def _cell(count: Count, speech: Speech) -> Cell:
    if count.numerator is None:
        return Cell(speech.say("absent.hidden"))
    return Cell(speech.whole(count.numerator), count.numerator, "whole")


def _protected(reach: Reach, by: tuple[str, ...], threshold: int) -> Protected:
    """By one variable at a time: what is hidden of everybody is the same each time."""
    cells = reach.cells.group_by(*by, "part").agg(pl.col("n").sum())
    return protected("reach", by, cells, threshold)
