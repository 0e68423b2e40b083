"""`inbeeld survey count`: what a municipality's own records say for the questions of a wave."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.counted import Counted
from inbeeld.cli.received import Received
from inbeeld.cli.survey import arguments
from inbeeld.cli.survey.counting import Asked, deliver, each
from inbeeld.cli.terminal import TABLE, answer, tell_refused
from inbeeld.facts.errors import RequestError
from inbeeld.facts.municipalities import successor_on
from inbeeld.report.wave import Delivered, print_delivered
from inbeeld.survey.answers import Count
from inbeeld.survey.wave import add_counts, read_wave
from inbeeld.survey.wave.rows import CountRow
from inbeeld.survey.wave.tables import write_table


@click.command()
@arguments.wave
@options.sources
@options.day("--on", False, "The day to count; the reference day of the wave, by default.")
@options.known_on
@options.output("Write the counts to a file for the researcher, and not into the wave.")
@options.language
@options.threshold
def count(
    folder: Path,
    paths: tuple[Path, ...],
    on: date | None,
    known_on: date | None,
    output: Path | None,
    language: str,
    threshold: int,
) -> None:
    """Count caseloads or count files for the questions that a register can answer.

    The counts go into the wave, or with --output into a file that the researcher adds with inbeeld survey import.
    Small numbers are hidden and not delivered.
    """
    wave, sources = read_wave(folder), each(paths)
    on = _day(sources, on, wave.plan.reference_day)
    found, left_out = deliver(sources, wave, Asked(on, known_on, threshold))
    answer(found, TABLE, None, partial(print_delivered, language=language), {})
    for sentence in left_out:
        click.echo(f"inbeeld: {sentence}", err=True)
    _tell_merged(sources, on)
    tell_refused(sum(source.refused for source in sources))
    counts = [_count(one, one.value, on) for one in found if one.value is not None]
    if not counts:
        raise RequestError("Nothing could be counted for this wave, so nothing was written.")
    _keep(counts, folder, output)
    if len(counts) < len(found):
        click.echo(f"{len(found) - len(counts)} could not be counted or shown, and stay open for whoever answers.")


def _day(sources: Sequence[Received], on: date | None, reference_day: date) -> date:
    for source in sources:
        if on is None and isinstance(source, Counted) and (day := source.file.counts.on) != reference_day:
            raise RequestError(
                f"These counts are of {day}, and the questions are about {reference_day}. Count anew on that day, or "
                f"deliver them as they are with --on {day}."
            )
    return on or reference_day


def _tell_merged(sources: Sequence[Received], on: date) -> None:
    for code in sorted({code for source in sources for code in source.codes}):
        if (now := successor_on(code, on)) != code:
            click.echo(f"{code} is counted as {now}, of which it is part on {on}.", err=True)


def _count(one: Delivered, value: str, on: date) -> Count:
    return Count(one.municipality, one.question.id, one.item, value, on, one.prefill.figure, arguments.now())


def _keep(counts: Sequence[Count], folder: Path, output: Path | None) -> None:
    if output:
        write_table(output, CountRow, [CountRow(**vars(count)) for count in counts])
        click.echo(f"Wrote {len(counts)} counts to {output}. The researcher adds them with inbeeld survey import.")
    else:
        click.echo(f"Added {add_counts(folder, counts)} counts to {folder}.")
