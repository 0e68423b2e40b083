"""`inbeeld survey estimate`: from the answers of a wave to figures of all municipalities."""

from functools import partial
from pathlib import Path

import click

from inbeeld.cli import options
from inbeeld.cli.terminal import answer
from inbeeld.report.survey import Estimates, print_estimates, to_csv, to_json
from inbeeld.survey.estimation import OF, WEIGHTINGS
from inbeeld.survey.findings import findings
from inbeeld.survey.wave import read_wave

WRITERS = {"csv": to_csv, "json": to_json}

folder = click.Path(path_type=Path, file_okay=False)


def _as_names(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in value.split(",") if name.strip())


@click.command()
@click.argument("wave", type=folder)
@click.option(
    "--by",
    default="",
    callback=_as_names,
    metavar="CLASSES",
    help="Any of size, province and region, separated by commas; each is a breakdown of its own.",
)
@click.option(
    "--weights",
    type=click.Choice(WEIGHTINGS),
    default="calibrated",
    show_default=True,
    help="By size; by size, province and region; or none.",
)
@click.option("--of", type=click.Choice(OF), help="One of the two shares; without it, both.")
@click.option("--against", metavar="WAVE", type=folder, help="An earlier wave: tell what changed since.")
@click.option(
    "--question", "questions", multiple=True, metavar="ID", help="Only this one; may be given more than once."
)
@options.form(*WRITERS)
@options.output("Write to a file instead of to the terminal.")
@options.language
def estimate(
    wave: Path,
    by: tuple[str, ...],
    weights: str,
    of: str | None,
    against: Path | None,
    questions: tuple[str, ...],
    form: str,
    output: Path | None,
    language: str,
) -> None:
    """Estimate from the answers of a wave what holds for all municipalities, and how sure that is.

    Every figure is given as a share of municipalities and, apart, of the people who live there, with its margin and
    of how many municipalities it is. docs/survey-estimation.md says how.
    """
    ofs = (of,) if of else OF
    now = findings(read_wave(wave), weights, by, ofs, questions)
    before = findings(read_wave(against), weights, of=ofs) if against else None
    answer(Estimates(now, before), form, output, partial(print_estimates, language=language), WRITERS)
