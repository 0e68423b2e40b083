"""`inbeeld combine`: the counts of many municipalities in one file."""

from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.counted import read
from inbeeld.timeline.count_files import combined, under_successors, write_count_file


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="COUNTS...", type=click.Path(path_type=Path))
@click.option(
    "--merge-municipalities",
    is_flag=True,
    help="Put municipalities that have merged by the day of the counts together, under the code of that day.",
)
@options.output("Where to write the count file, such as region.parquet.", required=True)
def combine(paths: tuple[Path, ...], merge_municipalities: bool, output: Path) -> None:
    """Add up the count files of several municipalities, as if their people had been counted together.

    Refused is a file that changed since it was written, and a municipality that is in two files. Files must be of one
    day and split by the same variables.
    """
    files = read(paths)
    if merge_municipalities:
        files = tuple(under_successors(file) for file in files)
    together = combined(files, paths)
    write_count_file(together, output)
    click.echo(f"Wrote {output}, with the counts of {len(together.municipalities):,} caseloads.")
