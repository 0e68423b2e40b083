"""Text for a terminal: a line per municipality by name, and what the spread between them means."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from inbeeld.disclosure import Released
from inbeeld.figures.definition import definition
from inbeeld.report.comparison.policy_table import policy_table
from inbeeld.report.comparison.reading import Number, Place, Reading, read
from inbeeld.report.document import Cell
from inbeeld.report.labels import title_of
from inbeeld.report.speech import Speech, sentence, speech

COLUMNS = ("people", "actual", "expected", "ratio", "odds", "rank")
STAR = "*"
ODDS = 3
"""Columns of the table of policies: the odds, from and to."""
OUTSIDE = {1: "▲", 0: " ", -1: "▼"}


def print_comparison(released: Released, console: Console, language: str) -> None:
    """Raises RequestError for a language that is not known."""
    words, reading = speech(language), read(released)
    console.print(Text(_heading(reading, words), "bold"))
    console.print(_table(reading, words))
    for told in told_of_all(reading, words):
        console.print(Text(told))
    for note in _notes(reading, words):
        console.print(Text(note, "dim"))


def print_policies(policies: Released, console: Console, language: str = "en") -> None:
    """A table for each policy, because their names are long and a terminal is narrow."""
    words = speech(language)
    told = policy_table(policies, words)
    console.print(Text(told.caption, "bold"))
    for policy, rows in groupby(told.rows, key=lambda row: row[0].text):
        console.print(Text(policy))
        console.print(_sides(tuple(rows), told.columns[2:-ODDS], words))
    for note in ("policy.what", "policy.hidden"):
        console.print(Text(words.say(note), "dim"))
    console.print(Text(words.say("policy.proof")))


def _sides(rows: Sequence[tuple[Cell, ...]], columns: Sequence[str], words: Speech) -> Table:
    """Those with the policy, and those without."""
    table = Table("", box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    for name in (*columns, words.say("compare.odds").replace(" (", "\n(")):
        table.add_column(name, justify="right", no_wrap=True)
    for row in rows:
        odds = [cell.text for cell in row[-ODDS:] if cell.text != "–"]
        between = words.say("compare.range", low=odds[1], high=odds[2]) if len(odds) == ODDS else ""
        cells = (*(cell.text for cell in row[1:-ODDS]), f"{odds[0]} ({between})" if between else "".join(odds))
        table.add_row(*map(Text, cells))
    return table


def told_of_all(reading: Reading, words: Speech) -> Iterator[str]:
    """What the spread means: nothing where the numbers of all together are hidden."""
    actual, ratio = reading.whole["actual"], reading.whole["median_odds_ratio"]
    if actual.value is None or ratio.value is None:
        return
    near, far = (_chances(reading.whole[name], words) for name in ("equal_chances", "equal_chances_at_most"))
    yield words.say("compare.equal_chances", chances=near, at_most=far, share=words.share(actual.value, None))
    yield words.say("compare.median_odds_ratio", ratio=words.ratio(ratio.value), range=_range(ratio, words))


def _chances(told: Number, words: Speech) -> str:
    low, high = (words.share(chance or 0.0, None) for chance in (told.low, told.high))
    return words.say("compare.against", low=low, high=high)


def _heading(reading: Reading, words: Speech) -> str:
    title = sentence(title_of(definition(reading.outcome), words))
    key = "compare.on" if reading.known_on is None else "compare.known_on"
    known_on = words.day(reading.known_on) if reading.known_on else ""
    return words.say(key, title=title, on=words.day(reading.on), known_on=known_on)


def _table(reading: Reading, words: Speech) -> Table:
    table = Table(words.say("compare.municipality"), box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    for name in COLUMNS:
        heading = words.say(f"compare.{name}").replace(" (", "\n(")
        table.add_column(heading, justify="right", no_wrap=True)
    for place in reading.places:
        table.add_row(*map(Text, (place.name, *_cells(place, words))))
    return table


def _cells(place: Place, words: Speech) -> Iterator[str]:
    counted = place.numbers["actual"]
    yield "" if counted.denominator is None else words.whole(counted.denominator)
    if place.hidden or counted.numerator is None:
        yield from (words.say("text.hidden"), *[""] * (len(COLUMNS) - 2))
        return
    yield words.whole(counted.numerator)
    yield _value(place.numbers["expected"], words, whole=True)
    yield f"{_value(place.numbers['actual_to_expected'], words)} {OUTSIDE[place.outside]}"
    star = STAR if place.shrunk else " "
    yield f"{_value(place.numbers['odds'], words)} ({_range(place.numbers['odds'], words)}){star}"
    yield _range(place.numbers["rank"], words, whole=True)


def _value(number: Number, words: Speech, whole: bool = False) -> str:
    if number.value is None:
        return ""
    return words.whole(number.value) if whole else words.ratio(number.value)


def _range(number: Number, words: Speech, whole: bool = False) -> str:
    if number.low is None or number.high is None:
        return ""
    write = words.whole if whole else words.ratio
    return words.say("compare.range", low=write(number.low), high=write(number.high))


def _notes(reading: Reading, words: Speech) -> Iterator[str]:
    yield words.say("compare.note_columns")
    yield words.say("compare.note_rank", places=len(reading.places))
    if any(place.outside for place in reading.places):
        yield words.say("compare.note_funnel")
    if any(place.shrunk for place in reading.places):
        yield words.say("compare.note_shrunk")
    if any(place.hidden for place in reading.places):
        yield words.say("text.hidden_note", threshold=reading.threshold)
    yield words.say("compare.note_proof")
