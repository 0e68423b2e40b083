"""The program as its users have it: installed from the wheel, without development packages, and without ../shared."""

import os
import subprocess
from pathlib import Path

import pytest

INBEELD = Path(__file__).parents[1] / ".venv" / "run" / "bin" / "inbeeld"


def test_the_demo_runs_to_its_reports(tmp_path: Path) -> None:
    if not INBEELD.exists():
        assert "CI" not in os.environ, "make test installs the program beside the tests"
        pytest.skip("`make test` installs the program; this run of pytest did not")
    done = subprocess.run(
        [INBEELD, "demo", "--output", tmp_path], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    written = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert written == {f"{name}{suffix}" for name in ("rapport", "report") for suffix in (".html", ".pdf", ".xlsx")}
    for said in ("all 3,", "counted", "estimated", "refused", "unknown code"):
        assert said in done.stdout
    assert done.stderr == ""
