"""Curves over the years: what is drawn and said of them, and that it is no more than what was released."""

import csv
import json
import re
from io import StringIO
from math import sqrt
from xml.etree import ElementTree

import polars as pl
import pytest
from rich.console import Console

from inbeeld.disclosure import release_curves
from inbeeld.report.curves import Followed, print_curves, to_csv, to_html, to_json, to_svg
from inbeeld.report.curves.blocks import reached, where
from inbeeld.report.curves.content import charts, document
from inbeeld.report.curves.reading import Curve, read
from inbeeld.report.curves.years import EVERY_MONTH, years
from inbeeld.report.document import Chart, Paragraph, Points
from inbeeld.timeline.states import EXIT, PROCESSES, SETTLED
from tests.report.charts.boxes import outside, overlaps
from tests.report.made import ON, THRESHOLD, followed
from tests.report.reading_back import Page

LANGUAGES = pytest.mark.parametrize("language", ["nl", "en"])
SVG = "{http://www.w3.org/2000/svg}"
ROWS = {
    **{"line": pl.Int64, "measure": pl.String, "month": pl.Int64, "people": pl.Int64},
    **{"state": pl.String, "share": pl.Float64, "error": pl.Float64},
}
WAITING_OR_NOT = PROCESSES["first_work"]


def made(people: dict[int, int], reached_of_them: float = 0.25, measure: str = "first_work") -> Followed:
    """Curves of so many people in view by month, of whom always the same share has reached something."""
    shares = dict(zip(WAITING_OR_NOT, (1 - reached_of_them, reached_of_them, 0.0), strict=True))
    told = [(nth, month, many, *one) for nth, (month, many) in enumerate(people.items()) for one in shares.items()]
    rows = [
        {"line": nth, "measure": measure, "month": month, "people": many, "state": state, "share": share}
        | {"error": sqrt(share * (1 - share) / many)}
        for nth, month, many, state, share in told
    ]
    return Followed(SETTLED, ON, None, release_curves(pl.DataFrame(rows), (), THRESHOLD))


def the_curve(found: Followed) -> Curve:
    (curve,) = read(found.curves)
    return curve


def drawn_months(found: Followed) -> list[int]:
    return [month.month for month in the_curve(found).drawn]


def test_a_picture_has_a_gap_where_months_are_hidden() -> None:
    assert drawn_months(made({0: 500, 1: 500, 2: 12, 3: 500})) == [0, 1, 3]


def test_a_picture_ends_where_shares_are_rounded_coarsely() -> None:
    """With 50 people shares are rounded to 20 %."""
    found = made({0: 500, 1: 500, 2: 50, 3: 50})
    assert drawn_months(found) == [0, 1]
    assert [month.month for month in the_curve(found).shown] == [0, 1, 2, 3]


def test_a_small_town_has_a_picture_as_coarse_as_its_finest_month() -> None:
    assert drawn_months(made({0: 60, 1: 50, 2: 30})) == [0, 1]


def test_where_nobody_can_be_followed_it_is_said_and_nothing_is_drawn() -> None:
    nobody = years(made({0: 12, 1: 11}), "en")
    assert charts(nobody) == []
    assert "too few people to follow" in to_svg(nobody.found, "en")
    none_at_all = Followed(SETTLED, ON, None, release_curves(pl.DataFrame(schema=ROWS), (), THRESHOLD))
    assert "at least 20" in to_html(none_at_all, "en")


def test_a_margin_holds_what_rounding_hides() -> None:
    """Half a step on either side of what chance leaves."""
    month = the_curve(made({0: 500})).months[0]
    low, high = month.reach["reached"]
    half = (month.step or 0) / 2
    assert month.interval("reached") == pytest.approx((low - half, high + half))


def test_months_that_are_not_in_the_picture_are_said() -> None:
    found = years(made({**dict.fromkeys(range(30), 500), **dict.fromkeys(range(30, 41), 12)}), "nl")
    (said,) = [block for block in reached(found) if isinstance(block, Paragraph) and "grafiek" in block.text]
    assert "maand 30–40" in said.text


@LANGUAGES
def test_a_sentence_has_its_margin_and_how_many_people_could_be_followed(language: str) -> None:
    (points,) = [
        block for block in reached(years(made(dict.fromkeys(range(25), 508)), language)) if isinstance(block, Points)
    ]
    after_a_year, after_two = points.items
    told = {"nl": ("ongeveer 24 %", "1 jaar", "ten minste 500"), "en": ("about 24%", "1 year", "at least 500")}
    assert all(words in after_a_year.replace("\u00a0", " ") for words in told[language])
    assert "2 " in after_two


def test_a_share_rounded_to_nothing_is_no_nought() -> None:
    (points,) = [block for block in reached(years(made({12: 508}, 0.001), "en")) if isinstance(block, Points)]
    assert points.items[0].startswith("less than 1% have had a first day")


