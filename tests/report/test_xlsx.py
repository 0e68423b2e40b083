"""The spreadsheet."""

from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from inbeeld.report.render.xlsx import to_xlsx
from inbeeld.report.sheets.workbook import workbook
from tests.report.made import ODD_KIND, ODD_OFFER, ODD_REASONS, ON, findings


@cache
def xlsx(*without: str) -> bytes:
    return to_xlsx(workbook(findings(*without), "en"), "title", ON)


def book() -> Workbook:
    return load_workbook(BytesIO(xlsx()))


def rows(sheet: str) -> list[tuple[object, ...]]:
    return list(book()[sheet].iter_rows(values_only=True))


def test_a_sheet_for_each_question() -> None:
    assert book().sheetnames == [
        "Explanation",
        "Figures",
        "By group",
        "Municipalities compared",
        "Counted beside estimated",
        "Why not",
        "Reach of offers",
        "Over the years",
        "Rows read",
        "Rows refused",
        "Not delivered",
    ]


def test_numbers_are_numbers_with_a_format() -> None:
    sheet = book()["Figures"]
    (line,) = [row for row in sheet.iter_rows() if row[0].value == "Not in view"]
    assert [cell.value for cell in line[2:6]] == [90, 600, "people", 0.15]
    assert line[5].number_format == "0.0%"


def test_what_is_missing_says_why() -> None:
    (line,) = [row for row in rows("Figures") if row[:2] == ("Everyone", "stopped")]
    assert line[2:6] == ("too small to show", 600, "people", "–")


def test_an_estimate_stands_with_whether_it_may_be_compared() -> None:
    told = {(row[0], row[2]): (row[9], row[11]) for row in rows("Counted beside estimated")}
    assert told[2018, "Not in view"] == (0.2, "yes")
    assert told[2018, "Dedicated case manager"] == (0.84, "no")


def test_no_cell_is_a_formula_or_a_link() -> None:
    with ZipFile(BytesIO(xlsx())) as parts:
        sheets = [parts.read(name).decode() for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    assert sheets
    assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in sheets)


def test_words_of_the_municipality_come_out_as_text() -> None:
    told = {text for row in rows("Reach of offers") for text in row}
    assert {ODD_KIND, ODD_OFFER, *ODD_REASONS} <= told


def test_the_heading_stays_in_sight() -> None:
    assert {sheet.freeze_panes for sheet in book()} == {"B2"}


def test_what_was_not_delivered_is_named() -> None:
    sheet = load_workbook(BytesIO(xlsx("contacts")))["Not delivered"]
    assert list(sheet.iter_rows(values_only=True))[1] == ("Groningen", "contacts")


def test_the_same_findings_are_the_same_file() -> None:
    assert xlsx() == to_xlsx(workbook(findings(), "en"), "title", ON)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_names_of_sheets_fit(language: str) -> None:
    assert all(len(sheet.name) <= 31 for sheet in workbook(findings("contacts"), language))
