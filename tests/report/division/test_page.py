"""The page of a division: without persons, and without what would tell of a few."""

from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from inbeeld.disclosure import LOWEST
from inbeeld.report.division.page import Division, curve_charts, document, floors_section, reach_section
from inbeeld.report.division.write import write_division
from inbeeld.report.document import Chart, Table
from inbeeld.report.render.html import to_html
from inbeeld.report.speech import speech
from tests.report.division.made import GROUPS, division, proposal

EN = speech("en")


def charts(told: Division) -> list[Chart]:
    section = reach_section(told, EN)
    assert section
    return [block for block in section.blocks if isinstance(block, Chart)]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nobody_is_on_the_page(language: str) -> None:
    page = to_html(document(division(), language))
    assert [name for name in proposal().table["person_id"] if name in page] == []


def test_who_is_reached_stands_beside_the_floor() -> None:
    by_sex, _ = charts(division())
    reached = dict(proposal().groups("sex").select("value", "reached").rows())
    assert [row[1].number for row in by_sex.table.rows] == [reached["f"], reached["m"]]
    assert "floor: at least 50%" in by_sex.wide


def test_of_a_few_people_nothing_is_told_not_even_on_average() -> None:
    _, by_route = charts(division())
    assert {row[1].number for row in by_route.table.rows} == {None}
    section = floors_section(division(), EN)
    assert section
    (floors,) = [block for block in section.blocks if isinstance(block, Table)]
    of_women, of_family = floors.rows
    assert (of_women[2].number, of_family[2].number) == (0.5, None)
    (curve,) = curve_charts(division(), EN)
    assert curve.table.columns == ("how strict", "costs", "Sex: woman")


def test_a_lower_threshold_than_is_allowed_is_refused() -> None:
    with pytest.raises(Exception, match=str(LOWEST)):
        document(replace(division(), threshold=LOWEST - 1), "en")


def test_the_curve_goes_from_nothing_to_the_price_of_all_floors() -> None:
    (curve,) = curve_charts(division(), EN)
    prices = [row[1].number or 0.0 for row in curve.table.rows]
    assert prices == sorted(prices)
    assert (prices[0], prices[-1]) == (0.0, pytest.approx(proposal().price))


def test_without_groups_and_floors_the_page_says_what_was_divided() -> None:
    plain = replace(proposal(), floors=proposal().floors.clear())
    page = document(Division(plain, division().curve, ()), "en")
    assert page.sections == ()
    assert "40 of the 120 people get a place." in to_html(page)


def test_everybody_and_the_pages_are_written(tmp_path: Path) -> None:
    written = write_division(division(), tmp_path / "new")
    names = ("proposal.csv", "proposal.json", "division-nl.html", "division-en.html")
    assert [path.name for path in written] == list(names)
    assert all(path.read_text("utf-8") for path in written)
    assert division().groups == GROUPS


def test_so_few_that_they_could_be_recognised_are_not_counted_on_the_page() -> None:
    few = replace(proposal(), places=proposal().places.with_columns(given=pl.lit(3)).head(1))
    page = to_html(document(replace(division(), proposal=few, groups=()), "en"))
    assert "How many people get a place is too small to show." in page
    assert "3 of the 120" not in page
