"""`inbeeld compare`: municipalities, given who lives there."""

from datetime import date
from functools import partial
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.comparison import Request, adjusted, compared, outcome_named
from inbeeld.cli.intake import delivered
from inbeeld.cli.terminal import TABLE, answer, in_language, tell_refused
from inbeeld.outcomes.comparison import read_covariates
from inbeeld.outcomes.comparison.compare import SEED
from inbeeld.report.comparison import print_comparison, to_csv, to_json, to_svg

WRITERS = {"json": to_json, "csv": to_csv}
IN_WORDS = {"svg": to_svg}


@click.command()
@options.caseloads
@click.option("--outcome", required=True, metavar="FIGURE", help="What is compared, such as in_paid_work.")
@options.adjust
@options.on
@options.known_on
@click.option(
    "--covariates",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="CSV with a row per municipality and numbers that tell what it is like, such as its unemployment.",
)
@click.option("--seed", default=SEED, show_default=True, help="Of the draws from which the intervals come.")
@click.option("--format", "form", type=click.Choice([TABLE, *WRITERS, *IN_WORDS]), default=TABLE, show_default=True)
@options.output("Write to a file instead of to the terminal.")
@options.language
@options.threshold
def compare(
    directories: tuple[Path, ...],
    outcome: str,
    adjust: tuple[str, ...],
    on: date,
    known_on: date | None,
    covariates: Path | None,
    seed: int,
    form: str,
    output: Path | None,
    language: str,
    threshold: int,
) -> None:
    """Compare municipalities in an outcome, given who lives there.

    Small municipalities are drawn towards the average, and every rank has its interval. It compares, and does not
    prove that a municipality does better.
    """
    given = read_covariates(covariates) if covariates else None
    asked = Request(outcome_named(outcome), on, known_on, adjusted(adjust), given, threshold, seed)
    delivery = delivered(directories)
    tell_refused(delivery.refused)
    for name in delivery.without(asked.figure.tables):
        click.echo(f"inbeeld: {name} lacks a table that '{outcome}' needs, and is left out.", err=True)
    found = compared(delivery.caseloads, asked)
    writers = WRITERS | in_language(IN_WORDS, language)
    answer(found, form, output, partial(print_comparison, language=language), writers)
