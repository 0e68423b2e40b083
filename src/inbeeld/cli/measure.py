"""`inbeeld measure`: the figures on a day."""

from datetime import date
from functools import partial
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.figures import released
from inbeeld.cli.received import received
from inbeeld.cli.terminal import answer, in_language, tell_refused
from inbeeld.report.formats import print_figures, to_csv, to_html, to_json
from inbeeld.timeline.spread import Cluster

WRITERS = {"json": to_json, "csv": to_csv}
IN_WORDS = {"html": to_html}


@click.command()
@options.sources
@options.on_or_that_of_the_file
@options.known_on
@options.by
@options.form(*WRITERS, *IN_WORDS)
@options.cluster
@options.output("Write to a file instead of to the terminal.")
@options.language
@options.threshold
def measure(
    paths: tuple[Path, ...],
    on: date | None,
    known_on: date | None,
    by: tuple[str, ...],
    form: str,
    cluster: Cluster | None,
    output: Path | None,
    language: str,
    threshold: int,
) -> None:
    """Count the figures of one or more caseloads on a day, or of count files.

    Small counts are hidden, and what would give them away. `inbeeld explain FIGURE` says what a figure means.
    """
    delivery = received(paths, cluster)
    day, known_on = delivery.days(on, known_on)
    figures = released(delivery, day, known_on, by, threshold)
    tell_refused(delivery.refused)
    writers = WRITERS | in_language(IN_WORDS, language)
    answer(figures, form, output, partial(print_figures, language=language), writers)
