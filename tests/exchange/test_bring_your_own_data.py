"""The page on bringing your own data, followed to the letter: its script and its commands, on the real cohort."""

import json
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from inbeeld.cli.main import main

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
PAGE = (ROOT / "docs" / "how-to" / "bring-your-own-data.md").read_text("utf-8")

pytestmark = pytest.mark.skipif(
    not (SHARED / "data" / "real" / "mvad.csv").exists(),
    reason="the cohort is not on this machine, and is not ours to copy",
)


@pytest.fixture(autouse=True)
def _after_the_script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a directory that lies beside `shared` as the repository does."""
    (tmp_path / "shared").symlink_to(SHARED)
    (tmp_path / "inbeeld").mkdir()
    monkeypatch.chdir(tmp_path / "inbeeld")
    monkeypatch.setenv("COLUMNS", "120")
    [script] = blocks("python")
    exec(compile(script, "bring-your-own-data.md", "exec"), {})


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def commands() -> list[tuple[str, list[str]]]:
    """Each command of the page, with the lines that it shows of the output."""
    typed = [block.splitlines() for block in blocks("console")]
    return [(command.removeprefix("$ inbeeld "), shown) for command, *shown in typed]


def inbeeld(command: str) -> str:
    ran = CliRunner().invoke(main, shlex.split(command))
    assert ran.exit_code == 0, ran.output
    return ran.output


def told(output: str) -> str:
    """However wide the terminal is."""
    return " ".join(output.split())


@pytest.mark.parametrize(("command", "shown"), commands())
def test_each_command_shows_what_the_page_says(command: str, shown: list[str]) -> None:
    output = told(inbeeld(command))
    assert [line for line in shown if told(line) not in output] == []


def test_484_of_712_are_in_paid_work_in_the_last_month() -> None:
    figures = {line["figure"]: line for line in json.loads(inbeeld("measure mvad --on 1999-06-15 --format json"))}
    assert (figures["in_paid_work"]["numerator"], figures["in_paid_work"]["denominator"]) == (484, 712)
    assert figures["in_view"]["numerator"] is None


def test_what_the_page_says_of_figures_can_be_asked() -> None:
    assert "contact" in inbeeld("explain in_view")
