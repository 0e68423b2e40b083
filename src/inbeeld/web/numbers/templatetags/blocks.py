"""Blocks of a report as parts of a page: which kind a block is, where a cell leads to, a picture as it was drawn."""

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from inbeeld.report.document import Block, Cell, Table

register = template.Library()
DEFINITION = "definition-"


@register.filter
def kind(block: Block) -> str:
    return type(block).__name__


@register.filter
def picture(svg: str) -> SafeString:
    """The report escapes every text in what it draws, and writes no style and no script."""
    return mark_safe(svg)


@register.filter
def headings(table: Table) -> list[tuple[str, bool]]:
    """The columns, each with whether it holds numbers."""
    return list(zip(table.columns, table.numeric, strict=True))


@register.filter
def cells(row: tuple[Cell, ...], table: Table) -> list[tuple[Cell, bool]]:
    return list(zip(row, table.numeric, strict=True))


@register.filter
def address(cell: Cell) -> str:
    """A report leads to the definition at its end; these pages have a page for each."""
    if not cell.link or not cell.link.startswith(DEFINITION):
        return ""
    return reverse("numbers:definition", args=[cell.link.removeprefix(DEFINITION)])
