"""`inbeeld check`: which rows are accepted, and which are refused and why."""

from pathlib import Path

import click
import polars as pl
from rich.console import Console
from rich.table import Table

from inbeeld.cli.intake import Delivery, delivered
from inbeeld.facts.check import Checked
from inbeeld.facts.whole_file import write_whole

SOME_REFUSED = 1
FORMULA = r"^[=+@-]"


@click.command()
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--refused",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write each refused row with table, line, field, value and reason, as CSV. The values are personal data.",
)
@click.pass_context
def check(context: click.Context, directory: Path, refused: Path | None) -> None:
    """Accept or refuse each row of a caseload.

    Per table, read = accepted + refused. Ends with exit code 1 if rows were refused, 3 if a file cannot be read.
    """
    delivery = delivered([directory])
    console = Console()
    for name, checked in delivery.checked.items():
        console.print(name, style="italic", markup=False, highlight=False, soft_wrap=True)
        console.print(_tallies(checked))
        if checked.refused:
            console.print(_reasons(checked))
    if refused:
        write_whole(refused, _listed(delivery))
        click.echo(f"Wrote {refused}. It holds values of persons: keep it as safe as the caseload.")
    context.exit(SOME_REFUSED if delivery.refused else 0)


def _listed(delivery: Delivery) -> str:
    """With a byte order mark, for Excel; and an apostrophe before what Excel would run as a formula."""
    named = [one.refusals.with_columns(caseload=pl.lit(name)) for name, one in delivery.checked.items()]
    value = pl.col("value")
    harmless = pl.when(value.str.contains(FORMULA)).then(pl.lit("'") + value).otherwise(value)
    return pl.concat(named).with_columns(harmless.alias("value")).write_csv(include_bom=True)


def _tallies(checked: Checked) -> Table:
    table = Table("table", "file")
    for column in ("read", "accepted", "refused"):
        table.add_column(column, justify="right")
    for tally in checked.tallies:
        numbers = (f"{number:,}" for number in (tally.read, tally.accepted, tally.refused))
        table.add_row(tally.table, tally.file, *numbers)
    return table


def _reasons(checked: Checked) -> Table:
    """Lines, but no values: a terminal is easily copied into an e-mail."""
    grouped = checked.refusals.group_by("table", "field", "reason", maintain_order=True).agg(
        pl.len().alias("rows"), pl.col("line").head(3)
    )
    table = Table("table", "field", "reason", title="Refused", title_justify="left")
    table.add_column("rows", justify="right")
    table.add_column("first lines")
    for name, field, reason, rows, lines in grouped.iter_rows():
        table.add_row(name, field or "(whole row)", reason, f"{rows:,}", ", ".join(map(str, lines)))
    return table
