"""`inbeeld follow`: where people are, month after month."""

from datetime import date
from functools import partial
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.received import Received, received
from inbeeld.cli.terminal import answer, in_language, tell_refused
from inbeeld.disclosure import ReleasedCurves, release_curves
from inbeeld.disclosure.curves import FEWEST_STEPS
from inbeeld.outcomes.curves import curves
from inbeeld.report.curves import Followed, print_curves, to_csv, to_html, to_json, to_svg
from inbeeld.timeline.spread import Cluster
from inbeeld.timeline.states import ORIGINS, SETTLED

WRITERS = {"json": to_json, "csv": to_csv}
IN_WORDS = {"svg": to_svg, "html": to_html}


@click.command()
@options.sources
@options.on_or_that_of_the_file
@options.known_on
@options.by
@click.option(
    "--origin", type=click.Choice(ORIGINS), default=SETTLED, show_default=True, help="The day to count months from."
)
@click.option(
    "--until-months", type=click.IntRange(1, 240), default=120, show_default=True, help="The last month to tell of."
)
@options.form(*WRITERS, *IN_WORDS)
@options.cluster
@options.output("Write to a file instead of to the terminal.")
@options.language
@options.threshold
def follow(
    paths: tuple[Path, ...],
    on: date | None,
    known_on: date | None,
    by: tuple[str, ...],
    origin: str,
    until_months: int,
    form: str,
    cluster: Cluster | None,
    output: Path | None,
    language: str,
    threshold: int,
) -> None:
    """Follow people over the months: where they are, first and lasting work, return to benefit.

    Everybody is followed up to and including the day --on, or that of the count files. Numbers are estimated and
    rounded; groups that --by makes are given without margins. From exit_from_benefit and start_of_work people can
    also be split by contract and found_through, and from start_of_work by education_before.
    """
    delivery = received(paths, cluster)
    day, known_on = delivery.days(on, known_on)
    released = released_curves(delivery, origin, day, known_on, by, until_months, threshold)
    tell_refused(delivery.refused)
    found = Followed(origin, day, known_on, released)
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
