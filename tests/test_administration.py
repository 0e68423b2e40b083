"""The administrator's manual names every setting, and no setting that is not there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
MANUAL = (ROOT / "docs" / "administration.md").read_text("utf-8")
NAME = re.compile(r"INBEELD_[A-Z_]+")


def _read_by_the_program() -> set[str]:
    return {name for path in (ROOT / "src").rglob("*.py") for name in NAME.findall(path.read_text("utf-8"))}


def test_every_setting_is_in_the_table_of_settings_and_every_one_in_it_exists() -> None:
    table = [line for line in MANUAL.splitlines() if line.startswith("| `INBEELD_")]
    named = [NAME.findall(line)[0] for line in table]
    assert sorted(named) == sorted(_read_by_the_program())


def test_the_manual_speaks_of_no_other_settings() -> None:
    assert set(NAME.findall(MANUAL)) <= _read_by_the_program()
