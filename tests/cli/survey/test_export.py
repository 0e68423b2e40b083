"""`inbeeld survey export`: what goes out can come in again, in another wave."""

from pathlib import Path

import pytest

from inbeeld.survey.wave import read_wave
from tests.cli.conftest import Run
from tests.cli.survey.conftest import NEW, done


@pytest.mark.parametrize(("form", "name"), [("csv", "out.csv"), ("spss", "out.sav")])
def test_what_stands_goes_out_and_comes_in_again(
    run: Run, answered: Path, tmp_path: Path, form: str, name: str
) -> None:
    said = done(run("survey", "export", answered, "--format", form, "--output", tmp_path / name))
    assert "380 municipalities, of which 2 answered" in said
    assert "Left out, as two answers differ: 2." in said
    done(run("survey", "new", tmp_path / "other", *NEW))
    done(run("survey", "import", tmp_path / "other", tmp_path / "respondents.csv"))
    done(run("survey", "import", tmp_path / "other", tmp_path / name, "--received", "2018-03-01"))
    first, second = read_wave(answered), read_wave(tmp_path / "other")
    assert {place: answer.lines for place, answer in first.standing.answers.items()} == {
        place: answer.lines for place, answer in second.standing.answers.items()
    }
