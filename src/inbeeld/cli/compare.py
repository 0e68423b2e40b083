"""`inbeeld compare`: municipalities, given who lives there."""

from datetime import date
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.comparison import Request, adjusted, compared, outcome_named, without
from inbeeld.cli.received import received
from inbeeld.cli.terminal import TABLE, answer, tell_refused
from inbeeld.outcomes.comparison import read_covariates
from inbeeld.outcomes.comparison.compare import SEED
from inbeeld.report.comparison import print_comparison, to_csv, to_json, to_svg

WRITERS = {"json": to_json, "csv": to_csv, "svg": to_svg}


@click.command()
@options.sources
@click.option("--outcome", required=True, metavar="FIGURE", help="What is compared, such as in_paid_work.")
@options.adjust
@options.on_or_that_of_the_file
@options.known_on
@click.option(
    "--covariates",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="CSV with a row per municipality and numbers that tell what it is like, such as its unemployment.",
)
@click.option("--seed", default=SEED, show_default=True, help="Of the draws from which the intervals come.")
@click.option("--format", "form", type=click.Choice([TABLE, *WRITERS]), default=TABLE, show_default=True)
@options.output("Write to a file instead of to the terminal.")
@options.threshold
def compare(
    paths: tuple[Path, ...],
    outcome: str,
    adjust: tuple[str, ...],
    on: date | None,
    known_on: date | None,
    covariates: Path | None,
    seed: int,
    form: str,
    output: Path | None,
    threshold: int,
) -> None:
    """Compare municipalities in an outcome, given who lives there.

    Small municipalities are drawn towards the average, and every rank has its interval. It compares, and does not
    prove that a municipality does better.
    """
    given = read_covariates(covariates) if covariates else None
    asked = Request(outcome_named(outcome), adjusted(adjust), given, threshold, seed)
    delivery = received(paths)
    day, known_on = delivery.days(on, known_on)
    tell_refused(delivery.refused)
    for name in without(delivery, asked.figure):
        click.echo(f"inbeeld: {name} lacks a table that '{outcome}' needs, and is left out.", err=True)
    found = compared(delivery, day, known_on, asked)
    answer(found, form, output, print_comparison, WRITERS)
