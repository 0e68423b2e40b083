"""A wave as a user makes it, with three respondents."""

from pathlib import Path

import pytest
from click.testing import Result

from tests.cli.conftest import Run

DAYS = ("--reference-day", "2018-01-01", "--opens", "2018-02-01", "--closes", "2018-04-01")
NEW = (*DAYS, "--title", "Monitor 2018", "--title-en", "Monitor of 2018")
RESPONDENTS = "respondent,municipality\nanna,GM0014\nbert,GM0014\nnorth,GM0034\nnorth,GM0363\n"


def done(result: Result) -> str:
    """What was said, of a command that did what it was asked."""
    assert result.exit_code == 0, result.output
    return result.output


def refused(result: Result) -> str:
    """Why not, in sentences."""
    assert result.exit_code in (2, 3), result.output
    return " ".join(result.stderr.split())


@pytest.fixture
def wave(run: Run, tmp_path: Path) -> Path:
    folder = tmp_path / "wave"
    done(run("survey", "new", folder, *NEW))
    (tmp_path / "respondents.csv").write_text(RESPONDENTS, "utf-8")
    done(run("survey", "import", folder, tmp_path / "respondents.csv"))
    return folder


@pytest.fixture
def answered(run: Run, wave: Path, tmp_path: Path) -> Path:
    """Anna and Bert differ; who answers for two municipalities did so for one."""
    rows = (
        "municipality,respondent,who_first,dedicated,in_education,in_education__basis",
        "GM0014,anna,most_promising,all,12.5,estimated",
        "GM0014,bert,most_promising,some,20,counted",
        "GM0034,north,enough_for_all,dont_know,30,estimated",
    )
    (tmp_path / "answers.csv").write_text("\n".join(rows), "utf-8")
    done(run("survey", "import", wave, tmp_path / "answers.csv", "--received", "2018-03-01"))
    return wave
