"""`inbeeld survey demo`: made-up waves, and all that is made of them."""

import tomllib
from collections.abc import Iterable
from pathlib import Path
from shutil import rmtree

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from inbeeld.demo.wave import SEED, make_wave
from inbeeld.report.monitor import Content, content, write_monitor
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.wave.plan import planned

LANGUAGES, FORMS = ("nl", "en"), ("html", "pdf", "xlsx")
BEFORE, NOW = 2017, 2018
COLUMNS = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())


@click.command()
@click.option(
    "--output", type=click.Path(path_type=Path, file_okay=False), default=Path("build/survey-demo"), show_default=True
)
@click.option("--seed", default=SEED, show_default=True, help="Another seed makes other answers.")
def demo(output: Path, seed: int) -> None:
    """Make up the waves of 2017 and 2018, estimate from them and write the report.

    The municipalities are real, and what they answer is made up. Waves of an earlier demo in the same place are made
    anew.
    """
    waves = {year: output / f"wave-{year}" for year in (BEFORE, NOW)}
    _clear(waves.values())
    with Progress(*COLUMNS, console=(console := Console()), transient=True) as progress:
        for year, folder in progress.track(waves.items(), description="Filling in the questionnaires"):
            make_wave(folder, year, seed)
        progress.add_task("Estimating", total=None)
        found = content(waves[NOW], waves[BEFORE], "calibrated", ["size"])
        written = _reports(found, output / "report", progress)
    _tell(waves, written, console)


def _clear(folders: Iterable[Path]) -> None:
    """Raises SurveyError, and clears none, where a wave is not made up: that is somebody's work."""
    plans = [path for folder in folders if (path := folder / "wave.toml").exists()]
    for path in plans:
        if not planned(tomllib.loads(path.read_text("utf-8")), str(path)).made_up:
            raise SurveyError(f"{path.parent} holds a wave that is not made up. Choose another --output.")
    for path in plans:
        rmtree(path.parent)


def _reports(found: Content, folder: Path, progress: Progress) -> list[Path]:
    languages = progress.track(LANGUAGES, description="Writing the reports")
    return [path for language in languages for path in write_monitor(found, folder, FORMS, language)]


def _tell(waves: dict[int, Path], written: list[Path], console: Console) -> None:
    console.print("What municipalities answer here is made up. Open the report:", highlight=False)
    for path in written:
        console.print(f"  {path}", highlight=False, soft_wrap=True)
    console.print("\nor go on with the waves:", highlight=False)
    for command in ("response", "estimate", "disputes", "interviews"):
        console.print(f"  inbeeld survey {command} {waves[NOW]}", highlight=False, soft_wrap=True)
