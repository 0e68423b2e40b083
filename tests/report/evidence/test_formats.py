"""Text, JSON, CSV and SVG say the same."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest
from rich.console import Console

from inbeeld.facts.errors import RequestError
from inbeeld.report.evidence import Found, print_found, to_csv, to_json, to_svg
from tests.report.evidence.made import by_sex, emulated, found


def printed(of: Found) -> str:
    out = io.StringIO()
    print_found(of, Console(file=out, width=160), "en")
    return " ".join(out.getvalue().split())


def test_the_terminal_has_the_answer_the_groups_and_the_doubts() -> None:
    text = printed(found(by_sex()))
    for said in (
        "Language course: does it help?",
        "shows from",
        "8.3 more",
        "Woman",
        "Check:",
        "learn-what-helps.md",
    ):
        assert said in text


def test_csv_has_a_row_for_what_is_told_and_for_what_is_not() -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv(found(by_sex())))))
    assert [(row["category"], row["refused"]) for row in rows] == [
        ("", ""),
        ("f", ""),
        ("m", ""),
        ("", "not_yet_seen"),
        ("higher", "few"),
    ]
    assert float(rows[0]["difference"]) == pytest.approx(0.083333)
    assert rows[0]["started_people"] == "1200"


def test_json_has_all_grounds_for_doubt() -> None:
    told = json.loads(to_json(found()))
    assert told["question"]["outcome"] == "in_paid_work"
    assert told["overlap"] == {"starters": 1310, "left_out": 40, "effective": 3700}
    assert {"flow", "balance", "checks", "power", "refused", "sensitivity", "threshold"} <= set(told)


def test_a_picture_is_drawn_where_there_is_an_effect() -> None:
    assert ElementTree.fromstring(to_svg(found(), "nl")).tag.endswith("svg")
    with pytest.raises(RequestError, match="no effect to draw"):
        to_svg(found(emulated(effects=())), "nl")
