"""`inbeeld count`: the counts of a caseload, in a file that can be sent and added up."""

from datetime import date
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.all_rules import all_rules
from inbeeld.cli.intake import Delivery
from inbeeld.cli.spreading import Spread, of_persons
from inbeeld.cli.terminal import tell_refused
from inbeeld.figures.definition import definitions
from inbeeld.figures.measure import variables_for
from inbeeld.timeline.count_files import CountFile, to_keep, write_count_file
from inbeeld.timeline.spread import Cluster


@click.command()
@options.caseloads
@options.on
@options.known_on
@options.by
@options.cluster
@options.output("Where to write the count file, such as counts.parquet.", required=True)
def count(
    directories: tuple[Path, ...],
    on: date,
    known_on: date | None,
    by: tuple[str, ...],
    cluster: Cluster | None,
    output: Path,
) -> None:
    """Write the counts of a caseload into a file that adds up with those of others.

    The file holds no persons, but small counts are not hidden in it: it is for parties that may see them, and not for
    publication. `inbeeld measure` and `inbeeld report` take it in the place of a directory.
    """
    delivery = of_persons(directories, cluster)
    write_count_file(counted(delivery, on, known_on, by), output)
    tell_refused(delivery.refused)
    click.echo(f"Wrote {output}. It is for exchange between parties that may see these counts, not for publication.")


def counted(delivery: Delivery | Spread, on: date, known_on: date | None, by: tuple[str, ...]) -> CountFile:
    """Split so that figures can be made by these variables, by the municipality, and by what follows from it."""
    rules = all_rules()
    of_each = delivery.counts_of_each(rules, on, known_on, to_keep(variables_for(definitions(), by)))
    return CountFile.of(of_each, rules)
