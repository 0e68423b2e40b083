import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.exchange.vum.examples import JOB_SEEKER, VACANCY, written


@pytest.fixture
def messages(tmp_path: Path) -> Path:
    stranger = JOB_SEEKER | {"idWerkzoekende": "Kanarie"}
    return written(tmp_path / "vum.json", VACANCY, JOB_SEEKER, stranger)


def test_messages_come_in_and_go_out_again(run: Run, caseload: Path, messages: Path, tmp_path: Path) -> None:
    new, out = tmp_path / "new", tmp_path / "out"
    ran = run("vum", "import", caseload, messages, "--output", new, "--on", "2026-05-04")
    assert (ran.exit_code, ran.output.splitlines()) == (
        0,
        [
            f"1 of 1 vacancies are in {new}.",
            f"1 of 2 profiles are in {new}.",
            "Left out, 1 times: person_id: no accepted row of persons has this person_id.",
        ],
    )
    assert run("check", new).exit_code == 0
    ran = run("vum", "export", new, "--output", out, "--person", "P1", "--on", "2026-05-04")
    assert (ran.exit_code, ran.output.splitlines()[-1]) == (0, "1 vacancies and 1 profiles.")
    assert json.loads((out / "vacatures.json").read_text("utf-8")) == [VACANCY]
    assert json.loads((out / "werkzoekenden.json").read_text("utf-8")) == [JOB_SEEKER]


def test_nothing_of_a_stranger_is_kept(run: Run, caseload: Path, messages: Path, tmp_path: Path) -> None:
    run("vum", "import", caseload, messages, "--output", tmp_path / "new")
    texts = [path.read_text("utf-8") for path in (tmp_path / "new").rglob("*.*")]
    assert len(texts) > 3
    assert not any("Kanarie" in text for text in texts)


def test_no_profile_goes_out_unless_it_is_named(run: Run, caseload: Path, messages: Path, tmp_path: Path) -> None:
    run("vum", "import", caseload, messages, "--output", tmp_path / "new", "--on", "2026-05-04")
    run("vum", "export", tmp_path / "new", "--output", tmp_path / "out", "--on", "2026-05-04")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["vacatures.json"]
    ran = run("vum", "export", tmp_path / "new", "--output", tmp_path / "all", "--on", "2026-05-04", "--everybody")
    assert "1 profiles" in ran.output


def test_nothing_is_written_over(run: Run, caseload: Path, messages: Path) -> None:
    ran = run("vum", "import", caseload, messages, "--output", caseload)
    assert ran.exit_code == 2
    assert "has something in it already" in ran.output
