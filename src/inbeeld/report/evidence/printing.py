"""A section in a terminal. Charts are printed as their table."""

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from inbeeld.report.document import Block, Chart, Note, Paragraph, Points, Section, Table


def print_section(section: Section, console: Console) -> None:
    console.print()
    console.print(Text(section.title, "bold"))
    for block in section.blocks:
        _print(block, console)


def _print(block: Block, console: Console) -> None:
    if isinstance(block, Paragraph):
        console.print(Text(block.text))
    elif isinstance(block, Note):
        console.print(Text.assemble((f"{block.title} ", "bold"), block.text))
    elif isinstance(block, Points):
        for item in block.items:
            console.print(Text(f"- {item}"))
    elif isinstance(block, Chart | Table):
        console.print(_grid(block.table if isinstance(block, Chart) else block))


def _grid(table: Table) -> Grid:
    grid = Grid(title=table.caption, title_justify="left", box=None, padding=(0, 1, 0, 0), pad_edge=False)
    for heading, numeric in zip(table.columns, table.numeric, strict=True):
        grid.add_column(heading, justify="right" if numeric else "left", vertical="bottom", overflow="fold")
    for row in table.rows:
        grid.add_row(*(Text(cell.text) for cell in row))
    return grid
