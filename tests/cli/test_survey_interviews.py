"""`inbeeld survey interviews`: found again, and every way out closed to what may not be quoted."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from inbeeld.cli import main
from inbeeld.survey.wave import new_wave
from tests.survey.interviews.written import QUOTE, SAID, write
from tests.survey.test_wave import PLAN

RESEARCH, WITHDRAWN = ("research", "2018-03-12"), ("none", "2018-05-01")
ONLY_RESEARCH, TAKEN_BACK = "Dit mag alleen het onderzoek in.", "Dit is ingetrokken."


@pytest.fixture
def wave(tmp_path: Path) -> Path:
    folder = tmp_path / "wave"
    new_wave(folder, PLAN)
    write(folder, "groningen-jansen")
    write(folder, "b", body=f"> {ONLY_RESEARCH} #language\n", consent=(QUOTE, RESEARCH))
    write(folder, "c", body=f"> {TAKEN_BACK} #language\n", consent=(QUOTE, WITHDRAWN))
    return folder


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["survey", "interviews", *map(str, arguments)])


def test_it_counts_the_passages_of_each_theme(wave: Path) -> None:
    told = run(wave).stdout
    assert "Er zijn 3 interviews. Bij 2 gaf" in told
    (language,) = (line.split() for line in told.splitlines() if "(language)" in line)
    assert language[-3:] == ["2", "2", "1"]
    assert "There are 3 interviews." in run(wave, "--language", "en").stdout


@pytest.mark.parametrize("asked", [("--theme", "language"), ("--question", "side_by_side")])
def test_it_finds_passages_again_and_marks_what_is_not_to_be_quoted(wave: Path, asked: tuple[str, str]) -> None:
    told = " ".join(run(wave, *asked).stdout.split())
    assert SAID in told
    assert f"“{ONLY_RESEARCH}” interview 1, #language, niet aanhalen" in told
    assert TAKEN_BACK not in told


def test_of_what_nobody_spoke_there_is_nothing(wave: Path) -> None:
    assert "There is no passage about this." in run(wave, "--question", "aftercare", "--language", "en").stdout


@pytest.mark.parametrize(
    "asked",
    [
        (),
        ("--theme", "language"),
        ("--question", "side_by_side"),
        ("--theme", "early_start", "--question", "start"),
        ("--language", "en"),
    ],
)
def test_an_export_holds_only_what_may_be_quoted_without_place_or_person(
    wave: Path, tmp_path: Path, asked: tuple[str, ...]
) -> None:
    file = tmp_path / "out.csv"
    told = run(wave, *asked, "--output", file).stdout
    assert file.read_text("utf-8") == f"interview,themes,text\n3,early_start language,{SAID}\n"
    for hidden in ("roningen", "GM0014", "jansen", ONLY_RESEARCH, TAKEN_BACK):
        assert hidden not in file.read_text("utf-8") + told


def test_what_a_researcher_should_mend_is_told_beside_the_answer(wave: Path) -> None:
    write(wave, "d", body="Bel 0612345678.\n")
    told = run(wave).stderr
    assert "d.md, line 7: Hier staat een telefoonnummer." in told
    assert "c.md: De geïnterviewde gaf geen toestemming" in told
    assert "0612345678" not in told


@pytest.mark.parametrize("option", ["theme", "question"])
def test_a_theme_or_question_that_is_not_there_is_told(wave: Path, option: str) -> None:
    result = run(wave, f"--{option}", "sooner")
    assert result.exit_code == 2
    assert f"there is no {option} 'sooner' in this wave; there are" in result.stderr


def test_a_folder_without_a_wave_is_told(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert result.exit_code == 3
    assert "holds no wave" in result.stderr
