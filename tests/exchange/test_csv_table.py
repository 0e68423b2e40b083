"""CSV as spreadsheets, databases and people write it: each row is read from its own line, or told of."""

from pathlib import Path

import pytest

from inbeeld.exchange.csv_table import read_csv
from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.raw_table import LINE, RawTable
from tests.packages import accepted, package, refused

HEADER = b"contact_id,person_id,date,channel\n"


def contacts(directory: Path, content: bytes) -> RawTable:
    path = directory / "contacts.csv"
    path.write_bytes(content)
    return read_csv(path, "contacts")


def channels(directory: Path, content: bytes) -> list[tuple[int, str | None]]:
    return contacts(directory, HEADER + content).rows.select(LINE, "channel").rows()


def problem(directory: Path, content: bytes) -> str:
    with pytest.raises(CaseloadError) as told:
        contacts(directory, content)
    [only] = told.value.problems
    return only.replace(str(directory), "DIR")


@pytest.mark.parametrize("separator", [";", ","])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_separators_line_ends_and_a_byte_order_mark_are_found_out(
    tmp_path: Path, separator: str, line_end: str, encoding: str
) -> None:
    package(tmp_path, separator, line_end, encoding, persons="person_id | household_id\nP1 | É\nP2 | v\nP3 |")
    assert accepted(tmp_path, "persons", "household_id") == ["É", "v", None]


@pytest.mark.parametrize("separator", [";", ","])
def test_lines_are_counted_as_an_editor_does(tmp_path: Path, separator: str) -> None:
    told = refused(package(tmp_path, separator, "\r\n", persons="person_id | sex\nP1 | f\nP2 | v"))
    assert [line for _, line, *_ in told] == [3]


def test_a_quoted_value_may_hold_separators_quotes_and_line_ends(tmp_path: Path) -> None:
    read = channels(tmp_path, b'C1,P1,2017-01-01,"phone, then ""home""\r\nvisit"\r\nC2,P1,2017-01-02,letter\r\n')
    assert read == [(2, 'phone, then "home"\r\nvisit'), (4, "letter")]


def test_blank_lines_are_no_rows_but_are_counted(tmp_path: Path) -> None:
    read = channels(tmp_path, b"\nC1,P1,2017-01-01,phone\n\n\r\nC2,P1,2017-01-02,letter\n\n")
    assert read == [(3, "phone"), (6, "letter")]


def test_lines_of_separators_alone_are_blank(tmp_path: Path) -> None:
    """A spreadsheet writes them for rows that were emptied but not removed."""
    table = contacts(tmp_path, HEADER + b"C1,P1,2017-01-01,phone\n,,,\n,,,,,\n,\n")
    assert (table.read, table.torn.height) == (1, 0)


def test_blank_lines_may_go_before_the_header(tmp_path: Path) -> None:
    assert contacts(tmp_path, b"\r\n\r\n" + HEADER + b"C1,P1,2017-01-01,phone").rows[LINE].to_list() == [4]


def test_the_last_line_needs_no_line_end(tmp_path: Path) -> None:
    assert channels(tmp_path, b"C1,P1,2017-01-01,phone") == [(2, "phone")]


def test_a_header_without_rows_is_a_table_without_rows(tmp_path: Path) -> None:
    assert contacts(tmp_path, HEADER).read == 0
    assert contacts(tmp_path, HEADER.strip()).read == 0


@pytest.mark.parametrize("row", [b"C1,P1,2017-01-01", b"C1,P1,2017-01-01,phone,", b"C1", b"C1;P1;2017-01-01;phone"])
def test_a_row_with_too_few_or_too_many_values_is_refused_and_the_others_are_not(tmp_path: Path, row: bytes) -> None:
    table = contacts(tmp_path, HEADER + row + b"\nC2,P1,2017-01-01,phone\n")
    assert (table.read, table.rows[LINE].to_list(), table.torn[LINE].to_list()) == (2, [3], [2])


def test_a_torn_row_is_refused_with_the_numbers(tmp_path: Path) -> None:
    contacts(package(tmp_path), HEADER + b"C1,P1,2017-01-01\n")
    assert refused(tmp_path) == [("contacts", 2, None, None, "3 values where the header has 4 columns")]


@pytest.mark.parametrize("closing", ["", 'C4,P1,2017-01-04,"visit"\n', 'C4,P1,2017-01-04,5" screen\n'])
def test_a_stray_quote_is_told_with_its_line(tmp_path: Path, closing: str) -> None:
    """It swallows rows up to the end of the file or to the next quote, and nobody would have read those."""
    rows = 'C1,P1,2017-01-01,phone\nC2,P1,2017-01-02,"visit\nC3,P1,2017-01-03,letter\n' + closing
    assert problem(tmp_path, HEADER + rows.encode()) == (
        'DIR/contacts.csv: in the row of line 3 a quote (") is not closed, or something follows the closing one. '
        "Write a quote within a quoted value twice."
    )


def test_a_stray_quote_in_the_header_is_told_too(tmp_path: Path) -> None:
    assert "in the row of line 1 a quote" in problem(tmp_path, b'"' + HEADER)


def test_a_quote_within_a_value_is_a_character(tmp_path: Path) -> None:
    assert channels(tmp_path, b'C1,P1,2017-01-01,5" screen\n') == [(2, '5" screen')]


def test_ten_megabytes_in_one_field_are_read(tmp_path: Path) -> None:
    [(_, value)] = channels(tmp_path, b"C1,P1,2017-01-01," + b"x" * (10 << 20) + b"\n")
    assert value is not None
    assert len(value) == 10 << 20


def test_many_batches_make_one_table(tmp_path: Path) -> None:
    rows = b"".join(b"C%d,P1,2017-01-01,%d\n" % (number, number) for number in range(5001))
    assert channels(tmp_path, rows)[4999:] == [(5001, "4999"), (5002, "5000")]


@pytest.mark.parametrize(
    "content", [b"", b"\n\n", b"   \r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n", b",,,\n", b'"";""\n']
)
def test_an_empty_file_is_told(tmp_path: Path, content: bytes) -> None:
    assert problem(tmp_path, content) == "DIR/contacts.csv is empty: not even a header stands in it."
