"""`inbeeld survey demo`: two made-up waves and all that is made of them, and nobody's own wave lost."""

from pathlib import Path

from click.testing import CliRunner

from inbeeld.cli import main
from inbeeld.survey.wave import new_wave, read_wave
from tests.survey.test_wave import PLAN

REPORTS = {f"monitor-2018-{language}.{form}" for language in ("nl", "en") for form in ("html", "pdf", "xlsx")}


def test_it_makes_the_waves_anew_and_says_what_to_open(tmp_path: Path) -> None:
    new_wave(tmp_path / "wave-2018", PLAN.model_copy(update={"made_up": True}))
    result = CliRunner().invoke(main, ["survey", "demo", "--output", str(tmp_path)])
    assert result.exit_code == 0
    assert {path.name for path in (tmp_path / "report").iterdir()} == REPORTS
    assert all(str(tmp_path / "report" / name) in result.stdout for name in REPORTS)
    assert "made up" in result.stdout
    assert len(read_wave(tmp_path / "wave-2018").taking_part) == 282
    for language, word in (("nl", "Verzonnen"), ("en", "Made-up")):
        html = (tmp_path / "report" / f"monitor-2018-{language}.html").read_text("utf-8")
        assert word in html
        assert "282" in html
        assert "Deze passage mag nergens te vinden zijn" not in html


def test_a_wave_that_is_not_made_up_is_left_as_it_was(tmp_path: Path) -> None:
    new_wave(tmp_path / "wave-2018", PLAN)
    result = CliRunner().invoke(main, ["survey", "demo", "--output", str(tmp_path)])
    assert result.exit_code == 3
    assert "holds a wave that is not made up. Choose another --output." in result.stderr
    assert read_wave(tmp_path / "wave-2018").plan == PLAN
    assert not (tmp_path / "wave-2017").exists()
