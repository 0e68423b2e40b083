"""Reach: how far people get with what is offered, per kind of offer."""

from collections.abc import Sequence
from itertools import groupby

from inbeeld.figures.definition import definition
from inbeeld.report.cells import absence, numerator, of_units
from inbeeld.report.charts.bars import Bar, Extent, bars, extent
from inbeeld.report.document import Block, Cell, Chart, Paragraph, Section, Terms
from inbeeld.report.labels import offer_kind, part_name, reason_name, title_of
from inbeeld.report.offers import FIGURE, Reached, reached
from inbeeld.report.pictures import chart, share_in_words
from inbeeld.report.reading import Row
from inbeeld.report.speech import Speech, sentence
from inbeeld.report.subject import Subject
from inbeeld.report.tables import shares_table
from inbeeld.report.ways import way


def reach(subject: Subject) -> Section:
    speech, rows = subject.speech, subject.everybody.of(FIGURE)
    found = reached(rows)
    title = title_of(definition(FIGURE), speech)
    if not found:
        reason = absence(rows[0], speech) if rows else speech.say("absent.nobody")
        return Section(FIGURE, title, (Paragraph(speech.say("reach.none", reason=reason)),))
    common = extent(_bar(row, speech) for one in found for row in one.steps)
    told = [
        block for nth, one in enumerate(found) for block in (_steps(one, nth, common, speech), *_ends(one, speech))
    ]
    what = (Paragraph(speech.say("reach.what")), Paragraph(speech.say("reach.reasons")))
    return Section(FIGURE, title, (*what, *told))


def _steps(one: Reached, nth: int, common: Extent, speech: Speech) -> Chart:
    title, anchor = sentence(offer_kind(one.kind, speech)), f"{FIGURE}-{nth}"
    alternative = speech.say("chart.bars", title=title, rows=len(one.steps))
    lanes = [_bar(row, speech) for row in one.steps]
    named = [(Cell(_step(row, speech)), row) for row in one.steps]
    table = shares_table(title, speech.say("column.step"), named, speech)
    return chart(title, alternative, lambda width: bars(anchor, title, alternative, lanes, common, width), table)


def _step(row: Row, speech: Speech) -> str:
    return part_name(way(row).step, speech)


def _bar(row: Row, speech: Speech) -> Bar:
    if row.numerator is None or row.value is None:
        return Bar(_step(row, speech), None, absence(row, speech))
    return Bar(_step(row, speech), row.numerator, share_in_words(row, row.value, speech, "mark.step"))


def _ends(one: Reached, speech: Speech) -> list[Block]:
    """Why it ended for those who declined and for those who were not eligible."""
    facts = tuple(_end(list(rows), speech) for _, rows in groupby(one.reasons, lambda row: way(row).step))
    return [Terms(facts)] if facts else []


def _end(rows: Sequence[Row], speech: Speech) -> tuple[str, str]:
    """The reason given most often first."""
    base = next((row for row in rows if row.denominator is not None), rows[0])
    sorted_rows = sorted(rows, key=lambda row: -(row.numerator or 0))
    heading = speech.say("reach.ended", step=sentence(_step(base, speech)), times=of_units(base, speech).text)
    return heading, "; ".join(_reason(row, speech) for row in sorted_rows)


def _reason(row: Row, speech: Speech) -> str:
    name = reason_name(way(row).reason or "", speech)
    return speech.say("reach.reason", reason=name, times=numerator(row, speech).text)
