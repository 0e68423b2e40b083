"""Nothing below the threshold leaves, in whatever form."""

import csv
import json
import re
from collections.abc import Iterator
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from inbeeld.disclosure import Released
from inbeeld.report.content import document
from inbeeld.report.formats import to_csv, to_html, to_json
from inbeeld.report.render.html import to_html as page_of
from inbeeld.report.render.pdf import to_pdf
from inbeeld.report.render.xlsx import to_xlsx
from inbeeld.report.sheets.workbook import workbook
from tests.report.made import ON, THRESHOLD, findings
from tests.report.reading_back import Page, pdf_text

SMALL = range(1, THRESHOLD)
COUNTS = ("number", "of")
ALL = ("everybody", "sex", "arrival route", "municipality", "wave of 2017", "wave of 2018")


@pytest.fixture(params=range(len(ALL)), ids=ALL)
def released(request: pytest.FixtureRequest) -> Released:
    made, place = findings(), int(request.param)
    return (made.figures, *made.groups, *made.waves)[place]


def in_columns(tables: list[list[list[str]]]) -> Iterator[int]:
    """The whole numbers in the columns that count people."""
    for heading, *rows in tables:
        places = [place for place, name in enumerate(heading) if name in COUNTS]
        for row in rows:
            for place in places:
                if found := re.match(r"[\d,]+", row[place]):
                    yield int(found.group().replace(",", ""))


def test_something_is_hidden_and_something_is_shown() -> None:
    """Otherwise the tests below could not fail."""
    assert findings().figures.withheld
    assert len(list(in_columns(Page(page_of(document(findings(), "en"))).tables))) > 100


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_sentence_counts_a_few_people(language: str) -> None:
    few = r"(?<![\d.,–-])[1-9] (?:(?:van|of) \d{2}|mensen|people|keer|times|banen|jobs)"
    html = page_of(document(findings(), language))
    assert re.findall(few, Page(html).text) == []
    assert re.findall(few, pdf_text(to_pdf(document(findings(), language)))) == []


def test_no_table_counts_a_few_people() -> None:
    assert not set(in_columns(Page(page_of(document(findings(), "en"))).tables)) & set(SMALL)


def test_no_table_of_measured_figures_counts_a_few_people(released: Released) -> None:
    assert not set(in_columns(Page(to_html(released, "en")).tables)) & set(SMALL)


def test_no_sheet_counts_a_few_people() -> None:
    book = load_workbook(BytesIO(to_xlsx(workbook(findings(), "en"), "title", ON)))
    found = set()
    for sheet in book:
        heading, *rows = sheet.iter_rows(values_only=True)
        places = [place for place, name in enumerate(heading) if name in COUNTS]
        found |= {row[place] for row in rows for place in places}
    assert not found & set(SMALL)
    assert {90, 600} <= found


def test_no_count_below_the_threshold_is_in_the_data_formats(released: Released) -> None:
    as_json = json.loads(to_json(released))
    as_csv = list(csv.DictReader(StringIO(to_csv(released))))
    for name in ("numerator", "denominator"):
        assert not {row[name] for row in as_json} & set(SMALL)
        assert not {row[name] for row in as_csv} & {str(number) for number in SMALL}


def test_a_hidden_line_gives_no_share_either() -> None:
    hidden = [row for row in json.loads(to_json(findings().figures)) if row["figure"] == "everyone.stopped"]
    assert [(row["numerator"], row["value"], row["low"], row["suppressed"]) for row in hidden] == [
        (None, None, None, True)
    ]
