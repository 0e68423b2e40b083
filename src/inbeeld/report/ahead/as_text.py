"""Text for a terminal: a table for each month that is told."""

from datetime import date

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from inbeeld.disclosure import ReleasedProjection
from inbeeld.report.ahead.reading import Line, Month, read
from inbeeld.report.ahead.wording import how, notes, people_told, percent, signed, state_name, with_range
from inbeeld.report.speech import Speech, sentence, speech


def print_ahead(released: ReleasedProjection, console: Console, on: date, language: str) -> None:
    """Raises RequestError for a language that is not known."""
    words, reading = speech(language), read(released)
    console.print(Text(words.say("ahead.title", on=words.day(on)), "bold"))
    console.print(Text(f"{words.say('ahead.arithmetic')} {how(words)}"))
    console.print(Text(people_told(reading, on, words)))
    if reading.people is None:
        return
    for month in reading.months:
        console.print(_table(month, words))
    for note in notes(reading, words):
        console.print(Text(note, "dim"))


def _table(month: Month, words: Speech) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(words.say("ahead.after", months=month.month))
    for name in headings(month, words):
        table.add_column(name, justify="right", no_wrap=True)
    for line in month.lines:
        table.add_row(*map(Text, (sentence(state_name(line, words)), *cells(line, words))))
    return table


def headings(month: Month, words: Speech) -> tuple[str, ...]:
    plain = (words.say("ahead.now"), words.say("ahead.observed"))
    compared = (words.say("ahead.as_if"), words.say("ahead.difference"))
    return (*plain, *compared) if any(line.as_if for line in month.lines) else plain


def cells(line: Line, words: Speech) -> tuple[str, ...]:
    plain = (percent(line.now, words), with_range(line.observed, words))
    if line.as_if is None or line.difference is None:
        return plain
    return (*plain, with_range(line.as_if, words), signed(line.difference, words))
