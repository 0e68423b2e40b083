"""`inbeeld survey remind`: the letters of today, a file for each respondent."""

import re
from datetime import date
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.survey import arguments
from inbeeld.facts.whole_file import write_whole
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.questionnaire.question import Language
from inbeeld.survey.reminders import due, letters, moments
from inbeeld.survey.wave import read_wave


@click.command()
@arguments.wave
@options.day("--on", False, "As on this day; today, by default.")
@click.option("--moment", "name", type=click.Choice([*moments()]), help="Another than the one that is due.")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    required=True,
    help="Where to write the letters. Addresses are yours to add: a wave holds none.",
)
@options.language
def remind(folder: Path, on: date | None, name: str | None, output: Path, language: Language) -> None:
    """Write the letter that is due: invitation, first reminder, last week, last day, or thanks after the stop.

    Who has answered everything is not reminded.
    """
    wave, day = read_wave(folder), on or arguments.now().date()
    moment = moments()[name] if name else due(wave.plan, day)
    if moment is None:
        raise SurveyError(f"Nothing to send on {day}: the wave opens on {wave.plan.opens}.")
    if output.exists() and any(output.iterdir()):
        raise SurveyError(f"{output} is not empty. Choose a new folder, so that letters of two moments do not mix.")
    written = 0
    for written, letter in enumerate(letters(wave, moment, day, language), start=1):
        path = output / f"{written:03}-{re.sub(r'[^A-Za-z0-9_-]', '_', letter.respondent)[:60]}.txt"
        write_whole(path, f"{letter.subject}\n{letter.body}")
    click.echo(f"{moment.name}: wrote {written} letters to {output}, of {len(wave.respondents)} respondents.")