@LANGUAGES
@pytest.mark.parametrize(("origin", "by"), [(SETTLED, ()), (SETTLED, ("sex",)), (EXIT, ())])
def test_every_chart_says_what_it_shows_and_has_its_numbers_in_its_table(
    language: str, origin: str, by: tuple[str, ...]
) -> None:
    found = charts(years(followed(origin, *by), language))
    for chart in found:
        for drawn in (chart.wide, chart.narrow):
            picture = ElementTree.fromstring(drawn)
            assert picture.findtext(f"{SVG}title") == chart.title
            assert picture.findtext(f"{SVG}desc") == chart.alternative
            assert overlaps(drawn) == []
            assert outside(drawn) == []
        assert _percents(chart.alternative) <= {
            number for row in chart.table.rows for cell in row for number in _percents(cell.text)
        }


def _percents(words: str) -> set[str]:
    return set(re.findall(r"[\d.,]+(?=\s?%)", words))


def test_by_group_each_group_has_its_areas_and_its_line() -> None:
    told = years(followed(SETTLED, "sex"), "en")
    areas = [block.title.split(":")[0] for block in where(told) if isinstance(block, Chart)]
    first, _lasting = [block for block in reached(told) if isinstance(block, Chart)]
    assert areas == ["woman", "man"]
    assert {row[0].text for row in first.table.rows} == {"woman", "man"}


def test_too_many_groups_for_one_picture_have_one_each() -> None:
    found = made(dict.fromkeys(range(3), 500))
    rows = pl.concat(found.curves.rows.with_columns(sex=pl.lit(f"group {nth}")) for nth in range(9))
    many = Followed(SETTLED, ON, None, type(found.curves)(rows, ("sex",), THRESHOLD))
    told = [block for block in reached(years(many, "en")) if isinstance(block, Chart)]
    assert len({chart.title for chart in told}) == 9


@LANGUAGES
def test_everybody_is_in_every_column_of_the_areas(language: str) -> None:
    """Whatever rounding did: the lowest layer begins at the bottom and the highest ends at the top."""
    (chart,) = [block for block in where(years(followed(SETTLED), language)) if isinstance(block, Chart)]
    heights = {
        float(point.split(",")[1])
        for polygon in ElementTree.fromstring(chart.wide).iter(f"{SVG}polygon")
        for point in polygon.get("points", "").split()
    }
    assert (min(heights), max(heights)) == (12.0, 262.0)


def test_the_page_and_the_picture_hold_no_number_that_was_not_released() -> None:
    found = followed(SETTLED, "sex")
    allowed = {str(people) for people in found.curves.rows["people"].drop_nulls()}
    page = Page(to_html(found, "en"))
    of_people = {
        row[heading.index("people")].replace(",", "")
        for heading, *rows in page.tables
        if "people" in heading
        for row in rows
    }
    assert {number for number in of_people if number.isdigit()} <= allowed
    assert "508" not in to_svg(made(dict.fromkeys(range(25), 508)), "en")


@LANGUAGES
def test_html_has_every_month_and_the_report_two_a_year(language: str) -> None:
    found = made(dict.fromkeys(range(25), 500))
    every, some = (
        [row[1].number for chart in charts(years(found, language, each)) for row in chart.table.rows]
        for each in (EVERY_MONTH, 6)
    )
    assert every == list(range(25))
    assert some == [0, 6, 12, 18, 24]
    assert document(years(found, language)).language == language


def test_json_and_csv_hold_the_same_in_any_language() -> None:
    found = followed(SETTLED)
    lines, rows = json.loads(to_json(found)), list(csv.DictReader(StringIO(to_csv(found))))
    assert {tuple(line) for line in lines} == {
        ("measure", "stratum", "month", "people", "step", "suppressed", "shares", "errors", "low", "high")
    }
    assert len(rows) == sum(len(line["shares"]) for line in lines)


@LANGUAGES
@pytest.mark.parametrize("origin", [SETTLED, EXIT])
def test_the_table_fits_a_terminal_and_no_heading_is_cut(language: str, origin: str) -> None:
    console = Console(file=StringIO(), width=80)
    print_curves(followed(origin, "sex"), console, language)
    shown = console.file.getvalue()  # type: ignore[attr-defined]
    assert max(map(len, shown.splitlines())) <= 80
    assert "…" not in shown


def test_the_table_tells_months_and_not_shares_where_it_says_months() -> None:
    console = Console(file=StringIO(), width=80)
    print_curves(followed(SETTLED), console, "en")
    spent = console.file.getvalue().split("Mean number of months")[1].split("First paid work")[0]  # type: ignore[attr-defined]
    assert "%" not in spent
