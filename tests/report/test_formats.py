"""The formats of `inbeeld measure`."""

import csv
import json
from io import StringIO

import polars as pl
import pytest
from rich.console import Console

from inbeeld.disclosure import Released
from inbeeld.report.formats import print_figures, to_csv, to_html, to_json
from tests.report.made import ODD_KIND, findings
from tests.report.reading_back import Page

KEYS = ["figure", "on", "known_on", "stratum", "numerator", "denominator"]
KEYS += ["value", "low", "high", "kind", "suppressed"]


def by_sex() -> Released:
    return findings().groups[0]


def printed(released: Released, width: int = 80, language: str = "en") -> str:
    console = Console(file=StringIO(), width=width)
    print_figures(released, console, language)
    return console.file.getvalue()  # type: ignore[attr-defined, no-any-return]


def test_json_has_exactly_these_keys_in_this_order() -> None:
    assert {tuple(row) for row in json.loads(to_json(findings().figures))} == {tuple(KEYS)}


def test_a_line_of_json() -> None:
    (line,) = [
        row
        for row in json.loads(to_json(by_sex()))
        if (row["figure"], row["stratum"]) == ("not_in_view", {"sex": "f"})
    ]
    assert (line["on"], line["known_on"], line["kind"]) == ("2018-01-01", None, "stock")
    assert (line["numerator"], line["denominator"], line["suppressed"]) == (36, 240, False)
    assert line["value"] == pytest.approx(36 / 240)


def test_everybody_is_an_empty_stratum() -> None:
    strata = [row["stratum"] for row in json.loads(to_json(by_sex())) if row["figure"] == "not_in_view"]
    assert strata == [{}, {"sex": "f"}, {"sex": "m"}]


@pytest.mark.parametrize(
    ("without", "figure", "remark"),
    [
        ("contacts", "in_view", "cannot be counted: no contacts table"),
        ("decisions", "reach", "cannot be counted: no decisions table"),
    ],
)
def test_what_cannot_be_counted_is_remarked_and_is_no_zero(without: str, figure: str, remark: str) -> None:
    (line,) = [row for row in json.loads(to_json(findings(without).figures)) if row["figure"] == figure]
    assert (line["remark"], line["numerator"], line["value"]) == (remark, None, None)
    assert list(line) == [*KEYS, "remark"]


def test_counted_in_fewer_caseloads_is_remarked() -> None:
    rows = findings().figures.rows.with_columns(caseloads=pl.lit(24), counted=pl.lit(22))
    lines = json.loads(to_json(Released(rows, (), 10)))
    assert {line["remark"] for line in lines} == {"counted in 22 of 24 caseloads"}


def test_csv_has_a_column_per_variable() -> None:
    heading, *lines = csv.reader(StringIO(to_csv(by_sex())))
    assert heading == [*KEYS[:3], "sex", *KEYS[4:], "remark"]
    assert [line[3] for line in lines if line[0] == "in_view"] == ["all", "f", "m"]


@pytest.mark.parametrize(
    ("category", "written"), [("all", '"all"'), ('"all"', '""all""'), ("=1+1", '"=1+1"'), ("higher", "higher")]
)
def test_a_category_that_would_be_misread_is_quoted(category: str, written: str) -> None:
    rows = by_sex().rows.with_columns(sex=pl.lit(category))
    lines = list(csv.DictReader(StringIO(to_csv(Released(rows, ("sex",), 10)))))
    assert {line["sex"] for line in lines} == {written}


def test_csv_and_json_hold_the_same_lines() -> None:
    as_csv = list(csv.DictReader(StringIO(to_csv(by_sex()))))
    as_json = json.loads(to_json(by_sex()))
    assert [line["figure"] for line in as_csv] == [line["figure"] for line in as_json]
    assert [line["numerator"] or None for line in as_csv] == [
        None if line["numerator"] is None else str(line["numerator"]) for line in as_json
    ]


def test_the_table_has_title_base_share_and_interval() -> None:
    (line,) = [line for line in printed(findings().figures).splitlines() if line.startswith(" Not in view")]
    assert line.split() == ["Not", "in", "view", "90", "600", "people", "15%", "12%", "–", "18%"]


def test_the_table_says_hidden_and_cannot_be_counted() -> None:
    text = printed(findings("contacts").figures)
    assert "In view and Not in view" not in text
    assert "cannot be counted: contacts not delivered" in " ".join(text.split())
    (line,) = [line for line in printed(findings().figures).splitlines() if "stopped" in line][:1]
    assert line.split() == ["stopped", "600", "people", "hidden"]


@pytest.mark.parametrize("width", [80, 120])
def test_the_table_fits(width: int) -> None:
    assert max(map(len, printed(by_sex(), width).splitlines())) <= width


def test_the_table_speaks_dutch_too() -> None:
    text = printed(findings("contacts").figures, 120, "nl")
    assert "Hoe het was" in text or "De cijfers van 1 januari 2018" in text
    assert "geen tabel contacten" in text
    assert "cannot" not in text


def test_square_brackets_in_a_name_are_no_colours() -> None:
    assert "[red]" in printed(findings().figures, 160)


@pytest.mark.parametrize(("language", "share"), [("en", "15%"), ("nl", "15 %")])
def test_html_has_a_table_per_figure(language: str, share: str) -> None:
    page = Page(to_html(findings().figures, language))
    rows = [[cell.replace("\u00a0", " ") for cell in row] for table in page.tables for row in table]
    assert any(row[1] == "90" and row[4] == share for row in rows)
    assert ODD_KIND in page.text
