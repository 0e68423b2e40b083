from pathlib import Path

import pytest

from inbeeld.facts.csv_lines import delimiter_of, text_lines
from inbeeld.facts.errors import CaseloadError

HEADER = "contact_id;person_id;date\n"
LONG = 20_000
"""More lines than are decoded at a time, so that the line of a fault cannot be where decoding happened to stop."""


def problem(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    with pytest.raises(CaseloadError) as told:
        list(text_lines(path))
    return str(told.value)


@pytest.mark.parametrize("before", [0, 1, LONG])
@pytest.mark.parametrize("after", [0, LONG])
def test_a_byte_that_is_not_utf_8_is_told_with_its_line(tmp_path: Path, before: int, after: int) -> None:
    """The é of Windows-1252, which is what Excel writes unless it is told otherwise."""
    lines = [HEADER, *["C1;P1;2017-01-01\n"] * before, "C2;André;2017-01-01\n", *["C3;P1;2017-01-01\n"] * after]
    told = problem(tmp_path / "contacts.csv", "".join(lines).encode("cp1252"))
    assert f"contacts.csv is not in UTF-8: line {before + 2} has a byte that does not fit" in told
    assert told.endswith("In Excel, save it as 'CSV UTF-8'.")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_utf_16_and_utf_32_are_told(tmp_path: Path, encoding: str) -> None:
    assert "is not in UTF-8: line 1 has a byte" in problem(tmp_path / "contacts.csv", HEADER.encode(encoding))


def test_utf_16_without_a_mark_has_nul_bytes(tmp_path: Path) -> None:
    assert "line 1 has a NUL byte" in problem(tmp_path / "contacts.csv", HEADER.encode("utf-16-le"))


def test_a_nul_byte_is_told_with_its_line(tmp_path: Path) -> None:
    assert "line 2 has a NUL byte" in problem(tmp_path / "contacts.csv", HEADER.encode() + b"C1;\0;2017-01-01\n")


def test_a_character_that_was_cut_in_two_at_the_end_is_told(tmp_path: Path) -> None:
    assert "line 2 has a byte" in problem(tmp_path / "contacts.csv", HEADER.encode() + "C1;é".encode()[:-1])


def test_a_workbook_that_was_renamed_is_told(tmp_path: Path) -> None:
    assert "contacts.csv is not" in problem(tmp_path / "contacts.csv", b"PK\x03\x04\x14\x00\x06\x00\xff\xfe")


@pytest.mark.parametrize(("header", "delimiter"), [("a;b;c", ";"), ("a,b,c", ","), ('"a";"b"', ";"), ("a", ",")])
def test_the_header_tells_the_delimiter(header: str, delimiter: str) -> None:
    assert delimiter_of(header) == delimiter
