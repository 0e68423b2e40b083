"""A region of which the truth is known, written as any other caseload, with the truth beside it."""

from pathlib import Path

import click
from rich.console import Console

from inbeeld.demo.planted import INSTRUMENT, Planted, Region, plant
from inbeeld.exchange.caseload import write_caseload
from inbeeld.facts.errors import RequestError
from inbeeld.facts.whole_file import write_whole

OUTPUT = Path("build/planted")
CASELOAD, TRUTH = "caseload", "truth.csv"


def write_planted(asked: Planted, output: Path, console: Console) -> None:
    region = plant(asked)
    write_caseload(region.caseload, output / CASELOAD)
    write_whole(output / TRUTH, region.truth.write_csv())
    for line in _told(asked, region, output):
        console.print(line, highlight=False, soft_wrap=True)


def ensure_together(context: click.Context, planted: str | None) -> None:
    """Raises RequestError for options that only mean something with `--planted`, or only without it."""
    given = {
        name
        for name in context.params
        if context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE
    }
    wrong = given & ({"serve", "port"} if planted else {"design", "hidden", "people", "months"})
    for name in sorted(wrong):
        told = "cannot be given together with" if planted else "only means something with"
        raise RequestError(f"--{name} {told} --planted.")


def _told(asked: Planted, region: Region, output: Path) -> list[str]:
    caseload = output / CASELOAD
    return [
        f"{asked.people:,} made-up people, of whom some take a {INSTRUMENT}, are in {caseload}.",
        f"What it really does to them is in {output / TRUTH}: shares from 0 to 1, or months.",
        "See whether it is found:",
        f"  inbeeld learn {caseload} --instrument {INSTRUMENT} --outcome in_paid_work --after 12,24 --on {region.on}",
    ]
