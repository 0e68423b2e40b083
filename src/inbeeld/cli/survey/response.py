"""`inbeeld survey response`: who answered, and who did not."""

from functools import partial
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.survey import arguments
from inbeeld.cli.terminal import answer
from inbeeld.report.wave import Board, print_board, to_csv, to_json
from inbeeld.survey.wave import read_wave
from inbeeld.survey.wave.response import BOARD

WRITERS = {"json": to_json, "csv": to_csv}


@click.command()
@arguments.wave
@click.option("--by", type=click.Choice(BOARD), help="A row for each size, province or labour-market region.")
@options.form(*WRITERS)
@options.output("Write to a file instead of to the terminal.")
@options.language
def response(folder: Path, by: str | None, form: str, output: Path | None, language: str) -> None:
    """Set the response against all municipalities, in municipalities and in inhabitants, and say who is awaited."""
    answer(Board(read_wave(folder), by), form, output, partial(print_board, language=language), WRITERS)
