"""The program as its users have it: installed from the wheel, without development packages, and without ../shared."""

import http.client
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.postgres import free_port

BIN = Path(__file__).parents[1] / ".venv" / "run" / "bin"


@pytest.fixture(autouse=True)
def _program() -> None:
    if not (BIN / "inbeeld").exists():
        assert "CI" not in os.environ, "make test installs the program beside the tests"
        pytest.skip("`make test` installs the program; this run of pytest did not")


def test_the_demo_runs_to_its_reports(tmp_path: Path) -> None:
    done = subprocess.run(
        [BIN / "inbeeld", "demo", "--output", tmp_path], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    written = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert written == {f"{name}{suffix}" for name in ("rapport", "report") for suffix in (".html", ".pdf", ".xlsx")}
    for said in ("all 3,", "counted", "estimated", "refused", "unknown code"):
        assert said in done.stdout
    assert done.stderr == ""


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """The demo, served, and its port."""
    port = free_port()
    command = [BIN / "inbeeld", "demo", "--output", tmp_path / "demo", "--serve", "--port", str(port)]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as running:
        yield running, port
        running.kill()


def test_the_demo_is_served_with_an_account_per_role_until_ctrl_c(demo: tuple[subprocess.Popen[str], int]) -> None:
    running, port = demo
    page = _login_page(running, port)
    assert all(f"{account}" in page for account in ("klantmanager", "teamleider", "beleid", "privacy", "beheer"))
    assert _got(port, "/static/nlds/theme.css").startswith(("/*", ".", ":"))
    running.send_signal(signal.SIGINT)
    told, _ = running.communicate(timeout=60)
    assert running.returncode == 0
    assert f"http://127.0.0.1:{port}" in told
    assert "Traceback" not in told


def _login_page(running: subprocess.Popen[str], port: int) -> str:
    for _ in range(2_000):
        assert running.poll() is None, "the demo ended before it was served"
        try:
            return _got(port, "/account/login/")
        except OSError:
            time.sleep(0.2)
    raise AssertionError("the demo was not served in time")


def _got(port: int, address: str) -> str:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request("GET", address)
        return connection.getresponse().read().decode()


def test_the_style_sheets_and_the_translations_are_in_the_wheel() -> None:
    [installed] = (BIN.parent / "lib").glob("python*/site-packages/inbeeld")
    assert {path.name for path in (installed / "web" / "static" / "nlds").glob("*.css")} == {
        "theme.css",
        "components.css",
    }
    sources = {path.with_suffix("") for path in installed.rglob("*.po")}
    assert sources
    assert sources == {path.with_suffix("") for path in installed.rglob("*.mo")}
