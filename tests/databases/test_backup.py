"""Backup and restore as the administrator's manual says: what was in the register is in it again."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from tests.databases.installation import Installation, installed
from tests.postgres import ADDRESS, program

ON_POSTGRES = ADDRESS in os.environ


@pytest.mark.skipif(ON_POSTGRES, reason="of SQLite")
def test_a_backup_of_sqlite_made_while_the_server_runs_can_be_restored(tmp_path: Path) -> None:
    with installed(tmp_path) as installation:
        installation.ask("family")
        before, database = installation.ask("register"), tmp_path / "register.sqlite3"
        with installation.serving(), closing(sqlite3.connect(database)) as connection:
            connection.execute("VACUUM INTO ?", (str(tmp_path / "backup.sqlite3"),))
        for path in tmp_path.glob("register.sqlite3*"):
            path.unlink()
        shutil.copy(tmp_path / "backup.sqlite3", database)
        assert installation.ask("register") == before


@pytest.mark.skipif(not ON_POSTGRES, reason="of PostgreSQL")
def test_a_backup_of_postgresql_made_while_the_server_runs_can_be_restored(tmp_path: Path) -> None:
    with installed(tmp_path) as installation:
        installation.ask("family")
        before, backup = installation.ask("register"), str(tmp_path / "backup.dump")
        with installation.serving():
            _run("pg_dump", "--format=custom", f"--file={backup}", installation.database)
        _wipe(installation)
        _run("pg_restore", "--no-owner", f"--dbname={installation.database}", backup)
        assert installation.ask("register") == before


def _wipe(installation: Installation) -> None:
    name = installation.database.rpartition("/")[2]
    with psycopg.connect(os.environ[ADDRESS], autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {name}")


def _run(name: str, *arguments: str) -> None:
    found = program(name)
    assert found, f"{name} comes with PostgreSQL"
    done = subprocess.run([found, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
