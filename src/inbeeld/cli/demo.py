"""`inbeeld demo`: the main job on a made-up region, or a region of which the truth is known."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from inbeeld.cli import planting
from inbeeld.cli.findings import findings, place_of
from inbeeld.cli.intake import Delivery, delivered
from inbeeld.cli.serve import become_server, ensure_servable, fill_register
from inbeeld.cli.ways import ways_beside_each_other
from inbeeld.demo import write_demo
from inbeeld.demo.planted import MOST_MONTHS, Design, Effect, Planted
from inbeeld.demo.region import SEED
from inbeeld.disclosure import DEFAULT
from inbeeld.report.findings import Findings
from inbeeld.report.terminal import print_findings
from inbeeld.report.write import write_report

DAY = date(2018, 1, 1)
"""The day on which the wave of 2018 looked back."""

OUTPUT = Path("build/demo")
LANGUAGES = {"nl": "rapport", "en": "report"}
SUFFIXES = (".html", ".pdf", ".xlsx")
COLUMNS = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())


@click.command()
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help=f"Default: {OUTPUT}, or {planting.OUTPUT} with --planted.",
)
@click.option("--seed", default=SEED, show_default=True, help="Another seed makes other people.")
@click.option("--serve", is_flag=True, help="Then serve the web application on it, until Ctrl-C.")
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Of the web application."
)
@click.option(
    "--planted",
    type=click.Choice(get_args(Effect)),
    help="Instead: a region of which is known what a course does to whom, to try `inbeeld learn` on.",
)
@click.option(
    "--design",
    type=click.Choice(get_args(Design)),
    default="selection",
    show_default=True,
    help="With --planted: who takes the course, those who are likely to find work anyway or those who draw a place.",
)
@click.option(
    "--hidden",
    type=click.FloatRange(min=0, max=3),
    default=0.0,
    show_default=True,
    help="With --planted: how strongly something that nobody recorded makes people both start and find work.",
)
@click.option(
    "--people",
    type=click.IntRange(1, 1_000_000),
    default=Planted.people,
    show_default=True,
    help="With --planted.",
)
@click.option(
    "--months", type=click.IntRange(1, MOST_MONTHS), default=Planted.months, show_default=True, help="With --planted."
)
@click.pass_context
def demo(
    context: click.Context,
    output: Path | None,
    seed: int,
    serve: bool,
    port: int,
    planted: Effect | None,
    design: Design,
    hidden: float,
    people: int,
    months: int,
) -> None:
    """Make up a labour-market region, check it, count it and write the reports."""
    planting.ensure_together(context, planted)
    if planted:
        asked = Planted(planted, design, hidden, people, months, seed)
        planting.write_planted(asked, output or planting.OUTPUT, Console())
    else:
        _region(output or OUTPUT, seed, serve, port)


def _region(output: Path, seed: int, serve: bool, port: int) -> None:
    console = Console()
    if serve:
        ensure_servable(port)
    with Progress(*COLUMNS, console=console, transient=True) as progress:
        packages = _made_up(output / "caseloads", seed, progress)
        delivery = _checked(packages, progress)
        found = _counted(delivery, seed, progress)
        written = _reports(found, delivery, output, progress)
        if serve:
            fill_register(delivery, output, seed, progress)
    print_findings(found, console)
    console.print(f"\nThe caseloads are in {output / 'caseloads'}, the reports in:", highlight=False, soft_wrap=True)
    for path in written:
        console.print(f"  {path}", highlight=False, soft_wrap=True)
    if serve:
        become_server(port, console)


def _made_up(directory: Path, seed: int, progress: Progress) -> list[Path]:
    task = progress.add_task("Making up people", total=None)
    return write_demo(directory, seed, lambda _, done, total: progress.update(task, completed=done, total=total))


def _checked(packages: list[Path], progress: Progress) -> Delivery:
    deliveries = [delivered([package]) for package in progress.track(packages, description="Checking every row")]
    return Delivery({name: checked for delivery in deliveries for name, checked in delivery.checked.items()})


def _counted(delivery: Delivery, seed: int, progress: Progress) -> Findings:
    progress.add_task("Counting", total=None)
    place = place_of(delivery.codes, DAY, "en")
    counted = findings(delivery, DAY, None, DEFAULT, place, made_up=True)
    return replace(counted, ways=ways_beside_each_other(delivery, DAY, seed, DEFAULT))


def _reports(found: Findings, delivery: Delivery, directory: Path, progress: Progress) -> list[Path]:
    wanted = [
        (language, directory / f"{name}{suffix}") for language, name in LANGUAGES.items() for suffix in SUFFIXES
    ]
    for language, path in progress.track(wanted, description="Writing the reports"):
        told = replace(found, place=place_of(delivery.codes, DAY, language))
        write_report(told, path, language)
    return [path for _, path in wanted]
