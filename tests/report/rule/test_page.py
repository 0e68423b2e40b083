"""A rule in words: all that counts is on its page, and the example is what the rule itself says."""

from pathlib import Path

import pytest

from inbeeld.guidance.division.rule import read_rule, scarce_places
from inbeeld.report.document import Document, Table
from inbeeld.report.render.html import to_html
from inbeeld.report.rule import document, sections
from inbeeld.report.speech import speech

DUTIES_ALONE = """
id = "duties_alone"
version = 3
since = 2026-02-01
until = 2027-02-01
source = "Besluit van 1 & 2 <januari>"
title = { nl = "Alleen <plichten>", en = "Duties alone" }
duties = [{ id = "promised", fact = "promised", is = "yes", nl = "Beloofd.", en = "Promised." }]
"""


def tables(page: Document) -> dict[str, Table]:
    found = [block for section in page.sections for block in section.blocks]
    return {table.caption: table for one in found if isinstance(table := getattr(one, "table", one), Table)}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_whatever_counts_is_on_the_page_in_its_words(language: str) -> None:
    rule = scarce_places()
    page = to_html(document(rule, language))
    told = [getattr(one, language) for one in (*rule.duties, *rule.points, rule.title) if one]
    assert [one for one in (*told, *rule.facts, rule.source) if one not in page] == []


def test_the_picture_shows_what_weighs_heaviest() -> None:
    (weights,) = document(scarce_places(), "en").charts
    assert [row[1].number for row in weights.table.rows] == [24, 12, 6]
    assert "24 points" in weights.wide


def test_the_example_adds_up() -> None:
    example = tables(document(scarce_places(), "en"))["An example"]
    *grounds, together = [row[-1].number for row in example.rows]
    assert grounds == [12, 12, 6]
    assert together == sum(grounds)


def test_a_rule_without_points_has_no_part_on_points(tmp_path: Path) -> None:
    (tmp_path / "rule.toml").write_text(DUTIES_ALONE)
    rule = read_rule(tmp_path / "rule.toml")
    assert "rule-points" not in [section.anchor for section in sections(rule, speech("nl"))]
    page = to_html(document(rule, "nl"))
    assert "Alleen &lt;plichten&gt;" in page
    assert "<januari>" not in page
    assert "Geldt vanaf 1 februari 2026. Geldt tot 1 februari 2027." in page
