"""`inbeeld survey new` and `questionnaire`: a wave begins, with our questions, others, or those of last year."""

from pathlib import Path

import pytest

from inbeeld.survey.wave import read_wave
from tests.cli.conftest import Run
from tests.cli.survey.conftest import DAYS, NEW, done, refused


def test_a_new_wave_says_what_is_in_it_and_what_comes_next(run: Run, tmp_path: Path) -> None:
    said = done(run("survey", "new", tmp_path / "wave", *NEW))
    assert "380 municipalities of 2018-01-01" in said
    assert "Say in respondents.csv who answers" in said
    assert read_wave(tmp_path / "wave").plan.title.en == "Monitor of 2018"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--opens", "2018-05-01"), "The plan: the wave closes on 2018-04-01, before it opens on 2018-05-01"),
        (("--questionnaire", ".", "--like", "."), "from --questionnaire or from --like, not from both"),
        (("--questionnaire", "."), "holds no questionnaire"),
        (("--like", "."), "holds no wave"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence_and_nothing_is_made(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], told: str
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    assert told in refused(run("survey", "new", tmp_path / "wave", *NEW, *arguments))
    assert not (tmp_path / "wave").exists()


def test_questions_can_be_written_out_adapted_and_asked(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own"
    assert "Wrote 13 chapters" in done(run("survey", "questionnaire", "--output", own))
    (own / "13_what_works.toml").unlink()
    done(run("survey", "new", tmp_path / "wave", *NEW, "--questionnaire", own))
    assert len(read_wave(tmp_path / "wave").questionnaire.chapters) == 12
    assert "is not empty" in refused(run("survey", "questionnaire", "--output", own))


def test_a_wave_like_that_of_last_year_follows_municipalities_that_merged(run: Run, tmp_path: Path) -> None:
    own, before, after = tmp_path / "own", tmp_path / "2017", tmp_path / "2018"
    done(run("survey", "questionnaire", "--output", own))
    (own / "01_policy.toml").unlink()
    days = ("--reference-day", "2017-01-01", "--opens", "2017-02-01", "--closes", "2017-04-01", "--title", "2017")
    done(run("survey", "new", before, *days, "--questionnaire", own))
    rows = "respondent,municipality\nanna,GM0018\nanna,GM0040\nbert,GM0014\n"
    (before / "respondents.csv").write_text(rows, "utf-8")
    said = done(run("survey", "new", after, *DAYS, "--title", "2018", "--like", before))
    assert "GM0018 is part of GM1952 now; who answered for it answers for GM1952." in said
    wave = read_wave(after)
    assert wave.respondents == {"anna": {"GM1952"}, "bert": {"GM0014"}}
    assert len(wave.questionnaire.chapters) == 12
