"""`inbeeld describe`: the format of a caseload, for other programs."""

from pathlib import Path

import click

from inbeeld.exchange.datapackage import write_datapackage


@click.command()
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
def describe(directory: Path) -> None:
    """Write datapackage.json (Frictionless Data) into a caseload.

    It describes the tables that are there; in an empty directory, the whole format.
    """
    click.echo(f"Wrote {write_datapackage(directory)}.")
