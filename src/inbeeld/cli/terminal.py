"""Where an answer goes: to the terminal, or to a file; as a table, or in one of the formats of a command."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from io import StringIO
from pathlib import Path
from typing import TypeVar

import click
from rich.console import Console

from inbeeld.facts.whole_file import write_whole

FILE_WIDTH = 120
TABLE = "table"
Found = TypeVar("Found")


def answer(
    found: Found,
    form: str,
    output: Path | None,
    print_table: Callable[[Found, Console], None],
    writers: Mapping[str, Callable[[Found], str]],
) -> None:
    """What was found, in the form asked for."""
    if form == TABLE:
        with _opened(output) as console:
            print_table(found, console)
    elif output:
        write_whole(output, writers[form](found))
    else:
        click.echo(writers[form](found))


def in_language(writers: Mapping[str, Callable[..., str]], language: str) -> dict[str, Callable[..., str]]:
    """Of formats that hold words."""
    return {form: partial(write, language=language) for form, write in writers.items()}


def tell_refused(refused: int) -> None:
    """Beside the answer, on standard error."""
    if refused:
        click.echo(f"inbeeld: {refused:,} rows were refused and count nowhere; see inbeeld check.", err=True)


@contextmanager
def _opened(output: Path | None) -> Iterator[Console]:
    if output is None:
        yield Console()
        return
    text = StringIO()
    yield Console(file=text, width=FILE_WIDTH)
    write_whole(output, text.getvalue())
