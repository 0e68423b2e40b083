"""The one bar in a terminal: blocks in colour, with under each part its letter, so that it needs no colour."""

from collections.abc import Sequence
from string import ascii_lowercase

from rich.console import Console
from rich.text import Text

from inbeeld.figures.definition import definition
from inbeeld.report.cells import absence
from inbeeld.report.charts.bar import Part
from inbeeld.report.charts.fills import fill_of
from inbeeld.report.labels import title_of
from inbeeld.report.parts import bar_parts
from inbeeld.report.subject import Subject
from inbeeld.report.terminal.pieces import heading

FIGURE = "everyone"
SHADES = "█▓▒░"
THICK = 2


def print_bar(subject: Subject, console: Console) -> None:
    speech, rows = subject.speech, subject.everybody.of(FIGURE)
    console.print(heading(title_of(definition(FIGURE), speech)))
    if subject.total is None or not subject.total.denominator:
        console.print(Text(speech.say("everyone.none", reason=absence(rows[0], speech))))
        return
    total = subject.total.denominator
    parts = [part for part in bar_parts(rows, total, subject.everybody.threshold, speech) if part.size]
    bracket = f" {speech.say('everyone.bracket', total=speech.whole(total))} "
    console.print(Text(f"├{bracket.center(console.width - 2, '─')}┤"))
    for line in drawn(parts, console.width):
        console.print(line)
    for letter, shade, part in _keyed(parts):
        key = Text(shade * 2, fill_of(part.name).terminal)
        console.print(Text.assemble(key, f" {letter} {part.words}"))


def drawn(parts: Sequence[Part], width: int) -> list[Text]:
    blocks, letters = Text(), Text()
    for (letter, shade, part), cells in zip(_keyed(parts), widths([part.size for part in parts], width), strict=True):
        blocks.append(shade * cells, fill_of(part.name).terminal)
        letters.append(letter.ljust(cells), fill_of(part.name).terminal)
    return [*[blocks] * THICK, letters]


def widths(sizes: Sequence[int], width: int) -> list[int]:
    """A cell at least for each, and the others to whom they are due most, so that together they fill the width."""
    total = sum(sizes)
    cells = [1] * len(sizes)
    for _ in range(width - len(sizes)):
        owed = [size * width / total - cell for size, cell in zip(sizes, cells, strict=True)]
        cells[owed.index(max(owed))] += 1
    return cells


def _keyed(parts: Sequence[Part]) -> list[tuple[str, str, Part]]:
    """Each part with its letter and its shade; neighbours differ in shade."""
    return [(ascii_lowercase[place], SHADES[place % len(SHADES)], part) for place, part in enumerate(parts)]
