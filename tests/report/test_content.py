"""What a report says, whatever it is shown on."""

import re

import pytest

from inbeeld.figures.definition import part_words
from inbeeld.report.charts.bar import Part
from inbeeld.report.charts.svg import SMALL
from inbeeld.report.content import document
from inbeeld.report.document import Chart, Document, Table
from inbeeld.report.parts import bar_parts
from inbeeld.report.reading import Row
from inbeeld.report.speech import speech
from inbeeld.report.subject import subject
from tests.report.made import PEOPLE, THRESHOLD, findings

LANGUAGES = ("nl", "en")

TEXT = re.compile(r'<text[^>]*font-size="([\d.]+)"[^>]*>([^<]*)</text>')
SIZE_OF_AXIS = f"{SMALL}"


def texts(told: object) -> list[str]:
    """All strings in a document, except the pictures."""
    if isinstance(told, str):
        return [] if told.startswith("<svg") else [told]
    if isinstance(told, tuple):
        return [text for one in told for text in texts(one)]
    inside = vars(told).values() if hasattr(told, "__dict__") else ()
    return [text for one in inside for text in texts(one)]


def everyone() -> tuple[Row, ...]:
    return subject(findings(), "en").everybody.of("everyone")


def shown() -> int:
    return sum(row.numerator or 0 for row in everyone())


def hidden_part(total: int) -> Part:
    (hidden,) = [part for part in bar_parts(everyone(), total, THRESHOLD, speech("en")) if part.name == "hidden"]
    return hidden


def test_the_bar_holds_everybody() -> None:
    assert sum(part.size for part in bar_parts(everyone(), PEOPLE, THRESHOLD, speech("en"))) == PEOPLE


def test_what_is_hidden_in_the_bar_is_one_part_that_names_what_is_in_it() -> None:
    hidden = [part_words()[row.part]["en"] for row in everyone() if row.numerator is None]
    assert len(hidden) > 1
    told = hidden_part(PEOPLE).words
    assert told.startswith(f"not shown, {PEOPLE - shown()} together: ")
    assert all(name in told for name in hidden)


def test_a_rest_below_the_threshold_has_no_number() -> None:
    assert hidden_part(shown() + THRESHOLD - 1).words.startswith("not shown: ")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("without", [(), ("contacts",), ("decisions", "offers", "contacts", "spells", "profiles")])
def test_every_sentence_is_complete(language: str, without: tuple[str, ...]) -> None:
    """No key instead of words, no gap that was not filled, no Python value."""
    told = texts(document(findings(*without), language))
    strange = [text for text in told if re.search(r"\{\w+\}|\bNone\b|\bnan\b|^[a-z_]+\.[a-z_]+$", text)]
    assert strange == []


def test_the_languages_say_equally_much() -> None:
    dutch, english = (document(findings(), language) for language in LANGUAGES)
    assert [section.anchor for section in dutch.sections] == [section.anchor for section in english.sections]
    assert len(texts(dutch)) == len(texts(english))


def test_no_dutch_in_the_english_report_nor_the_other_way_round() -> None:
    dutch, english = (" ".join(texts(document(findings(), language))).lower().split() for language in LANGUAGES)
    assert not {"mensen", "niet", "geteld", "gemeenten"} & set(english)
    assert not {"people", "not", "counted", "municipalities"} & set(dutch)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_in_a_picture_is_in_its_table(language: str) -> None:
    for chart in document(findings(), language).charts:
        in_table = {number for row in chart.table.rows for cell in row for number in numbers(cell.text)}
        for drawn in (chart.wide, chart.narrow):
            words = " ".join(text for size, text in TEXT.findall(drawn) if size != SIZE_OF_AXIS)
            together = set(numbers(" ".join(re.findall(r"(?:niet getoond|not shown), (?:samen )?\d+", words))))
            assert set(numbers(words)) <= in_table | together, chart.title


def numbers(text: str) -> list[str]:
    return re.findall(r"\d+(?:[.,]\d+)*", text)


def test_made_up_data_are_called_made_up_before_anything_else() -> None:
    opening = document(findings(), "nl").opening
    assert opening[0].title == "Verzonnen gegevens"  # type: ignore[union-attr]


def test_a_figure_without_its_table_says_so_and_shows_no_zero() -> None:
    told = texts(document(findings("contacts"), "nl"))
    assert "kan niet worden geteld: geen tabel contacten (contacts)" in told
    in_view = [row for table in all_tables(document(findings("contacts"), "nl")) for row in table.rows]
    assert all(row[1].number is None for row in in_view if row[0].text == "In beeld")


def all_tables(told: Document) -> list[Table]:
    blocks = [block for section in told.sections for block in section.blocks]
    tables = [block for block in blocks if isinstance(block, Table)]
    return [*tables, *(block.table for block in blocks if isinstance(block, Chart))]


def test_a_caseload_is_called_by_the_name_of_its_municipality() -> None:
    assert "Groningen: contacten (contacts)" in texts(document(findings("contacts"), "nl"))


def test_links_lead_somewhere() -> None:
    told = document(findings(), "nl")
    anchors = {block.anchor for one in told.sections for block in one.blocks if hasattr(block, "anchor")}
    linked = {cell.link for table in all_tables(told) for row in table.rows for cell in row if cell.link}
    assert linked
    assert linked <= anchors


def test_what_may_not_be_compared_stands_in_no_chart_beside_an_estimate() -> None:
    titles = {chart.title: chart for chart in document(findings(), "en").charts}
    compared = titles["Wave of 2018, as of 1 January 2018"].table
    assert {row[0].text for row in compared.rows} == {"Not in view", "In paid work", "Entered education"}
