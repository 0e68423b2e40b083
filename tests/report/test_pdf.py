"""The PDF report."""

from functools import cache
from io import BytesIO

import pytest
from pypdf import PdfReader

from inbeeld.report.content import document
from inbeeld.report.render.pdf import to_pdf
from tests.report.made import ODD_REASONS, findings
from tests.report.reading_back import pdf_text


@cache
def pdf(language: str) -> bytes:
    return to_pdf(document(findings(), language))


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("nl", "Statushouders in Drie <i>gemeenten</i>, geteld"),
        ("en", "Refugees with a permit in Drie <i>gemeenten</i>, counted"),
    ],
)
def test_title_language_and_tags(language: str, title: str) -> None:
    read = PdfReader(BytesIO(pdf(language)))
    assert read.metadata
    assert read.metadata.title == title
    assert str(read.root_object["/Lang"]) == language
    assert "'/Marked': True" in str(read.root_object["/MarkInfo"])


def test_pages_are_numbered() -> None:
    pages = PdfReader(BytesIO(pdf("nl"))).pages
    assert f"2 / {len(pages)}" in pages[1].extract_text()


def test_the_whole_bar_is_on_the_first_page() -> None:
    first = " ".join(PdfReader(BytesIO(pdf("nl"))).pages[0].extract_text().split())
    assert "alle 600 mensen" in first
    assert "niet in beeld: 90 (15 %)" in first.replace("\u00a0", " ")


def test_words_of_the_municipality_come_out_as_text() -> None:
    text = pdf_text(pdf("nl"))
    for words in (*ODD_REASONS, "#let x = [$] & @ref <10"):
        assert words.replace("'", "’") in text.replace("'", "’").replace("\u2019", "’")


def test_every_table_of_a_chart_is_at_the_end() -> None:
    text = pdf_text(pdf("en"))
    charts = len(list(document(findings(), "en").charts))
    assert all(f"Table {number}" in text for number in range(1, charts + 1))


def test_the_same_findings_are_the_same_file() -> None:
    assert pdf("nl") == to_pdf(document(findings(), "nl"))
