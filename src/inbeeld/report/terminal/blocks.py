"""Blocks of a document in a terminal. Of a chart its table is printed."""

from collections.abc import Iterable

from rich.box import SIMPLE_HEAD
from rich.console import Console, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from inbeeld.report.document import Block, Chart, Note, Paragraph, Points, Quote, Subheading, Table


def print_blocks(blocks: Iterable[Block], console: Console) -> None:
    for block in blocks:
        for piece in _pieces(block):
            console.print(piece)


def _pieces(block: Block) -> tuple[RenderableType, ...]:
    match block:
        case Paragraph() | Quote():
            return (Text(block.text),)
        case Subheading():
            return (Text(block.text, "bold"),)
        case Points():
            return tuple(Text(f"• {item}") for item in block.items)
        case Note():
            return (Text.assemble((f"{block.title}. ", "bold"), block.text),)
        case Chart():
            return Text(block.title, "bold"), _grid(block.table)
        case Table():
            return Text(block.caption, "bold"), _grid(block)
        case _:
            return tuple(Text.assemble((f"{name}: ", "bold"), told) for name, told in block.facts)


def _grid(table: Table) -> Grid:
    grid = Grid(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    for heading, numeric in zip(table.columns, table.numeric, strict=True):
        grid.add_column(heading, justify="right" if numeric else "left")
    for row in table.rows:
        grid.add_row(*(Text(cell.text) for cell in row))
    return grid
