"""Where text goes: to the terminal, or to a file of a fixed width."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

from rich.console import Console

from inbeeld.facts.whole_file import write_whole

FILE_WIDTH = 120


@contextmanager
def opened(output: Path | None) -> Iterator[Console]:
    if output is None:
        yield Console()
        return
    text = StringIO()
    yield Console(file=text, width=FILE_WIDTH)
    write_whole(output, text.getvalue())
