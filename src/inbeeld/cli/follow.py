"""`inbeeld follow`: where people are, month after month."""

from datetime import date
from functools import partial
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.intake import delivered
from inbeeld.cli.received import Received
from inbeeld.cli.terminal import TABLE, answer, in_language, tell_refused
from inbeeld.disclosure import ReleasedCurves, release_curves
from inbeeld.disclosure.curves import FEWEST_STEPS
from inbeeld.outcomes.curves import curves
from inbeeld.report.curves import Followed, print_curves, to_csv, to_html, to_json, to_svg
from inbeeld.timeline.states import ORIGINS, SETTLED

WRITERS = {"json": to_json, "csv": to_csv}
IN_WORDS = {"svg": to_svg, "html": to_html}


@click.command()
@options.caseloads
@options.on
@options.known_on
@options.by
@click.option(
    "--origin", type=click.Choice(ORIGINS), default=SETTLED, show_default=True, help="The day to count months from."
)
@click.option(
    "--until-months", type=click.IntRange(1, 240), default=120, show_default=True, help="The last month to tell of."
)
@click.option("--format", "form", type=click.Choice([TABLE, *WRITERS, *IN_WORDS]), default=TABLE, show_default=True)
@options.output("Write to a file instead of to the terminal.")
@options.language
@options.threshold
def follow(
    directories: tuple[Path, ...],
    on: date,
    known_on: date | None,
    by: tuple[str, ...],
    origin: str,
    until_months: int,
    form: str,
    output: Path | None,
    language: str,
    threshold: int,
) -> None:
    """Follow people over the months: where they are, first and lasting work, return to benefit.

    Everybody is followed up to and including the day --on. Numbers are estimated and rounded; groups that --by makes
    are given without margins.
    """
    delivery = delivered(directories)
    tell_refused(delivery.refused)
    released = released_curves(delivery, origin, on, known_on, by, until_months, threshold)
    found = Followed(origin, on, known_on, released)
    writers = WRITERS | in_language(IN_WORDS, language)
    answer(found, form, output, partial(print_curves, language=language), writers)


def released_curves(
    received: Received,
    origin: str,
    on: date,
    known_on: date | None,
    by: tuple[str, ...],
    until_months: int,
    threshold: int,
) -> ReleasedCurves:
    """The curves over all caseloads together. Raises RequestError for variables, threshold, or a missing table."""
    transitions = received.transitions(origin, on, known_on, by)
    found = curves(transitions, until_months, enough=FEWEST_STEPS * threshold)
    return release_curves(found.rows, found.by, threshold)
