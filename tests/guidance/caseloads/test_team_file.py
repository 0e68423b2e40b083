"""The team as a file, and everything that can be wrong with it told at once."""

from datetime import date
from pathlib import Path

import pytest

from inbeeld.facts.errors import InBeeldError
from inbeeld.guidance.caseloads import CaseManager, read_team


def team(folder: Path, *lines: str) -> tuple[CaseManager, ...]:
    path = folder / "team.csv"
    path.write_text("\n".join(lines))
    return read_team(path)


def test_a_team_has_hours_languages_and_days(tmp_path: Path) -> None:
    header = "case_manager_id,hours_per_week,languages,start,end"
    found = team(tmp_path, header, "KM1,36,ar TI,,", "KM2,23.5,,2026-06-01,2026-09-01")
    assert found == (
        CaseManager("KM1", 36, frozenset({"ar", "ti"})),
        CaseManager("KM2", 23.5, frozenset(), date(2026, 6, 1), date(2026, 9, 1)),
    )


def test_a_dutch_spreadsheet_is_read_as_well(tmp_path: Path) -> None:
    assert team(tmp_path, "case_manager_id;hours_per_week", "KM1;23,5") == (CaseManager("KM1", 23.5),)


def test_all_that_is_wrong_is_told_at_once_without_what_stands_there(tmp_path: Path) -> None:
    header = "case_manager_id,hours_per_week,end"
    with pytest.raises(InBeeldError) as wrong:
        team(tmp_path, header, "KM1,many,", ",36,", "KM2,36,soon", "KM3,80,", "KM4,36,", "KM4,36,", "KM5,36,,x")
    told = str(wrong.value)
    assert [line for line in range(2, 9) if f"line {line}" in told] == [2, 3, 4, 5, 7, 8]
    assert "many" not in told
    assert "soon" not in told
    assert wrong.value.exit_code == 3


def test_a_file_without_what_is_needed_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InBeeldError, match="no column hours_per_week"):
        team(tmp_path, "case_manager_id", "KM1")
    with pytest.raises(InBeeldError, match="names nobody"):
        team(tmp_path, "case_manager_id,hours_per_week")
