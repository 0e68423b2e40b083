"""`inbeeld learn`, as a user has it."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from inbeeld.cli.main import main
from inbeeld.demo.planted import Planted, plant
from inbeeld.evidence.pooling import from_bytes, write_effects
from inbeeld.exchange.caseload import write_caseload
from tests.report.reading_back import pdf_text

ASKED = ("--instrument", "language_course", "--on", "2024-01-01", "--after", "12")


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of which the truth is known: a course that helps, of which places were drawn."""
    directory = tmp_path_factory.mktemp("planted") / "caseload"
    write_caseload(plant(Planted("constant", "lottery", people=800, seed=3)).caseload, directory)
    return directory


@pytest.fixture(scope="module")
def sent(region: Path) -> Path:
    """What the region sends to others."""
    target = region.parent / "own.json"
    assert run("learn", region, *ASKED, "--format", "effects", "--output", target).exit_code == 0
    return target


@pytest.fixture(scope="module")
def elsewhere(sent: Path) -> Path:
    """What another municipality might have sent."""
    one = from_bytes(sent.read_bytes())
    effects = tuple(replace(each, difference=0.1, low=-0.1, high=0.3) for each in one.effects)
    target = sent.with_name("elsewhere.json")
    write_effects(target, replace(one, municipalities=("GM0106",), effects=effects))
    return target


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_a_course_that_helps_is_found_to_help(sent: Path) -> None:
    offered, took_part = from_bytes(sent.read_bytes()).effects
    assert 0 < offered.low < took_part.difference
    assert offered.started.people % 10 == 0


def test_where_no_places_were_drawn_people_are_compared(tmp_path: Path) -> None:
    directory = tmp_path / "caseload"
    write_caseload(plant(Planted("constant", people=400, seed=3)).caseload, directory)
    shown = " ".join(run("learn", directory, *ASKED, "--language", "en").output.split())
    assert "This is a comparison, and no lottery." in shown
    assert "comparable people who did not start then" in shown
    drawn = " ".join(run("learn", directory, *ASKED, "--design", "lottery", "--language", "en").output.split())
    assert "no places were drawn" in drawn


def test_files_of_others_are_taken_together(sent: Path, elsewhere: Path) -> None:
    shown = run("learn", sent, elsewhere, "--language", "en")
    assert "What municipalities found together" in shown.output
    assert "in 2 files together" in shown.output
    rows = list(csv.DictReader(io.StringIO(run("learn", sent, elsewhere, "--format", "csv").stdout)))
    assert [row["municipalities"] for row in rows] == ["GM0014", "GM0106", ""] * 2
    page = run("learn", sent, elsewhere, "--format", "html")
    assert "<svg" in page.stdout


def test_the_page_of_a_caseload_has_those_of_others_beside_it(region: Path, elsewhere: Path, tmp_path: Path) -> None:
    target = tmp_path / "learned.pdf"
    result = run("learn", region, elsewhere, *ASKED, "--by", "sex", "--format", "pdf", "--output", target)
    assert result.exit_code == 0, result.output
    text = pdf_text(target.read_bytes())
    for said in ("Taalcursus: helpt het?", "Wat gemeenten samen vonden", "Per groep", "Waarover wij twijfelen"):
        assert said in text


def test_a_caseload_too_small_to_learn_from_says_so(region: Path) -> None:
    shown = run("learn", region, *ASKED[:2], "--on", "2019-09-01", "--after", "12", "--language", "en")
    assert shown.exit_code == 0, shown.output
    assert "We do not know yet" in shown.output
    assert "There is no number after 12 months, because" in " ".join(shown.output.split())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "--instrument"),
        (("--instrument", "magic", "--on", "2024-01-01"), "'magic' is no instrument here"),
        ((*ASKED, "--after", "0"), "Months go from 1"),
        ((*ASKED, "--after", "a year"), "no list of months"),
        ((*ASKED, "--by", "shoe_size"), "shoe_size"),
        ((*ASKED, "--outcome", "happiness"), "happiness"),
        ((*ASKED, "--threshold", "4"), "5"),
        ((*ASKED, "--format", "pdf"), "--output"),
        ((*ASKED[:2], "--on", "2019-09-01", "--format", "effects"), "no effect to send"),
    ],
)
def test_what_cannot_be_asked_is_explained(region: Path, arguments: tuple[str, ...], said: str) -> None:
    result = run("learn", region, *arguments)
    assert result.exit_code == 2
    assert said in result.output


def test_what_does_not_go_together_is_explained(sent: Path, tmp_path: Path) -> None:
    assert "two municipalities or more" in run("learn", sent).output
    assert "are in several of these files" in run("learn", sent, sent).output
    broken = tmp_path / "broken.json"
    broken.write_bytes(sent.read_bytes().replace(b"GM0014", b"GM0106"))
    result = run("learn", sent, broken)
    assert result.exit_code == 3
    assert "was changed" in result.output
    assert run("learn", sent, sent, "--format", "effects").exit_code == 2
