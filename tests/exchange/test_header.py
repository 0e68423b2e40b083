import logging
from pathlib import Path

import pytest

from inbeeld.exchange.header import Header, read_header
from inbeeld.facts.errors import CaseloadError
from tests.packages import checked, package

SPELLS = ["spell_id", "person_id", "kind", "start", "end"]
FILE = Path("spells.csv")


def problems(*names: str) -> list[str]:
    with pytest.raises(CaseloadError) as told:
        read_header(FILE, "spells", list(names))
    return [problem.removeprefix("spells.csv: ") for problem in told.value.problems]


def test_columns_may_stand_in_any_order_and_optional_ones_may_be_left_out() -> None:
    header = read_header(FILE, "spells", ["start", "kind", "person_id", "spell_id"])
    assert header == Header("spells", {"spell_id": 3, "person_id": 2, "kind": 1, "start": 0}, 4)


@pytest.mark.parametrize(
    "wrong", ["hours_per_wek", "Hours_per_week", "hours per week", "HOURS PER WEEK", "hour_per_week"]
)
def test_of_a_misspelt_column_is_said_what_was_probably_meant(wrong: str) -> None:
    [told] = problems(*SPELLS, wrong)
    assert told == f"column '{wrong}' is unknown; 'hours_per_week' was probably meant. Rename it or take it out."


def test_a_misspelt_required_column_is_not_called_missing_as_well() -> None:
    [told] = problems("spell_id", "persoon_id", "kind", "start")
    assert "'person_id' was probably meant" in told


def test_required_columns_that_are_missing_are_told_together() -> None:
    assert problems("spell_id", "kind") == ["required column 'person_id', 'start' is missing."]


def test_a_column_that_stands_there_twice_is_told() -> None:
    assert problems(*SPELLS, "kind") == ["column 'kind' stands there 2 times."]


def test_everything_that_is_wrong_with_a_header_is_told_at_once() -> None:
    assert len(problems("spell_id", "spell_id", "kind", "strt", "contrakt")) == 4


def test_an_unknown_column_is_left_aside_with_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    assert read_header(FILE, "spells", [*SPELLS, "remarks"]).width == 6
    assert caplog.messages == ["spells.csv: column 'remarks' is not part of the format and is left aside."]


def test_columns_without_a_name_are_left_aside(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """What a spreadsheet writes for columns that were emptied but not removed."""
    (package(tmp_path) / "contacts.csv").write_text("contact_id;person_id;date;;\nC1;P1;2017-01-01;;\n")
    assert checked(tmp_path).refused == 0
    assert [message.split(": ")[1] for message in caplog.messages] == [
        f"column {number}, which has no name, is not part of the format and is left aside." for number in (4, 5)
    ]


@pytest.mark.parametrize(
    "names", [["S1", "P1", "paid_work", "2017-01-01"], ["S1", "S1"], ["spell_id\tperson_id"], ["sep=", ""]]
)
def test_a_first_line_that_is_no_header_is_not_repeated(names: list[str]) -> None:
    """It holds the values of a person, or columns that something else than ; or , separates."""
    assert problems(*names) == [
        "the first line is no header: it has none of the columns of spells. "
        "It should hold their names, with ; or , in between."
    ]


def test_a_name_of_ten_megabytes_stays_out_of_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        read_header(FILE, "spells", [*SPELLS, "x" * (10 << 20)])
    assert len(caplog.text) < 1000
