"""`inbeeld paths`: which sequences lead to lasting work."""

from datetime import date
from functools import partial
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.intake import delivered
from inbeeld.cli.terminal import answer, in_language, tell_refused
from inbeeld.evidence.paths import added, sequences
from inbeeld.report.paths import print_paths, to_csv, to_html, to_json, to_svg, walked

WRITERS = {"json": to_json, "csv": to_csv}
IN_WORDS = {"html": to_html, "svg": to_svg}


@click.command()
@options.caseloads
@options.on
@options.known_on
@click.option(
    "--within",
    type=click.IntRange(12, 180),
    default=36,
    show_default=True,
    help="Months that people are followed, from the day on which they settled.",
)
@options.by
@options.form(*WRITERS, *IN_WORDS)
@options.output("Write to a file instead of to the terminal.")
@options.language
@options.threshold
def paths(
    directories: tuple[Path, ...],
    on: date,
    known_on: date | None,
    within: int,
    by: tuple[str, ...],
    form: str,
    output: Path | None,
    language: str,
    threshold: int,
) -> None:
    """Tell which sequences lead to lasting work: education first, work first or both, and what came next.

    Everybody who settled as an adult at least so many months ago is followed from that day. It tells what happened,
    not what helps: for that there is `inbeeld learn`. docs/how-to/follow-paths.md has more.
    """
    delivery = delivered(directories)
    found = added(sequences(caseload, within, on, known_on, by) for caseload in delivery.caseloads)
    told = walked(found, threshold)
    tell_refused(delivery.refused)
    answer(told, form, output, partial(print_paths, language=language), WRITERS | in_language(IN_WORDS, language))
