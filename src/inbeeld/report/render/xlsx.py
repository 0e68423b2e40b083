"""A spreadsheet: numbers are numbers, texts are texts, and nothing in the data becomes a formula."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from inbeeld.report.document import Cell, Form, Sheet

NUMBER_FORMATS: Mapping[Form, str] = {
    "text": "@",
    "whole": "#,##0",
    "share": "0.0%",
    "ratio": "0.00",
    "days": "#,##0",
    "tenths": "0.0",
    "year": "0",
}
NARROWEST, WIDEST = 9, 60
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def to_xlsx(sheets: Sequence[Sheet], title: str, on: date) -> bytes:
    """Dated on the day of the figures, so that the same figures are the same file."""
    target = BytesIO()
    with Workbook(target, OPTIONS) as book:
        book.set_properties({"title": title, "author": "InBeeld", "created": datetime.combine(on, time())})
        formats = {
            form: book.add_format({"num_format": told, "valign": "top"}) for form, told in NUMBER_FORMATS.items()
        }
        formats["text"].set_text_wrap()
        heading = book.add_format({"bold": True, "bottom": 2, "text_wrap": True, "valign": "bottom"})
        for sheet in sheets:
            _write(book.add_worksheet(sheet.name), sheet, formats, heading)
    return target.getvalue()


def _write(page: Worksheet, sheet: Sheet, formats: Mapping[Form, Format], heading: Format) -> None:
    columns, rows = sheet.table.columns, sheet.table.rows
    for place, name in enumerate(columns):
        page.write_string(0, place, name, heading)
        page.set_column(place, place, _width([name, *(row[place].text for row in rows)]))
    for line, row in enumerate(rows, start=1):
        for place, cell in enumerate(row):
            _write_cell(page, line, place, cell, formats)
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _write_cell(page: Worksheet, line: int, place: int, cell: Cell, formats: Mapping[Form, Format]) -> None:
    if cell.number is None:
        page.write_string(line, place, cell.text, formats["text"])
    else:
        page.write_number(line, place, cell.number, formats[cell.form])


def _width(texts: Sequence[str]) -> int:
    return min(max(NARROWEST, *(len(text) + 2 for text in texts)), WIDEST)
