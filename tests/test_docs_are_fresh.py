"""The generated pages say what the definitions say."""

import runpy
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[1] / "docs"


PAGES = runpy.run_path(str(DOCS / "generate.py"))["pages"]()


@pytest.mark.parametrize("name", PAGES)
def test_a_generated_page_is_not_stale(name: str) -> None:
    assert (DOCS / name).read_text("utf-8") == PAGES[name], "run `make docs`"


@pytest.mark.parametrize("room", ["figures", "signals"])
def test_no_page_is_left_of_what_is_gone(room: str) -> None:
    there = {f"{room}/{path.name}" for path in (DOCS / room).glob("*.md")}
    assert there == {name for name in PAGES if name.startswith(f"{room}/")}
