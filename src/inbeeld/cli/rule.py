"""`inbeeld rule`: a rule for scarce places as it is published."""

from pathlib import Path

import click

from inbeeld.guidance.division.rule import read_rule, scarce_places
from inbeeld.report.rule import Publisher, write_rule

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command()
@click.argument(
    "path", metavar="[RULE.toml]", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    required=True,
    help="Where to write the pages.",
)
@click.option("--organisation", default="", metavar="NAME", help="Of the municipality, for the algorithm register.")
@click.option("--contact", default="", metavar="ADDRESS", help="An e-mail or web address for questions.")
@click.option("--website", default="", metavar="URL", help="Where the page about the rule will be.")
def rule(path: Path | None, output: Path, organisation: str, contact: str, website: str) -> None:
    """Publish a rule for scarce places: a page in Dutch and in English, and a draft for the Dutch algorithm register.

    Without RULE.toml: the rule that comes with InBeeld.
    """
    read = read_rule(path) if path else scarce_places()
    for written in write_rule(read, output, Publisher(organisation, contact, website)):
        click.echo(f"Wrote {written}.")
