"""Accepted or refused, row by row; and what is refused changes no figure."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.check import check
from inbeeld.facts.raw_table import LINE, RawTable
from inbeeld.timeline import fast
from tests.every_rule import EVERY_RULE
from tests.nasty import caseloads
from tests.packages import USUAL, Row, accepted, checked, package, refused

ON = date(2018, 1, 1)
STRANGER = {"person_id": "nobody"}
WRONG: list[tuple[str, Row]] = [
    ("persons", {"person_id": "new", "sex": "v"}),
    ("persons", {"person_id": "new", "birth_date": "2017-02-30"}),
    ("persons", {"person_id": "new", "left_date": "2015-01-01"}),
    ("persons", {"person_id": ""}),
    ("spells", STRANGER),
    ("spells", {"person_id": "new", "spell_id": "of somebody refused"}),
    ("spells", {"kind": "betaald_werk", "spell_id": "new"}),
    ("spells", {"end": "2016-12-31", "spell_id": "new"}),
    ("contacts", STRANGER),
    ("contacts", {"date": "1917-01-01", "contact_id": "new"}),
    ("assignments", {"dedicated": "ja", "case_manager_id": "new"}),
    ("decisions", {"step": "", "decision_id": "new"}),
    ("decisions", STRANGER),
    ("profiles", {"work_experience_years": "-1"}),
    ("offers", {"capacity": "veel", "offer_id": "new"}),
]


@pytest.mark.parametrize("table", ["spells", "contacts", "assignments", "decisions", "profiles"])
def test_a_person_who_does_not_exist_is_refused(tmp_path: Path, table: str) -> None:
    told = refused(package(tmp_path, **{table: "person_id\nP1\nP9"}))
    assert ("P9", "no accepted row of persons has this person_id") in [fault[3:] for fault in told]


def test_rows_about_a_person_whose_own_row_was_refused_are_refused_too(tmp_path: Path) -> None:
    told = refused(package(tmp_path, persons="person_id | sex\nP1 | f\nP2 | v", contacts="person_id\nP2"))
    assert [fault[:4] for fault in told] == [("persons", 3, "sex", "v"), ("contacts", 2, "person_id", "P2")]


def test_an_offer_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    told = refused(package(tmp_path, offers="offer_id\nO1", decisions="offer_id\nO9"))
    assert told == [("decisions", 2, "offer_id", "O9", "no accepted row of offers has this offer_id")]


def test_decisions_without_a_table_of_offers_are_accepted(tmp_path: Path) -> None:
    assert refused(package(tmp_path, decisions="offer_id\nO9")) == []


def test_each_fault_of_a_row_is_told_and_the_row_is_refused_once(tmp_path: Path) -> None:
    outcome = checked(package(tmp_path, persons="person_id | sex | birth_date\nP1 | v | 2017-02-30\nP2 | f | 1985"))
    assert outcome.refusals["field"].to_list() == ["sex", "birth_date"]
    assert (outcome.refused, outcome.tallies[0].accepted) == (1, 1)


def test_faults_are_told_in_the_order_of_the_file(tmp_path: Path) -> None:
    package(tmp_path, persons="person_id | sex\nP1 | f\nP2 | v\nP1 | f\nP3 | w")
    assert [line for _, line, *_ in refused(tmp_path)] == [3, 4, 5]


def test_a_table_that_was_not_delivered_is_missing_and_one_without_rows_is_not(tmp_path: Path) -> None:
    caseload = checked(package(tmp_path, spells="spell_id")).caseload
    assert caseload.missing(("persons", "spells", "contacts")) == ("contacts",)
    assert caseload["spells"].height == 0


def test_where_all_persons_are_refused_so_is_everything_about_them(tmp_path: Path) -> None:
    outcome = checked(package(tmp_path, persons="sex\nv", spells="kind\nbenefit", contacts="channel\nphone"))
    assert [(tally.read, tally.accepted) for tally in outcome.tallies] == [(1, 0), (1, 0), (1, 0)]


def test_reasons_never_repeat_the_value(tmp_path: Path) -> None:
    for table, usual in USUAL.items():
        text = " | ".join(usual) + "\n" + " | ".join(["KANARIE-1"] * len(usual))
        for *_, value, reason in refused(package(tmp_path, **{table: text})):
            assert value == "KANARIE-1"
            assert "KANARIE" not in reason


def test_an_accepted_row_has_the_types_of_the_format(tmp_path: Path) -> None:
    assert accepted(package(tmp_path), "persons", "settled_date") == [date(2015, 6, 1)]
    assert accepted(tmp_path, "persons", "left_date") == [None]


@settings(max_examples=100)
@given(caseloads(ON), st.lists(st.sampled_from(WRONG), max_size=8), st.booleans())
def test_rows_that_are_refused_change_no_figure(
    caseload: Caseload, wrong: list[tuple[str, Row]], once_more: bool
) -> None:
    """Wrong rows on top of the right ones, and all the right ones once more below them."""
    delivered = {name: _written(caseload, name, wrong, once_more) for name in caseload.tables}
    outcome = check(delivered)
    assert {tally.table: tally.accepted for tally in outcome.tallies} == {
        name: frame.height for name, frame in caseload.tables.items()
    }
    expected = fast.count(caseload, EVERY_RULE, ON, None, ("sex",))
    assert_frame_equal(fast.count(outcome.caseload, EVERY_RULE, ON, None, ("sex",)).table, expected.table)


def _written(caseload: Caseload, table: str, wrong: list[tuple[str, Row]], once_more: bool) -> RawTable:
    right = caseload[table].cast(pl.String)
    bad = [_wrong(caseload, table, row) for name, row in wrong if name == table]
    rows = pl.concat([pl.DataFrame(bad, schema=right.schema), right, *([right] if once_more else [])])
    return RawTable(table, f"{table}.csv", rows.with_row_index(LINE, offset=2))


def _wrong(caseload: Caseload, table: str, row: Row) -> dict[str, str | None]:
    """About somebody who is there, unless the row says otherwise."""
    somebody = {"person_id": caseload["persons"]["person_id"][0]} if table != "persons" else {}
    return {name: value or None for name, value in (USUAL[table] | somebody | row).items()}
