"""The lines of a CSV file as text: UTF-8 with or without BOM, and nothing in it that is not text."""

from collections.abc import Iterator
from pathlib import Path

from inbeeld.facts.errors import CaseloadError

NUL = "\0"
NOTHING = ' \t\r\n;,"'  # characters of which a line may be full without holding anything
SAVE_AS = "In Excel, save it as 'CSV UTF-8'."


def text_lines(path: Path) -> Iterator[str]:
    """Each line with its line end. Raises CaseloadError at what is not UTF-8, with the line."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for number, line in enumerate(file, start=1):
                if NUL in line:
                    raise CaseloadError([f"{path} is not text in UTF-8: line {number} has a NUL byte. {SAVE_AS}"])
                yield line
    except UnicodeDecodeError:
        place = f"line {_first_undecodable(path)} has a byte that does not fit"
        raise CaseloadError([f"{path} is not in UTF-8: {place}. {SAVE_AS}"]) from None


def header_line(path: Path) -> str:
    """The first line with anything on it. Raises CaseloadError where there is none."""
    for line in text_lines(path):
        if line.strip(NOTHING):
            return line
    raise CaseloadError([f"{path} is empty: not even a header stands in it."])


def delimiter_of(header: str) -> str:
    """Told by the header, whose names hold neither `;` nor `,`."""
    return ";" if header.count(";") > header.count(",") else ","


def _first_undecodable(path: Path) -> int:
    """The file is decoded in blocks, so the line is looked up afterwards. No character in UTF-8 holds a line end."""
    with path.open("rb") as file:
        return next(number for number, line in enumerate(file, start=1) if not _decodes(line))


def _decodes(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
