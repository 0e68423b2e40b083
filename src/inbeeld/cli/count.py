"""`inbeeld count`: the counts of a caseload, in a file that can be sent and added up."""

from datetime import date
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.all_rules import all_rules
from inbeeld.cli.spreading import of_persons
from inbeeld.cli.terminal import tell_refused
from inbeeld.figures.definition import definitions
from inbeeld.figures.measure import variables_for
from inbeeld.timeline.count_files import write_count_file
from inbeeld.timeline.spread import Cluster
from inbeeld.timeline.states import ORIGINS


@click.command()
@options.caseloads
@options.on
@options.known_on
@options.by
@click.option(
    "--follow/--no-follow",
    "followed",
    default=True,
    show_default=True,
    help="Also who went from which state to which, day by day. Without it the file tells less, and follows nobody.",
)
@options.cluster
@options.output("Where to write the count file, such as counts.parquet.", required=True)
def count(
    directories: tuple[Path, ...],
    on: date,
    known_on: date | None,
    by: tuple[str, ...],
    followed: bool,
    cluster: Cluster | None,
    output: Path,
) -> None:
    """Write the counts of a caseload into a file that adds up with those of others.

    The file holds no persons, but small counts are not hidden in it: it is for parties that may see them, and not for
    publication. `inbeeld measure`, `follow`, `compare` and `report` take it in the place of a directory.
    """
    delivery = of_persons(directories, cluster)
    wanted, origins = variables_for(definitions(), by), ORIGINS if followed else ()
    write_count_file(delivery.count_file(all_rules(), on, known_on, wanted, origins), output)
    tell_refused(delivery.refused)
    click.echo(f"Wrote {output}. It is for exchange between parties that may see these counts, not for publication.")
