"""What users can type has its paragraph in the documentation."""

import re
from pathlib import Path

import pytest

from inbeeld.cli.main import main
from inbeeld.timeline.states import ORIGINS
from inbeeld.timeline.strata import OF_DAY_0, VARIABLES

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", main.commands)
def test_a_command_is_in_both_readmes(name: str) -> None:
    for readme in ("README.md", "LEESMIJ.md"):
        assert f"inbeeld {name}" in (ROOT / readme).read_text("utf-8") or name == "demo"


@pytest.mark.parametrize("variable", VARIABLES)
def test_a_variable_is_in_the_page_on_the_output(variable: str) -> None:
    assert f"`{variable}`" in (ROOT / "docs" / "output.md").read_text("utf-8")


@pytest.mark.parametrize("name", [*ORIGINS, *OF_DAY_0])
def test_an_origin_and_its_variables_are_in_the_page_on_following(name: str) -> None:
    page = (ROOT / "docs" / "how-to" / "follow-outcomes.md").read_text("utf-8")
    assert any(f"`{name}`" in line.split(" | ")[0] for line in page.splitlines() if line.startswith("|"))


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "decisions").glob("*.md")), ids=lambda path: path.stem)
def test_a_decision_has_at_most_twenty_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 20


@pytest.mark.parametrize("path", [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")], ids=lambda path: path.name)
def test_links_between_pages_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), f"{path.name} links to {target}"
