"""An installation beside the tests: its own database, with programs and servers that work on it as in real use."""

import http.client
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg

from tests.postgres import ADDRESS, free_port

ROOT = Path(__file__).parents[2]
SERVER = ("--workers", "2", "--threads", "4", "--log-level", "warning", "--no-control-socket", "--timeout", "120")


@dataclass(frozen=True)
class Installation:
    database: str

    @property
    def environment(self) -> Mapping[str, str]:
        settings = {
            "INBEELD_DATABASE": self.database,
            "INBEELD_SECRET_KEY": "known to everybody, so good for tests only: 0123456789",
            "INBEELD_HTTPS": "no",
            "INBEELD_SECOND_FACTOR": "no",
            "DJANGO_SETTINGS_MODULE": "inbeeld.web.settings",
            "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]),  # as this process finds its modules
        }
        return {name: value for name, value in os.environ.items() if not name.startswith("INBEELD_")} | settings

    def manage(self, *command: str) -> None:
        self._run("inbeeld.web.manage", *command)

    def ask(self, question: str, *arguments: str) -> Any:
        """What tests/databases/scene.py answers, from a process of its own."""
        return json.loads(self._run("tests.databases.scene", question, *arguments))

    def _run(self, *module: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", *module], env=self.environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    @contextmanager
    def serving(self) -> Iterator["Server"]:
        server = Server(self)
        server.start()
        try:
            yield server
        finally:
            server.kill()


class Server:
    """gunicorn with two processes, as an administrator would run it."""

    def __init__(self, installation: Installation) -> None:
        self.installation, self.port = installation, free_port()
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = [sys.executable, "-m", "gunicorn", "inbeeld.web.wsgi", "--bind", f"127.0.0.1:{self.port}", *SERVER]
        self.process = subprocess.Popen(command, env=self.installation.environment, start_new_session=True)
        for _ in range(600):
            assert self.process.poll() is None, "the server ended while starting"
            if self._answers():
                return
            time.sleep(0.1)
        raise AssertionError("the server did not start within a minute")

    def kill(self) -> None:
        """All its processes at once, without warning."""
        if self.process:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def _answers(self) -> bool:
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)) as connection:
            try:
                connection.request("GET", "/health/")
                return connection.getresponse().read() is not None
            except OSError:
                return False


@contextmanager
def installed(folder: Path) -> Iterator[Installation]:
    """With the tables made, on PostgreSQL if the tests run on it and on SQLite otherwise."""
    with _database(folder) as address:
        installation = Installation(address)
        installation.manage("migrate", "--verbosity", "0")
        yield installation


@contextmanager
def _database(folder: Path) -> Iterator[str]:
    if ADDRESS not in os.environ:
        yield f"sqlite:///{folder / 'register.sqlite3'}"
        return
    server = os.environ[ADDRESS]
    name = f"installation_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        try:
            yield server.rpartition("/")[0] + f"/{name}"
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
