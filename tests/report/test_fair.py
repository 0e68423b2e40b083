"""The comparison in the report: one content in words, pictures and tables, and nothing that is hidden elsewhere."""

from dataclasses import replace

import polars as pl
import pytest

from inbeeld.disclosure import Released
from inbeeld.report.comparison import Fair, agreeing, to_html, without_total
from inbeeld.report.comparison.fair import fair_blocks
from inbeeld.report.comparison.reading import read
from inbeeld.report.content import document
from inbeeld.report.document import Chart, Paragraph
from inbeeld.report.sheets.workbook import workbook
from inbeeld.report.speech import speech
from tests.report.comparison_made import compared
from tests.report.made import findings
from tests.report.reading_back import Page

NUMBERS = ("numerator", "denominator", "value", "low", "high")


def by_municipality(*hidden: str) -> Released:
    """Figures by municipality that hide the counts of these, and of the last one its people too."""
    places = [*(place.code for place in read(compared()).places), None]
    counted = [place not in hidden for place in places]
    rows = pl.DataFrame(
        {
            "figure": ["in_paid_work"] * len(places),
            "offer": pl.Series([None] * len(places), dtype=pl.String),
            "municipality": places,
            "denominator": [100 if place != hidden[-1] else None for place in places],
            "value": [0.5 if seen else None for seen in counted],
        }
    )
    return Released(rows, ("municipality",), 10)


def test_what_is_hidden_beside_it_is_hidden_in_the_comparison() -> None:
    shown = [place.code for place in read(compared()).places if not place.hidden]
    found = agreeing(compared(), by_municipality(*shown[:2]))
    for place in read(found).places:
        assert place.hidden == (place.code not in shown[2:])
        assert (place.numbers["actual"].denominator is None) == (place.code == shown[1])
    hidden = found.rows.filter(pl.col("municipality").is_in(shown[:2]))
    assert hidden.select("numerator", "value", "low", "high").null_count().row(0) == (hidden.height,) * 4
    assert hidden.get_column("suppressed").sum() >= 8


def test_it_adds_nothing() -> None:
    found = agreeing(compared(), by_municipality("GM0014"))
    for name in NUMBERS:
        both = pl.DataFrame({"old": compared().rows[name], "new": found.rows[name]})
        assert both.filter(pl.col("new").is_not_null() & (pl.col("old") != pl.col("new")).fill_null(True)).is_empty()


def test_where_the_total_is_hidden_no_spread_is_told() -> None:
    beside = by_municipality("GM0014")
    no_total = beside.rows.with_columns(value=pl.when(pl.col("municipality").is_not_null()).then("value"))
    found = agreeing(compared(), replace(beside, rows=no_total))
    assert all(number.value is None and number.low is None for number in read(found).whole.values())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_report_has_funnel_map_and_tables_and_says_that_it_proves_nothing(language: str) -> None:
    section = next(one for one in document(findings(), language).sections if one.anchor == "fair")
    funnel, map_ = (block for block in section.blocks if isinstance(block, Chart))
    assert len(funnel.table.rows) == len(map_.table.rows) == len(read(compared()).places)
    page = Page(to_html(Fair(compared(), ("sex",)), language))
    said = {"nl": "bewijst niets", "en": "proves nothing"}[language]
    assert said in page.text
    names = [row[0].text for row in funnel.table.rows]
    assert names == sorted(names)


def test_the_answer_comes_first_in_words() -> None:
    standings = [place.standing for place in read(compared()).places]
    first, alike = (next(fair_blocks(Fair(found, ()), speech("en"))) for found in (compared(), compared(sigma=0.0)))
    assert isinstance(first, Paragraph)
    assert isinstance(alike, Paragraph)
    assert f"in {standings.count('above')}, and clearly lower in {standings.count('below')}" in first.text
    assert "there is none where the odds of equal people clearly differ" in alike.text


def test_beside_tables_of_single_municipalities_no_total_is_told() -> None:
    few, many = without_total(compared()), without_total(compared(usual=3000.0))
    for found in (few, many):
        whole = read(found).whole["actual"]
        assert (whole.numerator, whole.denominator) == (None, None)
    assert read(few).whole["median_odds_ratio"].value == read(compared()).whole["median_odds_ratio"].value
    share = read(many).whole["actual"].value
    assert share is not None
    assert round(share, 2) == share
    shown = few.rows.filter(pl.col("municipality").is_not_null())
    assert shown.equals(compared().rows.filter(pl.col("municipality").is_not_null()))


def test_the_share_of_few_people_is_told_to_nobody() -> None:
    """One per cent of 900 people is fewer than ten."""
    people = pl.when(pl.col("municipality").is_null() & pl.col("denominator").is_not_null()).then(900)
    rows = compared().rows.with_columns(denominator=people.otherwise("denominator"))
    whole = read(without_total(replace(compared(), rows=rows))).whole
    assert all(number.value is None and number.low is None for number in whole.values())


def test_the_spreadsheet_has_a_row_for_each_municipality() -> None:
    sheet = next(one for one in workbook(findings(), "nl") if one.name == "Gemeenten vergeleken")
    assert len(sheet.table.rows) == len(read(compared()).places)
    assert {len(row) for row in sheet.table.rows} == {len(sheet.table.columns)}


def test_without_enough_municipalities_there_is_no_section() -> None:
    told = replace(findings(), fair=None)
    assert "fair" not in [section.anchor for section in document(told, "nl").sections]
    assert len(workbook(told, "nl")) == len(workbook(findings(), "nl")) - 1
