"""The file of an interview: a head in TOML between two lines of +++, and notes in Markdown below it.

A passage is a block quote, and its themes stand in it as #theme:

    > Wij wachten niet tot iemand de taal spreekt.
    > #early_start #language
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

FENCE = "+++"
THEME = re.compile(r"(?<!\S)#([a-z][a-z0-9_]*)")


@dataclass(frozen=True)
class Quoted:
    """A block quote, the line of the file on which it begins, and the ids of its themes."""

    line: int
    text: str
    themes: tuple[str, ...]


def parted(text: str) -> tuple[str, str]:
    """The head, its lines numbered as in the file, and the notes. Raises ValueError where there is no head."""
    lines = text.splitlines()
    if not lines or lines[0].strip() != FENCE or FENCE not in (line.strip() for line in lines[1:]):
        raise ValueError(f"it needs a head between two lines of {FENCE}, the first of which is line 1")
    end = next(n for n, line in enumerate(lines[1:], start=1) if line.strip() == FENCE)
    return "\n".join(["", *lines[1:end]]), "\n".join(lines[end + 1 :]).strip()


def quoted(text: str) -> Iterator[Quoted]:
    """The block quotes of a file."""
    lines = enumerate(text.splitlines(), start=1)
    for is_quote, block in groupby(lines, key=lambda line: line[1].lstrip().startswith(">")):
        if is_quote:
            yield _quoted(list(block))


def _quoted(block: list[tuple[int, str]]) -> Quoted:
    said = " ".join(line.lstrip().removeprefix(">") for _, line in block)
    return Quoted(block[0][0], " ".join(THEME.sub("", said).split()), tuple(dict.fromkeys(THEME.findall(said))))
