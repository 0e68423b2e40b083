"""A real PostgreSQL server for as long as a command runs: `python -m tests.postgres pytest tests/register`.

The command finds its address in INBEELD_TEST_DATABASE. Each worker of pytest-xdist makes a database of its own in it.
Without PostgreSQL the command is left out, unless CI is set: there, nothing may be left out.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psycopg

ADDRESS = "INBEELD_TEST_DATABASE"
MISSING = (
    "PostgreSQL is missing, so its tests are left out. On Debian or Ubuntu: sudo apt-get install postgresql "
    "(no server needs to run; the tests start their own)."
)


def program(name: str) -> str | None:
    """Debian keeps the programs of the server out of the PATH, a folder per version."""
    installed = Path("/usr/lib/postgresql")
    folders = sorted(installed.glob("*/bin"), key=lambda folder: int(folder.parent.name.split(".")[0]), reverse=True)
    return shutil.which(name) or next((str(folder / name) for folder in folders if (folder / name).exists()), None)


@contextmanager
def running() -> Iterator[str]:
    """The address of an empty database on a server of its own, durable as in real use: fsync is on."""
    initdb, server = program("initdb"), program("postgres")
    assert initdb, MISSING
    assert server, MISSING
    with tempfile.TemporaryDirectory(prefix="inbeeld-postgres-") as home:
        owner = _owner(Path(home))
        data, port = f"{home}/data", free_port()
        told = ("--username=inbeeld", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-instructions")
        _run([initdb, "-D", data, *told], owner)
        options = ["-h", "127.0.0.1", "-p", str(port), "-k", home, "-c", "max_connections=200"]
        with Path(home, "log").open("wb") as log:
            process = subprocess.Popen([server, "-D", data, *options], user=owner, cwd=home, stderr=log, stdout=log)
        try:
            _wait(port, process)
            yield f"postgres://inbeeld@127.0.0.1:{port}/postgres"
        finally:
            process.send_signal(signal.SIGINT)  # a fast shutdown
            process.wait(30)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _owner(home: Path) -> str | None:
    """PostgreSQL does not run as root: then it runs as the user of the package, or as nobody."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            shutil.chown(home, name)
        except LookupError:
            continue
        return name
    raise LookupError("neither a user postgres nor nobody")


def _run(command: Sequence[str], owner: str | None) -> None:
    done = subprocess.run(command, user=owner, cwd="/", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        assert process.poll() is None, "the PostgreSQL server ended while starting"
        try:
            psycopg.connect(f"postgres://inbeeld@127.0.0.1:{port}/postgres", connect_timeout=1).close()
            return
        except psycopg.OperationalError:
            time.sleep(0.1)
    raise AssertionError("the PostgreSQL server did not start within a minute")


def main(command: Sequence[str]) -> int:
    if not (program("initdb") and program("postgres")):
        print(MISSING, file=sys.stderr)
        return 1 if "CI" in os.environ else 0
    with running() as address:
        return subprocess.run(command, env=os.environ | {ADDRESS: address}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
