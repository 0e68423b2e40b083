"""`inbeeld survey export`: the answers that stand, as a table."""

from collections.abc import Callable, Mapping
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.survey import arguments
from inbeeld.survey.formats import write_csv, write_sav
from inbeeld.survey.wave import Wave, read_wave

WRITERS: Mapping[str, Callable[[Wave, Path], None]] = {"csv": write_csv, "spss": write_sav}


@click.command()
@arguments.wave
@click.option("--format", "form", type=click.Choice([*WRITERS]), default="csv", show_default=True)
@options.output("Where to write, such as answers.csv or answers.sav.", required=True)
def export(folder: Path, form: str, output: Path) -> None:
    """Write the answers that stand: a row for each municipality, a column for each question.

    Empty is no answer; dont_know and not_asked are something else. In SPSS these are missing values with a label.
    """
    wave = read_wave(folder)
    WRITERS[form](wave, output)
    click.echo(f"Wrote {output}: {wave.frame.height} municipalities, of which {len(wave.taking_part)} answered.")
    if wave.standing.disputes:
        click.echo(f"Left out, as two answers differ: {len(wave.standing.disputes)}. See inbeeld survey disputes.")
