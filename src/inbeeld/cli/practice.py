"""`inbeeld practice`: what is really done behind the name of an instrument, and whom it reaches."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.intake import delivered
from inbeeld.cli.terminal import answer, in_language, tell_refused
from inbeeld.evidence.practice import contents, known_to
from inbeeld.evidence.practice.given import added as added_given
from inbeeld.evidence.practice.given import given
from inbeeld.evidence.practice.reach import added as added_reach
from inbeeld.evidence.practice.reach import reach
from inbeeld.facts.caseload import Caseload
from inbeeld.report.practice import Practised, print_practice, to_html, to_json


@click.command()
@options.caseloads
@options.on
@options.known_on
@click.option(
    "--instrument", metavar="NAME", help="Of this instrument, also what people were given and whom it reaches."
)
@options.form("json", "html")
@options.output("Write to a file instead of to the terminal.")
@options.language
@options.threshold
def practice(
    directories: tuple[Path, ...],
    on: date,
    known_on: date | None,
    instrument: str | None,
    form: str,
    output: Path | None,
    language: str,
    threshold: int,
) -> None:
    """Show for each name of an offer how different is what stands behind it: content, hours, cost.

    With --instrument also the dose that people were given, and of those who could start who did, by group.
    docs/how-to/describe-practice.md has more.
    """
    delivery = delivered(directories)
    found = practised(delivery.caseloads, instrument, on, known_on, threshold)
    tell_refused(delivery.refused)
    writers = {"json": to_json} | in_language({"html": to_html}, language)
    answer(found, form, output, partial(print_practice, language=language), writers)


def practised(
    caseloads: Sequence[Caseload], instrument: str | None, on: date, known_on: date | None, threshold: int
) -> Practised:
    """Of all caseloads together. Raises RequestError for an instrument that none of them knows."""
    offers = contents([one["offers"] for one in caseloads if not one.missing(("offers",))])
    if instrument is None:
        return Practised(on, known_on, threshold, offers)
    known = [one for one in caseloads if known_to(one, instrument, known_on)] or caseloads[:1]
    dosed = added_given(given(one, instrument, on, known_on) for one in known)
    reached = added_reach(reach(one, instrument, on, known_on) for one in known)
    return Practised(on, known_on, threshold, offers, dosed, reached)
