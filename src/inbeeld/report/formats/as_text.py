"""Text for a terminal: a table of all figures, or one per figure where people are split."""

from collections.abc import Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from inbeeld.disclosure import Released
from inbeeld.figures.definition import Definition, definitions
from inbeeld.report.cells import absence
from inbeeld.report.formats.notes import notes
from inbeeld.report.formats.outline import outline
from inbeeld.report.labels import category_name, variable_name
from inbeeld.report.reading import Reading, Row, read
from inbeeld.report.sheets.rows import numbers
from inbeeld.report.speech import Speech, speech

INDENT = "  "


def print_figures(released: Released, console: Console, language: str) -> None:
    """Single offers are left out; JSON and CSV have them. Raises RequestError for a language that is not known."""
    words, reading = speech(language), read(released)
    console.print(Text(_heading(reading.rows[0], words), "bold"))
    for table in _tables(reading, words):
        console.print(table)
    for note in notes(released, reading, words):
        console.print(Text(note, "dim"))


def _heading(row: Row, words: Speech) -> str:
    if row.known_on is None:
        return words.say("text.on", on=words.day(row.on))
    return words.say("text.known_on", on=words.day(row.on), known_on=words.day(row.known_on))


def _tables(reading: Reading, words: Speech) -> Iterator[Table]:
    present = [figure for figure in definitions() if reading.of(figure.id)]
    for figures in [[figure] for figure in present] if reading.by else [present]:
        table = _empty_table([variable_name(variable, words) for variable in reading.by], words)
        for figure in figures:
            _fill(table, figure, reading, words)
        yield table


def _empty_table(variables: Sequence[str], words: Speech) -> Table:
    table = Table(words.say("column.figure"), *variables, box=SIMPLE_HEAD, pad_edge=False)
    for name in ("number", "of", "value", "chance"):
        table.add_column(words.say(f"text.{name}"), justify="right")
    return table


def _fill(table: Table, figure: Definition, reading: Reading, words: Speech) -> None:
    entries = list(outline(figure, reading.of(figure.id), words))
    if len(entries) > 1:
        table.add_section()
    for entry in entries:
        name = Text(INDENT * entry.level + entry.name)
        if entry.row is None:
            name.stylize("bold")
            table.add_row(name)
        else:
            strata = [_category(variable, entry.row, words) for variable in reading.by]
            table.add_row(name, *map(Text, (*strata, *_numbers(figure, entry.row, words))))
    if len(entries) > 1:
        table.add_section()


def _category(variable: str, row: Row, words: Speech) -> str:
    return category_name(variable, row.stratum[variable], words) if variable in row.stratum else words.say("text.all")


def _numbers(figure: Definition, row: Row, words: Speech) -> tuple[str, str, str, str]:
    """Number, base, value and what chance could do; a reason instead of a value where there is none."""
    count, base, unit, value, low, high = (cell.text for cell in numbers(row, words))
    return (
        "" if row.numerator is None else count,
        "" if row.denominator is None else f"{base} {unit}",
        _value(figure, row, value, words),
        "" if row.low is None else words.say("text.range", low=low, high=high),
    )


def _value(figure: Definition, row: Row, value: str, words: Speech) -> str:
    """The tables that are missing stand in the notes."""
    if row.value is not None:
        return words.say("text.days", days=value) if figure.form == "median" else value
    if row.missing:
        return words.say("text.cannot")
    return words.say("text.hidden") if row.suppressed else absence(row, words)
