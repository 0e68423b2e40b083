"""`inbeeld survey report`: the report of a wave, for whoever uses its figures or checks them."""

from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.report.monitor import FORMS, content, write_monitor
from inbeeld.survey.estimation import WEIGHTINGS
from inbeeld.survey.wave.frame import CLASSES

DIRECTORY = click.Path(path_type=Path, file_okay=False)


@click.command()
@click.argument("folder", metavar="WAVE", type=DIRECTORY)
@click.option("--against", metavar="WAVE", type=DIRECTORY, help="An earlier wave, to see what changed since.")
@click.option("--output", metavar="DIR", type=DIRECTORY, default=".", help="Where to write; by default, here.")
@click.option(
    "--language",
    "languages",
    type=click.Choice(["nl", "en"]),
    multiple=True,
    default=["nl"],
    show_default=True,
    help="May be given twice: both are made of the same estimates.",
)
@click.option(
    "--weights", type=click.Choice(WEIGHTINGS), default="calibrated", show_default=True, help="How to weight."
)
@options.several("--by", "size", CLASSES, f"Break figures down by each of {', '.join(CLASSES)}.")
@options.several("--format", "html,pdf,xlsx", FORMS, f"What to write, of {', '.join(FORMS)}.")
def report(
    folder: Path,
    against: Path | None,
    output: Path,
    languages: tuple[str, ...],
    weights: str,
    by: tuple[str, ...],
    format: tuple[str, ...],
) -> None:
    """Write the report of a wave: response, figures with their margin, change, method and questionnaire."""
    found = content(folder, against, weights, by)
    for language in languages:
        for path in write_monitor(found, output, format, language):
            click.echo(f"Wrote {path}.")
