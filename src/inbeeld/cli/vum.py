"""`inbeeld vum`: vacancies and profiles of job seekers, from and to others who speak VUM."""

from datetime import date, datetime, time
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.intake import delivered
from inbeeld.cli.terminal import tell_refused
from inbeeld.exchange.caseload import write_caseload
from inbeeld.exchange.vum import Messages, Taken, give_out, kept_messages, read_messages, take_in, write_messages
from inbeeld.exchange.vum.messages import FOLDER
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError

directory = click.argument("directory", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
output = click.option(
    "--output",
    required=True,
    metavar="NEW",
    type=click.Path(path_type=Path, file_okay=False),
    help="A directory that is not there yet, or has nothing in it.",
)


@click.group()
def vum() -> None:
    """Exchange vacancies and profiles of job seekers in the VUM format of UWV and municipalities."""


@vum.command("import")
@directory
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path, dir_okay=False))
@output
@options.day("--on", False, "The day on which this was told; today, if you do not say.")
def take(directory: Path, files: tuple[Path, ...], output: Path, on: date | None) -> None:
    """Write the caseload in DIR to NEW, with the vacancies and job seekers of the FILEs in it.

    Job seekers must be people of the caseload, by their number; of others nothing is kept. Fields that a caseload has
    no column for are kept in NEW/vum, and given back by the export.
    """
    _must_be_new(output)
    caseload, messages = _caseload(directory), read_messages(files)
    taken = take_in(caseload, messages, datetime.combine(on, time.min) if on else datetime.now())
    write_caseload(taken.caseload, output)
    write_messages(kept_messages(directory).followed_by(taken.messages), output / FOLDER)
    _tell(messages, taken, output)


@vum.command("export")
@directory
@output
@click.option("--person", "people", multiple=True, metavar="ID", help="Whose profile goes along; may be repeated.")
@click.option("--everybody", is_flag=True, help="The profiles of all people of the caseload go along.")
@options.day("--on", False, "Vacancies that are open, and what is known, on this day; today, if you do not say.")
def give(directory: Path, output: Path, people: tuple[str, ...], everybody: bool, on: date | None) -> None:
    """Write the open vacancies of the caseload in DIR to NEW, and the profiles of the people you name.

    A profile is personal data: name only those of whom you have agreed that it is shared.
    """
    _must_be_new(output)
    caseload = _caseload(directory)
    named = caseload["persons"]["person_id"].to_list() if everybody else people
    given = give_out(caseload, kept_messages(directory), named, on or date.today())
    for path in write_messages(given, output):
        click.echo(f"Wrote {path}.")
    click.echo(f"{len(given.vacancies):,} vacancies and {len(given.job_seekers):,} profiles.")


def _must_be_new(output: Path) -> None:
    if output.exists() and any(output.iterdir()):
        raise RequestError(f"{output} has something in it already. Name a directory that is not there yet.")


def _caseload(directory: Path) -> Caseload:
    delivery = delivered([directory])
    if len(delivery.caseloads) != 1:
        raise RequestError(f"{directory} holds several caseloads. Name one of them.")
    tell_refused(delivery.refused)
    return delivery.caseloads[0]


def _tell(messages: Messages, taken: Taken, output: Path) -> None:
    """How many came in, why others did not, and what somebody can add by hand. No value of a person."""
    for read, kept, what in (
        (messages.vacancies, taken.messages.vacancies, "vacancies"),
        (messages.job_seekers, taken.messages.job_seekers, "profiles"),
    ):
        if read:
            click.echo(f"{len(kept):,} of {len(read):,} {what} are in {output}.")
    for field, reason, rows in taken.refusals.group_by("field", "reason", maintain_order=True).len().iter_rows():
        click.echo(f"Left out, {rows:,} times: {field}: {reason}.")
    if taken.without_occupation:
        click.echo(f"{taken.without_occupation:,} have no occupation that we know for sure. You can add it by hand.")
