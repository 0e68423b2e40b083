"""What the terminal shows, with and without colour."""

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from inbeeld.report.terminal import print_findings
from inbeeld.report.terminal.bar import widths
from tests.report.made import findings


def printed(width: int = 80, *without: str) -> str:
    console = Console(file=StringIO(), width=width, no_color=True)
    print_findings(findings(*without), console)
    return console.file.getvalue()  # type: ignore[attr-defined, no-any-return]


@given(st.lists(st.integers(1, 10_000), min_size=1, max_size=15), st.integers(20, 200))
def test_the_bar_fills_the_width_and_every_part_is_seen(sizes: list[int], width: int) -> None:
    cells = widths(sizes, width)
    assert sum(cells) == width
    assert min(cells) >= 1


@pytest.mark.parametrize("width", [80, 120])
def test_all_lines_fit(width: int) -> None:
    assert max(map(len, printed(width).splitlines())) <= width


def test_without_colour_each_part_has_its_letter_and_its_number_in_words() -> None:
    lines = printed().splitlines()
    place = next(nth for nth, line in enumerate(lines) if line.startswith("├"))
    blocks, letters = lines[place + 1], lines[place + 3]
    assert len(blocks) == 80
    listed = [line.split(" ", 2) for line in lines[place + 4 : place + 4 + len(letters.split())]]
    assert [letter for _, letter, _ in listed] == letters.split()
    for shade, letter, _ in listed:
        assert blocks[letters.index(letter)] * 2 == shade
    assert "in paid work: 55 (9%)" in listed[0][2]


def test_counted_and_estimated_differ_in_mark_and_in_word() -> None:
    (line,) = [line for line in printed().splitlines() if " 2018 " in line and "Not in view" in line and "●" in line]
    assert "● 90 of 600 (15%)" in line
    assert "◇ 20% of people" in line
    assert "● counted" in printed()
    assert "◇ estimated" in printed()


def test_refused_rows_are_named_with_their_reason() -> None:
    text = printed()
    assert "unknown code; known are f, m, x, unknown" in text
    assert "988" in text


def test_a_bar_that_cannot_be_counted_says_why() -> None:
    assert "The bar cannot be drawn: cannot be counted: contacts not delivered." in " ".join(
        printed(200, "contacts").split()
    )
