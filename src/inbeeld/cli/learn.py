"""`inbeeld learn`: which means lead to improvement."""

from datetime import date
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.learning import learnt, learnt_together
from inbeeld.cli.options import Decorator
from inbeeld.cli.telling import FORMS, ensure_tellable, tell, tell_together
from inbeeld.evidence import Question
from inbeeld.evidence.learning import DESIGNS, Asked
from inbeeld.evidence.outcome import outcome as outcome_named
from inbeeld.evidence.outcome import outcomes
from inbeeld.evidence.question import SEED
from inbeeld.facts.errors import RequestError

LONGEST = 120


def _as_months(_: click.Context, __: click.Parameter, value: str) -> tuple[int, ...]:
    try:
        months = tuple(sorted({int(one) for one in value.split(",")}))
    except ValueError:
        raise click.BadParameter(f"'{value}' is no list of months, such as 12,24,36.") from None
    if not 1 <= min(months) <= max(months) <= LONGEST:
        raise click.BadParameter(f"Months go from 1 to {LONGEST}.")
    return months


after: Decorator = click.option(
    "--after",
    default="12,24,36",
    show_default=True,
    callback=_as_months,
    metavar="MONTHS",
    help="Months since the start.",
)
by: Decorator = click.option(
    "--by",
    default="",
    callback=options.as_names,
    metavar="VARIABLES",
    help="Tell groups apart, by one variable at a time, such as sex,education_level, or by dose: hours, weeks, "
    "start, with_language, content:TAG.",
)


@click.command()
@click.argument(
    "paths", nargs=-1, required=True, metavar="DIR|EFFECTS...", type=click.Path(path_type=Path, exists=True)
)
@click.option("--instrument", metavar="KIND", help="Such as language_course, mentor, or what spells name.")
@click.option("--outcome", type=click.Choice(list(outcomes())), default="in_paid_work", show_default=True)
@after
@click.option("--design", type=click.Choice(DESIGNS), default="auto", show_default=True)
@by
@options.day("--on", False, "The last day of which the caseload knows, such as 2021-01-01.")
@options.known_on
@click.option("--seed", default=SEED, show_default=True, help="Of what is sampled and drawn again.")
@options.form(*FORMS)
@options.output("Write to a file instead of to the terminal.")
@options.language
@options.threshold
def learn(
    paths: tuple[Path, ...],
    instrument: str | None,
    outcome: str,
    after: tuple[int, ...],
    design: Asked,
    by: tuple[str, ...],
    on: date | None,
    known_on: date | None,
    seed: int,
    form: str,
    output: Path | None,
    language: str,
    threshold: int,
) -> None:
    """Say what people who started an instrument had more than comparable people who did not.

    Where places were drawn with chances that are known, the draw is used; otherwise a trial is emulated each month.
    Several directories are looked at as one. Files of effects, as others sent them, are taken together with it, or
    with each other where no directory is given. Numbers are rounded; nothing is said of any single person.
    """
    ensure_tellable(form, output, threshold)
    directories, files = ([path for path in paths if path.is_dir() == is_dir] for is_dir in (True, False))
    if not directories:
        tell_together(learnt_together(files), form, output, language)
        return
    if instrument is None or on is None:
        raise RequestError("Say with --instrument what to learn about, and with --on until which day it is known.")
    question = Question(instrument, outcome_named(outcome), after, on, known_on, by, seed)
    tell(learnt(directories, files, question, design, threshold, language), form, output, language)
