"""`inbeeld ahead`: today's caseload some months on."""

from datetime import date
from functools import partial
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.received import Received, received
from inbeeld.cli.terminal import answer, tell_refused
from inbeeld.disclosure import ReleasedProjection, release_projection
from inbeeld.outcomes.ahead import RULES, AsIf, look_ahead, read_as_if
from inbeeld.outcomes.ahead.look import OBSERVED
from inbeeld.report.ahead import print_ahead, to_csv, to_json

WRITERS = {"json": to_json, "csv": to_csv}
NEEDED = frozenset(table for rule in RULES for table in rule.tables)


@click.command()
@options.sources
@options.on_or_that_of_the_file
@options.known_on
@click.option(
    "--months", type=click.IntRange(1, 60), default=24, show_default=True, help="How many months to look ahead."
)
@click.option(
    "--as-if",
    "as_if",
    multiple=True,
    metavar="RATE",
    help="Another share in view, such as in_view=90%, or another monthly rate, such as paid_work>benefit_only=x0.5 "
    "(half of what was observed) or benefit_only>paid_work=2%. May be given more than once.",
)
@options.form(*WRITERS)
@options.output("Write to a file instead of to the terminal.")
@options.language
@options.threshold
def ahead(
    paths: tuple[Path, ...],
    on: date | None,
    known_on: date | None,
    months: int,
    as_if: tuple[str, ...],
    form: str,
    output: Path | None,
    language: str,
    threshold: int,
) -> None:
    """Look ahead: where the people of today are after some months, if they go on moving as they did.

    It is arithmetic, not a forecast. Beside the rates of the past 24 months it takes rates "as if" that you set.
    Numbers are rounded.
    """
    asked = read_as_if(as_if)
    delivery = received(paths)
    day, known_on = delivery.days(on, known_on)
    for name in (name for name, tables in delivery.absent.items() if NEEDED.intersection(tables)):
        click.echo(f"inbeeld: {name} lacks spells or contacts, and its people are left out.", err=True)
    released = looked_ahead(delivery, day, known_on, asked, months, threshold)
    tell_refused(delivery.refused)
    answer(released, form, output, partial(print_ahead, on=day, language=language), WRITERS)


def looked_ahead(
    delivery: Received, on: date, known_on: date | None, as_if: AsIf, months: int, threshold: int
) -> ReleasedProjection:
    """Of all caseloads together. Raises RequestError for rates that cannot be, and where nobody was counted."""
    found = look_ahead(delivery.counts(RULES, on, known_on, ()), as_if, months)
    return release_projection(found.rows, found.view, OBSERVED, threshold)
