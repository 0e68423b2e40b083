"""`inbeeld demo --serve`: what goes before the server. tests/test_bare_install.py serves it for real."""

import socket
from pathlib import Path

import pytest

from inbeeld.cli import serve
from tests.cli.conftest import Run


def test_a_taken_port_is_told_before_anything_is_made(run: Run, tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = run("demo", "--output", tmp_path / "demo", "--serve", "--port", port)
    assert result.exit_code == 2
    assert f"Port {port} is taken" in result.output
    assert "make demo PORT=" in result.output
    assert not (tmp_path / "demo").exists()


def test_without_the_web_application_it_says_how_to_install_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "find_spec", lambda _: None)
    result = run("demo", "--output", tmp_path / "demo", "--serve")
    assert result.exit_code == 2
    assert "pip install 'inbeeld[web]'" in result.output


def test_the_secret_is_made_once_and_is_private(tmp_path: Path) -> None:
    first, again = serve.environment(tmp_path), serve.environment(tmp_path)
    assert first["INBEELD_SECRET_KEY"] == again["INBEELD_SECRET_KEY"]
    assert len(first["INBEELD_SECRET_KEY"]) > 50
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0
