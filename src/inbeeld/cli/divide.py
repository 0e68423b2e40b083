"""`inbeeld divide`: scarce places by a published rule."""

from datetime import date
from functools import partial
from pathlib import Path
from secrets import randbelow

import click

from inbeeld.cli import options
from inbeeld.cli.intake import delivered
from inbeeld.cli.terminal import answer, tell_refused
from inbeeld.facts.errors import RequestError
from inbeeld.guidance.division import (
    Request,
    Tables,
    curve,
    propose,
    read_floors,
    read_rule,
    read_tables,
    scarce_places,
    tables_of,
)
from inbeeld.report.division.as_data import to_csv, to_json
from inbeeld.report.division.as_text import print_proposal
from inbeeld.report.division.page import Division
from inbeeld.report.division.write import write_division

WRITERS = {"json": to_json, "csv": to_csv}
SEEDS = 2**31


@click.command()
@click.argument("people", type=click.Path(path_type=Path, exists=True))
@click.argument("places", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@options.file_to_read("--options", "CSV with person_id, place_id and rank or value: who can have which place.")
@options.file_to_read("--rule", "The rule, as TOML; by default the one that comes with InBeeld.")
@options.file_to_read("--floors", "TOML with what groups get at least.")
@click.option("--seed", type=int, help="Of the lots. By default a new one, which is told.")
@click.option(
    "--expected",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Where people have a period of arrival: people.csv and options.csv of an earlier year.",
)
@options.day("--on", False, "Of a caseload, the day on which places are free.")
@click.option(
    "--kind", metavar="KIND", help="Of a caseload: divide the offers of this kind, such as language_course."
)
@click.option(
    "--offer",
    "offers",
    multiple=True,
    metavar="ID",
    help="Of a caseload: divide this offer. May be given more than once.",
)
@options.groups
@options.form(*WRITERS)
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Write everybody as CSV and JSON here, and a page without persons.",
)
@options.language
@options.threshold
def divide(
    people: Path,
    places: Path | None,
    options: Path | None,
    rule: Path | None,
    floors: Path | None,
    seed: int | None,
    expected: Path | None,
    on: date | None,
    kind: str | None,
    offers: tuple[str, ...],
    by: tuple[str, ...],
    form: str,
    output: Path | None,
    language: str,
    threshold: int,
) -> None:
    """Divide scarce PLACES over PEOPLE by a published rule; or the places of a caseload, a directory.

    Equals are equal: between people whom the rule cannot tell apart, lots are drawn. What comes out is a proposal. A
    person decides, and nothing is carried out by itself. Ends with exit code 4 where duties and floors cannot all be.
    """
    if people.is_dir():
        tables = _of_caseload(people, places or options, on, kind, offers)
    elif places:
        tables = read_tables(people, places, options)
    else:
        raise RequestError("Name the file with the places after that with the people.")
    if unknown := [name for name in by if name not in tables.people.columns]:
        raise RequestError(f"The people have no column {unknown[0]} by which to tell who is reached.")
    request = Request(
        tables,
        read_rule(rule) if rule else scarce_places(),
        read_floors(floors) if floors else (),
        randbelow(SEEDS) if seed is None else seed,
        _expected(expected, places),
    )
    found = propose(request)
    if output:
        for path in write_division(Division(found, curve(request), by, threshold), output):
            click.echo(f"Wrote {path}.", err=True)
    answer(found, form, None, partial(print_proposal, language=language, groups=by), WRITERS)


def _of_caseload(
    directory: Path, beside: Path | None, on: date | None, kind: str | None, offers: tuple[str, ...]
) -> Tables:
    if beside:
        raise RequestError(f"Of a caseload the places are its offers; leave out {beside}.")
    if on is None or not (kind or offers):
        raise RequestError("Of a caseload, say with --on the day and with --kind or --offer what is divided.")
    delivery = delivered([directory])
    tell_refused(delivery.refused)
    return tables_of(delivery.caseloads, on, kind, offers)


def _expected(directory: Path | None, places: Path | None) -> Tables | None:
    if directory is None:
        return None
    if places is None:
        raise RequestError("--expected goes with files of people and places, not with a caseload.")
    return read_tables(directory / "people.csv", places, directory / "options.csv")
