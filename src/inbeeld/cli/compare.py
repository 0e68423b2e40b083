"""`inbeeld compare`: municipalities, given who lives there."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path

import click
from rich.console import Console

from inbeeld.cli import options
from inbeeld.cli.comparison import Request, adjusted, compared, outcome_named, without
from inbeeld.cli.received import received
from inbeeld.cli.terminal import answer, in_language, tell_refused
from inbeeld.facts.errors import RequestError
from inbeeld.outcomes.comparison import read_covariates, read_policies
from inbeeld.outcomes.comparison.compare import SEED
from inbeeld.report.comparison import Fair, print_comparison, print_policies, to_csv, to_html, to_json, to_map, to_svg
from inbeeld.report.maps.boundaries import read_boundaries

WRITERS: Mapping[str, Callable[[Fair], str]] = {
    "json": lambda found: to_json(found.released, found.policies),
    "csv": lambda found: to_csv(found.released, found.policies),
}
IN_WORDS: Mapping[str, Callable[[Fair, str], str]] = {
    "html": to_html,
    "svg": lambda found, language: to_svg(found.released, language=language),
    "map": lambda found, language: to_map(found.released, areas=found.areas, language=language),
}
PICTURES = ("svg", "map")


@click.command()
@options.sources
@click.option("--outcome", required=True, metavar="FIGURE", help="What is compared, such as in_paid_work.")
@options.adjust
@options.on_or_that_of_the_file
@options.known_on
@options.file_to_read(
    "--covariates",
    "CSV with a row per municipality and numbers that tell what it is like, such as its unemployment.",
)
@options.areas
@options.file_to_read(
    "--policies",
    "CSV with municipality, policy, from, until: outcomes by policy are compared too.",
)
@click.option("--seed", default=SEED, show_default=True, help="Of the draws from which the intervals come.")
@options.form(*WRITERS, *IN_WORDS)
@options.output("Write to a file instead of to the terminal.")
@options.language
@options.threshold
def compare(
    paths: tuple[Path, ...],
    outcome: str,
    adjust: tuple[str, ...],
    on: date | None,
    known_on: date | None,
    covariates: Path | None,
    areas: Path | None,
    policies: Path | None,
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
    boundaries = read_boundaries(areas) if areas else None
    told = read_policies(policies) if policies else None
    if told and form in PICTURES:
        raise RequestError(
            f"Outcomes by policy are a table; leave out --policies or ask for another format than {form}."
        )
    asked = Request(outcome_named(outcome), adjusted(adjust), given, threshold, seed, boundaries, told)
    delivery = received(paths)
    day, known_on = delivery.days(on, known_on)
    tell_refused(delivery.refused)
    for name in without(delivery, asked.figure):
        click.echo(f"inbeeld: {name} lacks a table that '{outcome}' needs, and is left out.", err=True)
    found = compared(delivery, day, known_on, asked)
    writers = {**WRITERS, **in_language(IN_WORDS, language)}
    answer(found, form, output, partial(_print, language=language), writers)


def _print(found: Fair, console: Console, language: str) -> None:
    print_comparison(found.released, console, language)
    if found.policies:
        print_policies(found.policies, console, language)
