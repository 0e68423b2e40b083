"""`inbeeld measure`: the figures on a day."""

from datetime import date
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.figures import released
from inbeeld.cli.intake import delivered
from inbeeld.cli.terminal import opened
from inbeeld.facts.whole_file import write_whole
from inbeeld.report.formats import print_figures, to_csv, to_html, to_json

WRITERS = {"json": to_json, "csv": to_csv, "html": to_html}


@click.command()
@options.caseloads
@options.on
@options.known_on
@options.by
@click.option("--format", "form", type=click.Choice(["table", *WRITERS]), default="table", show_default=True)
@options.output("Write to a file instead of to the terminal.")
@options.threshold
def measure(
    directories: tuple[Path, ...],
    on: date,
    known_on: date | None,
    by: tuple[str, ...],
    form: str,
    output: Path | None,
    threshold: int,
) -> None:
    """Count the figures of one or more caseloads on a day.

    Small counts are hidden, and what would give them away. `inbeeld explain FIGURE` says what a figure means.
    """
    delivery = delivered(directories)
    if delivery.refused:
        click.echo(f"inbeeld: {delivery.refused:,} rows were refused and count nowhere; see inbeeld check.", err=True)
    figures = released(delivery.caseloads, on, known_on, by, threshold)
    if form == "table":
        with opened(output) as console:
            print_figures(figures, console)
    elif output:
        write_whole(output, WRITERS[form](figures))
    else:
        click.echo(WRITERS[form](figures))
