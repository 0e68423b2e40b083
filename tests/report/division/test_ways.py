"""Ways to divide, told: what may be shown is shown, with its numbers, and the rest cannot be worked out."""

from dataclasses import replace

import pytest

from inbeeld.report.content import document
from inbeeld.report.division.reading import read
from inbeeld.report.division.ways import ways_section
from inbeeld.report.document import Chart, Note, Paragraph, Terms
from inbeeld.report.sheets.workbook import workbook
from inbeeld.report.speech import speech
from tests.report.division.made import ways
from tests.report.made import findings


def test_small_numbers_are_hidden_and_what_would_give_them_away() -> None:
    told = {(row.way, row.category): (row.reached, row.people) for row in read(ways().released)}
    assert told["rule", "x"] == (None, 12)
    assert None in (told["rule", "f"][0], told["rule", "m"][0])
    assert told["first_come", "x"] == (None, 12)


def test_the_section_says_that_the_odds_are_made_up_and_what_each_way_is() -> None:
    blocks = ways_section(ways(), speech("en")).blocks
    assert any(isinstance(block, Note) and "made up" in block.title for block in blocks)
    (terms,) = [block for block in blocks if isinstance(block, Terms)]
    assert len(terms.facts) == 4


@pytest.mark.parametrize(("language", "words"), [("nl", "22 minder"), ("en", "22 fewer")])
def test_the_price_is_what_the_largest_gain_has_more(language: str, words: str) -> None:
    texts = [block.text for block in ways_section(ways(), speech(language)).blocks if isinstance(block, Paragraph)]
    assert any(words in text for text in texts)


def test_the_picture_of_who_is_reached_has_a_bar_for_each_way_under_each_group() -> None:
    by_sex, gains = [block for block in ways_section(ways(), speech("en")).blocks if isinstance(block, Chart)]
    assert len(by_sex.table.rows) == 12
    assert "most promising first: " in by_sex.wide
    assert [row[1].number for row in gains.table.rows] == [50, 40, 53, 31]


def test_the_report_has_it_where_ways_were_compared_and_nowhere_else() -> None:
    with_ways = replace(findings(), ways=ways())
    anchors = [[one.anchor for one in document(told, "nl").sections] for told in (findings(), with_ways)]
    assert ["division-ways" in told for told in anchors] == [False, True]
    sheets = [{sheet.name for sheet in workbook(told, "nl")} for told in (findings(), with_ways)]
    assert sheets[1] - sheets[0] == {"Manieren van verdelen", "Wat verdelen kost"}
