"""No test reaches beyond this machine, or sees which occupations were loaded on it; all browser tests share one
Chromium; pages are told in Dutch first."""

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.utils import translation
from hypothesis import settings
from playwright.sync_api import Browser

from tests.chromium import running
from tests.cluster import LocalCluster
from tests.cluster import running as started
from tests.npm import installed

LOCAL = ("127.0.0.1", "::1", "localhost")

settings.register_profile("inbeeld", settings(), deadline=None)  # how busy the machine is, is no reason to fail
settings.load_profile("inbeeld")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = socket.socket.connect

    def only_here(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in LOCAL:
            raise AssertionError(f"a test tried to reach {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", only_here)


@pytest.fixture(autouse=True)
def _built_in_occupations(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.setenv("INBEELD_OCCUPATIONS", str(tmp_path_factory.getbasetemp() / "none" / "occupations.csv"))


@pytest.fixture(autouse=True)
def _in_dutch() -> None:
    """The language of a page stays with the thread that made it, and so would leak into the next test."""
    translation.activate("nl")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One for all: a process can have no two of Playwright's loops."""
    with running() as browser:
        yield browser


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core, to run in a page: it finds what hinders people."""
    folder = installed(Path(__file__).parent / "browser")
    return (folder / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")


@pytest.fixture(scope="session")
def local_cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalCluster]:
    """One for all: its workers take seconds to start."""
    with started(tmp_path_factory.mktemp("cluster")) as cluster:
        yield cluster
