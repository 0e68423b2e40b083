"""`inbeeld partition`: a caseload in parts, to be counted one at a time or on many machines."""

from pathlib import Path

import click

from inbeeld.cli.intake import delivered
from inbeeld.cli.terminal import tell_refused
from inbeeld.exchange.partitions import write_partitions
from inbeeld.facts.errors import RequestError


@click.command()
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--parts", type=click.IntRange(1, 9999), required=True, help="Into how many; a worker takes one at a time."
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    required=True,
    help="The directory to make.",
)
def partition(directory: Path, parts: int, output: Path) -> None:
    """Divide a caseload by person into parts, in Parquet.

    All rows about somebody are in one part. Refused rows are left out. The commands that count take the new directory
    as they take a caseload, and give the same.
    """
    delivery = delivered([directory])
    if len(delivery.caseloads) > 1:
        raise RequestError(f"{directory} holds several caseloads, which can be counted on a cluster as they are.")
    write_partitions(delivery.caseloads[0], output, parts)
    tell_refused(delivery.refused)
    click.echo(f"Wrote {output}, in {parts} parts. It holds persons: keep it as safe as the caseload.")
