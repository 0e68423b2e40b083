"""`inbeeld survey disputes`: where two respondents of one municipality differ."""

from functools import partial
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.survey import arguments
from inbeeld.cli.terminal import TABLE, answer
from inbeeld.report.wave import print_disputes
from inbeeld.survey.wave import read_wave


@click.command()
@arguments.wave
@options.output("Write to a file instead of to the terminal.")
@options.language
def disputes(folder: Path, output: Path | None, language: str) -> None:
    """Show the answers that differ side by side. Until somebody decides, none of them counts."""
    answer(read_wave(folder), TABLE, output, partial(print_disputes, language=language), {})
