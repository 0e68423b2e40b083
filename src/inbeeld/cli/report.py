"""`inbeeld report`: the report for the council."""

from datetime import date
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.findings import findings, place_of
from inbeeld.cli.received import received
from inbeeld.report.write import write_report


@click.command()
@options.sources
@options.on_or_that_of_the_file
@options.known_on
@click.option(
    "--output",
    "outputs",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    multiple=True,
    required=True,
    help="Where to write: .html, .pdf or .xlsx. May be given more than once.",
)
@options.language
@click.option("--place", help="The name on the report; by default that of the municipality or the region.")
@options.areas
@options.threshold
def report(
    paths: tuple[Path, ...],
    on: date | None,
    known_on: date | None,
    outputs: tuple[Path, ...],
    language: str,
    place: str | None,
    areas: Path | None,
    threshold: int,
) -> None:
    """Write a report on one or more caseloads or count files: for a policy officer to send to the council."""
    delivery = received(paths)
    day, known_on = delivery.days(on, known_on)
    place = place or place_of(delivery.codes, day, language)
    found = findings(delivery, day, known_on, threshold, place, areas=areas)
    for output in outputs:
        write_report(found, output, language)
        click.echo(f"Wrote {output}.")
