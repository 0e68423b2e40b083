"""Why rows were refused, in Dutch too."""

from pathlib import Path

import pytest

from inbeeld.exchange.caseload import read_caseload
from inbeeld.facts.check import check
from inbeeld.facts.record_types import RecordType, record_types
from inbeeld.facts.row_rules import ROW_RULES
from inbeeld.report.refusals import refusal
from inbeeld.report.speech import speech

WRONG = ("?", "", "2017-02-30", "1017-01-01", "-1", "x" * 2_000)
"""Values of which each field refuses some."""


def delivery_with_every_fault(directory: Path) -> Path:
    for kind in record_types():
        rows = [",".join(_row(kind, column, value)) for column in kind.columns for value in WRONG]
        lines = [",".join(kind.columns), *rows, ",".join(_row(kind)), ",".join(_row(kind)), "torn"]
        (directory / f"{kind.name}.csv").write_text("\n".join(lines), "utf-8")
    return directory


def _row(kind: RecordType, column: str = "", value: str = "") -> list[str]:
    return [value if field.name == column else _right(field.name, field.allowed) for field in kind.fields]


def _right(name: str, allowed: tuple[str, ...]) -> str:
    known = {"municipality": "GM0014", "birth_date": "1980-01-01", "person_id": "p1", "offer_id": "o1"}
    if allowed:
        return allowed[0]
    if name.endswith(("_date", "date", "start", "_on")):
        return known.get(name, "2017-01-01")
    return known.get(name, "id" if name.endswith("_id") or name in ("kind", "title", "goal", "what") else "")


@pytest.fixture(scope="module")
def reasons(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    checked = check(read_caseload(delivery_with_every_fault(tmp_path_factory.mktemp("wrong"))))
    return {*checked.refusals.get_column("reason"), *(rule.reason for rule in ROW_RULES)}


def test_every_reason_of_the_check_has_dutch_words(reasons: set[str]) -> None:
    assert len(reasons) > 20
    assert {reason for reason in reasons if refusal(reason, speech("nl")) == reason} == set()


def test_a_gap_is_filled_with_what_the_check_filled_in() -> None:
    dutch = refusal("no accepted row of persons has this person_id", speech("nl"))
    assert dutch == "geen geaccepteerde rij van persons heeft deze person_id"


def test_english_stays_what_the_check_said() -> None:
    assert refusal("this day is not in the calendar", speech("en")) == "this day is not in the calendar"


def test_a_reason_without_dutch_words_is_told_as_it_is() -> None:
    assert refusal("something new {0}", speech("nl")) == "something new {0}"
