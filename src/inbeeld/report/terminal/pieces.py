"""Headings, lists and tables, alike in all parts."""

from collections.abc import Iterable

from rich.box import SIMPLE_HEAD
from rich.rule import Rule
from rich.table import Table
from rich.text import Text


def heading(words: str) -> Rule:
    return Rule(Text(words, "bold"), align="left", style="dim")


def empty_table(*columns: str) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(column)
    return table


def points(items: Iterable[str]) -> Table:
    """A list of which the lines hang under their first."""
    grid = Table.grid(padding=(0, 1))
    for item in items:
        grid.add_row("·", Text(item))
    return grid
