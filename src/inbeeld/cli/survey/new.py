"""`inbeeld survey new`: the folder of a wave, with all municipalities of its day."""

from datetime import date
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.survey.questionnaire.question import Words
from inbeeld.survey.wave import Plan, new_wave, read_wave


@click.command()
@click.argument("folder", metavar="WAVE", type=click.Path(path_type=Path, file_okay=False))
@options.day("--reference-day", True, "The day that the questions are about.")
@options.day("--opens", True, "The first day on which municipalities can answer.")
@options.day("--closes", True, "The last day on which they can.")
@click.option("--title", required=True, help="In Dutch, as respondents read it.")
@click.option("--title-en", metavar="TITLE", help="In English; without it, the Dutch one.")
def new(folder: Path, reference_day: date, opens: date, closes: date, title: str, title_en: str | None) -> None:
    """Begin a wave: a folder with its plan and the municipalities of its day."""
    words = Words(nl=title, en=title_en or title)
    new_wave(
        folder, Plan(title=words, year=reference_day.year, reference_day=reference_day, opens=opens, closes=closes)
    )
    wave = read_wave(folder)
    click.echo(
        f"Made {folder}: {wave.frame.height} municipalities of {reference_day}, "
        f"{len(wave.questionnaire.questions)} questions. Say in respondents.csv who answers for which municipality."
    )
