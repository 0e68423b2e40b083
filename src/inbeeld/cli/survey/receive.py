"""`inbeeld survey import`: answers, counts and respondents from a file."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.survey import arguments
from inbeeld.survey.answers import Answer, Count
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.formats import kind_of, read_csv, read_limesurvey, read_sav
from inbeeld.survey.wave import (
    Late,
    Wave,
    add_answers,
    add_counts,
    add_respondents,
    allow_late,
    read_wave,
)
from inbeeld.survey.wave.rows import CountRow, RespondentRow
from inbeeld.survey.wave.tables import read_table

Reader = Callable[[Path, Wave, datetime, str], list[Answer]]
OF_ANSWERS: Mapping[str, Reader] = {
    "csv": read_csv,
    "spss": read_sav,
    "limesurvey": lambda path, wave, _, __: read_limesurvey(path, wave),
}
KINDS = (*OF_ANSWERS, "counts", "respondents")


@click.command("import")
@arguments.wave
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--from", "kind", type=click.Choice(KINDS), help="What it is; by default the file tells.")
@click.option("--respondent", default="", metavar="NAME", help="Who answered, where the file does not say.")
@options.day("--received", False, "The day on which these answers came in; today, by default. LimeSurvey says it.")
@click.option("--late", metavar="NAME", help="Who allows answers that were given after the stop. This is kept.")
def receive(
    folder: Path, file: Path, kind: str | None, respondent: str, received: date | None, late: str | None
) -> None:
    """Add a FILE to a wave: answers (CSV, SPSS, LimeSurvey), counts, or respondents.

    All of it is added, or nothing: then everything that is wrong is told, by line.
    """
    kind = kind or kind_of(file)
    if kind == "counts":
        added = add_counts(folder, [Count(**row.model_dump()) for row in read_table(file, CountRow)])
        click.echo(f"Added {added} counts to {folder}.")
    elif kind == "respondents":
        added = add_respondents(folder, read_table(file, RespondentRow))
        click.echo(f"Added {added} rows to the respondents of {folder}.")
    else:
        wave = read_wave(folder)
        answers = wave.new(OF_ANSWERS[kind](file, wave, arguments.moment(received), respondent))
        _check_days(wave, answers, late)
        _add(folder, answers, late, wave)


def _check_days(wave: Wave, answers: Sequence[Answer], late: str | None) -> None:
    plan = wave.plan
    if early := [answer for answer in answers if answer.recorded_at.date() < plan.opens]:
        day = min(answer.recorded_at for answer in early).date()
        raise SurveyError(f"Answers of {day}, while the wave opens on {plan.opens}. Was it another wave?")
    if not late and (after := _after_the_stop(wave, answers)):
        day = max(answer.recorded_at for answer in after).date()
        codes = ", ".join(sorted({answer.municipality for answer in after})[:5])
        raise SurveyError(
            f"Answers of {day}, while the wave closed on {plan.closes} ({codes}). Nothing was added. If they came in "
            "earlier, say when with --received; if somebody allows them all the same, say who with --late NAME."
        )


def _after_the_stop(wave: Wave, answers: Sequence[Answer]) -> list[Answer]:
    return [answer for answer in answers if answer.recorded_at.date() > wave.plan.closes]


def _add(folder: Path, answers: Sequence[Answer], late: str | None, wave: Wave) -> None:
    add_answers(folder, answers)
    allowed = {(answer.municipality, answer.respondent) for answer in _after_the_stop(wave, answers)}
    if late and allowed:
        allow_late(folder, [Late(*place, late, arguments.now()) for place in sorted(allowed)])
    municipalities = len({answer.municipality for answer in answers})
    click.echo(f"Added {len(answers)} answers of {municipalities} municipalities to {folder}.")
    if disputed := len(read_wave(folder).standing.disputes):
        click.echo(f"{disputed} questions have two different answers; see inbeeld survey disputes.")
