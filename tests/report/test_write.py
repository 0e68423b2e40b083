"""Writing to files."""

from pathlib import Path

import pytest

from inbeeld.facts.errors import RequestError
from inbeeld.report.write import write_report
from tests.report.made import findings

STARTS = {".html": b"<!doctype html>", ".pdf": b"%PDF", ".xlsx": b"PK"}


@pytest.mark.parametrize("suffix", STARTS)
def test_the_suffix_says_as_what(suffix: str, tmp_path: Path) -> None:
    target = tmp_path / f"report{suffix}"
    write_report(findings("contacts"), target, "nl")
    assert target.read_bytes().lstrip().startswith(STARTS[suffix])
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("name", ["report.docx", "report"])
def test_another_suffix_is_refused_before_anything_is_written(name: str, tmp_path: Path) -> None:
    with pytest.raises(RequestError, match=r"\.html, \.pdf, \.xlsx"):
        write_report(findings(), tmp_path / name, "nl")
    assert not list(tmp_path.iterdir())


def test_another_language_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="nl or en"):
        write_report(findings(), tmp_path / "report.html", "de")
    assert not list(tmp_path.iterdir())
