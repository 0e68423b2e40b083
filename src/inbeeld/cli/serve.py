"""The web application on the made-up region: `inbeeld demo --serve`."""

import os
import secrets
import socket
import sys
from collections.abc import Mapping
from hashlib import sha256
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from inbeeld.cli.intake import Delivery
from inbeeld.facts.errors import RequestError

HERE = "127.0.0.1"
SERVER = ("--workers", "2", "--threads", "4", "--log-level", "warning", "--no-control-socket")


def ensure_servable(port: int) -> None:
    """Raises RequestError before any work is done, when the application could not be served afterwards."""
    if find_spec("gunicorn") is None:
        raise RequestError("The web application is not installed. Install it with: pip install 'inbeeld[web]'")
    if _taken(port):
        other = port + 1 if port < 65535 else 8000
        raise RequestError(
            f"Port {port} is taken by another program, or may not be used. Choose another one: "
            f"inbeeld demo --serve --port {other}, or make demo PORT={other}."
        )


def _taken(port: int) -> bool:
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((HERE, port))
        except OSError:
            return True
    return False


def fill_register(delivery: Delivery, directory: Path, seed: int, progress: Progress) -> None:
    """Makes the register of the demo, unless that was done before."""
    from inbeeld.web.starting import start

    stamp = directory / "register.made"
    if _stale(stamp, seed):
        _remove(directory)
    start(environment(directory))
    if not stamp.exists():
        from inbeeld.cli.filling import fill

        fill(delivery, seed, progress)
        stamp.write_text(_contents(seed))


def become_server(port: int, console: Console) -> None:
    """Until Ctrl-C."""
    console.print(f"\nInBeeld is at http://{HERE}:{port} - the login page shows the demo accounts. Ctrl-C ends it.")
    sys.stdout.flush()
    os.execv(
        sys.executable, [sys.executable, "-m", "gunicorn", "inbeeld.web.wsgi", "--bind", f"{HERE}:{port}", *SERVER]
    )


def environment(directory: Path) -> Mapping[str, str]:
    """The settings of the demo; its secret is made once, so that who is logged in stays so."""
    return {
        "INBEELD_SECRET_KEY": _secret(directory / "secret-key"),
        "INBEELD_DATABASE": f"sqlite:///{(directory / 'register.sqlite3').resolve()}",
        "INBEELD_WORK": str((directory / "work").resolve()),
        "INBEELD_HTTPS": "no",
        "INBEELD_MADE_UP": "yes",
        "INBEELD_HOSTS": f"localhost,{HERE}",
    }


def _secret(path: Path) -> str:
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(48))
    return path.read_text()


def _stale(stamp: Path, seed: int) -> bool:
    """Never finished, of another seed, or with other tables than this version has."""
    return not stamp.exists() or stamp.read_text() != _contents(seed)


def _contents(seed: int) -> str:
    scripts = (
        path for path in files("inbeeld.register").joinpath("migrations").iterdir() if path.name.endswith(".py")
    )
    tables = b"".join(path.read_bytes() for path in sorted(scripts, key=lambda path: path.name))
    return f"seed {seed}, tables {sha256(tables).hexdigest()}\n"


def _remove(directory: Path) -> None:
    for name in ("register.made", *(f"register.sqlite3{more}" for more in ("", "-wal", "-shm"))):
        (directory / name).unlink(missing_ok=True)
