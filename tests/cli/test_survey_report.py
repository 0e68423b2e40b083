from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.report.monitor.made import make_wave

CHAPTERS = ("01_policy", "10_results")


@pytest.fixture(scope="module")
def wave(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_wave(tmp_path_factory.mktemp("waves") / "2018", chapters=CHAPTERS)


def test_a_wave_is_reported_in_every_form_and_language_asked_for(run: Run, wave: Path, tmp_path: Path) -> None:
    asked = ("--output", tmp_path / "out", "--language", "nl", "--language", "en", "--format", "html,json")
    result = run("survey", "report", wave, *asked, "--weights", "design", "--by", "")
    assert result.exit_code == 0, result.output
    names = {f"monitor-2018-{language}.{form}" for language in ("nl", "en") for form in ("html", "json")}
    assert {path.name for path in (tmp_path / "out").iterdir()} == names
    assert all(name in result.output for name in names)
    assert (
        "weighted by size, province"
        not in (tmp_path / "out" / "monitor-2018-en.html").read_text("utf-8").split("<dt>Weights")[1]
    )


def test_by_default_it_is_dutch_in_three_forms_and_by_size(run: Run, wave: Path, tmp_path: Path) -> None:
    result = run("survey", "report", wave, "--output", tmp_path)
    assert result.exit_code == 0, result.output
    made = {path.name for path in tmp_path.iterdir()}
    assert made == {f"monitor-2018-nl.{form}" for form in ("html", "pdf", "xlsx")}
    assert "naar grootte" in (tmp_path / "monitor-2018-nl.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("--format", "docx"), "'docx' is none of html, pdf, xlsx, json"),
        (("--by", "sex"), "'sex' is none of size, province, region"),
        (("--against", "nowhere"), "nowhere holds no wave"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence_and_nothing_is_written(
    run: Run, wave: Path, tmp_path: Path, asked: tuple[str, ...], told: str
) -> None:
    result = run("survey", "report", wave, "--output", tmp_path / "out", *asked)
    assert result.exit_code != 0
    assert told in " ".join(result.output.split())
    assert not (tmp_path / "out").exists()
