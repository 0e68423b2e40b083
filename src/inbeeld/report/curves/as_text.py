"""Text for a terminal: a table per measure and group, with a row per month."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from inbeeld.report.cells import NOTHING
from inbeeld.report.curves.blocks import rounding
from inbeeld.report.curves.content import nobody_to_follow
from inbeeld.report.curves.followed import Followed
from inbeeld.report.curves.reading import MEAN_MONTHS, Curve, Month
from inbeeld.report.curves.tables import months_spent, told_months
from inbeeld.report.curves.words import ranges, share_of, state_name, stratum_name, titled
from inbeeld.report.curves.years import EVERY_MONTH, years
from inbeeld.report.speech import Speech


def print_curves(found: Followed, console: Console, language: str) -> None:
    """Raises RequestError for a language that reports are not written in."""
    told = years(found, language, EVERY_MONTH)
    for curve in told.curves:
        title = titled([curve.measure], told, stratum_name(curve.stratum, told.speech))
        console.print(Text(title, "bold"))
        console.print(_table(curve, told.speech))
    if not told.curves:
        console.print(Text(nobody_to_follow(told)))
    console.print(Text(rounding(told), "dim"))
    console.print(Text(told.speech.say("years.explained"), "dim"))


def _table(curve: Curve, speech: Speech) -> Table:
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False)
    first = speech.say("column.of_first" if curve.measure == MEAN_MONTHS else "column.month")
    states = (speech.known("short", state) or state_name(state, speech) for state in curve.states)
    for heading in (first, speech.say("column.people"), *states):
        table.add_column(heading.replace(" ", "\n"), justify="right", vertical="bottom")
    for months in told_months(curve, EVERY_MONTH):
        table.add_row(*map(Text, _row(months, curve, speech)))
    return table


def _row(months: Sequence[Month], curve: Curve, speech: Speech) -> tuple[str, ...]:
    """Months that are hidden one after the other share a row."""
    first = months[0]
    if first.hidden:
        return ranges([month.month for month in months], speech), *[NOTHING.text] * (len(curve.states) + 1)
    return (
        str(first.month),
        speech.whole(first.people or 0),
        *(_cell(first, state, curve, speech) for state in curve.states),
    )


def _cell(month: Month, state: str, curve: Curve, speech: Speech) -> str:
    if curve.measure == MEAN_MONTHS:
        return months_spent(month.shares[state], month, speech)
    return share_of(month, state, speech)
