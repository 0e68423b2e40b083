"""`inbeeld survey new`: the folder of a wave, with all municipalities of its day."""

from datetime import date
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.facts.errors import RequestError
from inbeeld.survey.questionnaire import read_questionnaire
from inbeeld.survey.wave import new_wave, read_wave
from inbeeld.survey.wave.last_year import copy_questionnaire, take_along
from inbeeld.survey.wave.plan import planned

existing = click.Path(path_type=Path, file_okay=False, exists=True)


@click.command()
@click.argument("folder", metavar="WAVE", type=click.Path(path_type=Path, file_okay=False))
@options.day("--reference-day", True, "The day that the questions are about.")
@options.day("--opens", True, "The first day on which municipalities can answer.")
@options.day("--closes", True, "The last day on which they can.")
@click.option("--title", required=True, help="In Dutch, as respondents read it.")
@click.option("--title-en", metavar="TITLE", help="In English; without it, the Dutch one.")
@click.option(
    "--questionnaire", type=existing, metavar="DIR", help="Other questions than those that come with InBeeld."
)
@click.option("--like", type=existing, metavar="WAVE", help="Take respondents and questions of an earlier wave.")
def new(
    folder: Path,
    reference_day: date,
    opens: date,
    closes: date,
    title: str,
    title_en: str | None,
    questionnaire: Path | None,
    like: Path | None,
) -> None:
    """Begin a wave: a folder with its plan and the municipalities of its day."""
    if questionnaire and like:
        raise RequestError("Take the questions from --questionnaire or from --like, not from both.")
    days = {"year": reference_day.year, "reference_day": reference_day, "opens": opens, "closes": closes}
    plan = planned({"title": {"nl": title, "en": title_en or title}, **days}, "The plan")
    if questionnaire:
        read_questionnaire(questionnaire)
    if like:
        read_wave(like)
    new_wave(folder, plan)
    if questionnaire:
        copy_questionnaire(questionnaire, folder)
    for changed in take_along(like, folder) if like else ():
        click.echo(changed)
    _tell(folder)


def _tell(folder: Path) -> None:
    wave = read_wave(folder)
    click.echo(
        f"Made {folder}: {wave.frame.height} municipalities of {wave.plan.reference_day}, "
        f"{len(wave.questionnaire.questions)} questions, {len(wave.respondents)} respondents."
    )
    if not wave.respondents:
        click.echo("Say in respondents.csv who answers for which municipality.")
