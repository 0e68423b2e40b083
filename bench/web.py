"""`make bench-web`: the pages of a large register, with twenty users at once, on SQLite and on PostgreSQL.

Writes its section of docs/performance.md, whatever it says.
"""

import http.client
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from urllib.parse import urlencode

from tests.databases.installation import Installation, Server, installed
from tests.postgres import ADDRESS, running

from bench.__main__ import machine
from bench.sections import WEB, write_section

SECONDS, ALONE = 6.0, 30
"""How long twenty users press on, for each page; and how many requests a single user does."""
TOKEN = "a" * 32
EMPTY = "/municipality/account/"
AIM = 20


@dataclass
class Page:
    """A way to ask for it: method, address, and what is sent."""

    name: str
    request: Callable[[dict[str, Any], int], tuple[str, str, str]]


PAGES = (
    Page("an empty page (my account)", lambda _user, _nth: ("GET", EMPTY, "")),
    Page("my people (150)", lambda _user, _nth: ("GET", "/people/", "")),
    Page("somebody's page", lambda user, nth: ("GET", f"/people/{_person(user, nth)}/", "")),
    Page("saving a contact", lambda user, nth: ("POST", "/people/contact/", _contact(_person(user, nth)))),
)


@dataclass
class Measured:
    times: list[float] = field(default_factory=list)
    errors: int = 0
    seconds: float = 0.0

    @property
    def row(self) -> str:
        p95 = quantiles(self.times, n=20)[-1]
        rate = len(self.times) / self.seconds
        return f"{_ms(median(self.times))} | {_ms(p95)} | {rate:.0f} | {self.errors}"


def main() -> None:
    told = [_section("SQLite", None)]
    with running() as address:
        told.append(_section("PostgreSQL", address))
    write_section(WEB, [*_heading(), *told])
    print("\n".join(told))


def _heading() -> list[str]:
    on = machine(("Django", "gunicorn"))
    return [
        f"Measured on {date.today().isoformat()} by `make bench-web`: {on}.",
        "A register of 100,000 people and 1,000,000 facts in one municipality; 20 case managers with 150 people",
        "each, all at once and without a pause, on gunicorn with 2 processes of 4 threads. The server, its database",
        "and the users share the machine. Times are in milliseconds. The empty page is that of one's account",
        f"(`{EMPTY}`), logged in, without people.",
        "",
    ]


def _section(name: str, address: str | None) -> str:
    with _database(address), tempfile.TemporaryDirectory() as folder, installed(Path(folder)) as installation:
        print(f"{name}: filling ...", file=sys.stderr)
        users = _filled(installation)
        with installation.serving() as server:
            alone = {page.name: _alone(server, page, users[0]) for page in PAGES}
            together = {page.name: _together(server, page, users) for page in PAGES}
    return _table(name, alone, together)


def _table(name: str, alone: dict[str, Measured], together: dict[str, Measured]) -> str:
    empty, people, *_ = (median(measured.times) for measured in alone.values())
    lines = [
        f"| {name} | one user: p50 | 20 users: p50 | p95 | requests a second | errors |",
        "|---|---:|---:|---:|---:|---:|",
        *(f"| {page} | {_ms(median(alone[page].times))} | {together[page].row} |" for page in alone),
        "",
        f"The list of 150 people takes {people / empty:.1f} times an empty page; the aim was at most {AIM}.",
        "",
    ]
    return "\n".join(lines)


@contextmanager
def _database(address: str | None) -> Iterator[None]:
    if address:
        os.environ[ADDRESS] = address
    try:
        yield
    finally:
        os.environ.pop(ADDRESS, None)


def _filled(installation: Installation) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "bench.web_fill"]
    done = subprocess.run(command, env=installation.environment, stdout=subprocess.PIPE, text=True, check=True)
    told = json.loads(done.stdout)
    assert told["facts"] == 1_000_000
    users: list[dict[str, Any]] = told["users"]
    return users


def _alone(server: Server, page: Page, user: dict[str, Any]) -> Measured:
    measured = Measured()
    _press(server, page, user, measured, lambda: len(measured.times) + measured.errors < ALONE)
    return measured


def _together(server: Server, page: Page, users: list[dict[str, Any]]) -> Measured:
    measured, began = Measured(), time.perf_counter()
    until = began + SECONDS
    at_once = [
        threading.Thread(target=_press, args=(server, page, user, measured, lambda: time.perf_counter() < until))
        for user in users
    ]
    for user in at_once:
        user.start()
    for user in at_once:
        user.join()
    measured.seconds = time.perf_counter() - began
    return measured


def _press(server: Server, page: Page, user: dict[str, Any], measured: Measured, more: Callable[[], bool]) -> None:
    headers = {"Cookie": f"sessionid={user['session']}; csrftoken={TOKEN}"}
    headers |= {"Content-Type": "application/x-www-form-urlencoded"}
    with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)) as connection:
        nth = 0
        while more():
            method, address, body = page.request(user, nth)
            nth, began = nth + 1, time.perf_counter()
            connection.request(method, address, body, headers)
            answer = connection.getresponse()
            answer.read()
            fine = answer.status == 200 or "account" not in (answer.getheader("Location") or "account")
            measured.times.append(time.perf_counter() - began)
            measured.errors += not fine


def _person(user: dict[str, Any], nth: int) -> str:
    return str(user["people"][nth % len(user["people"])])


def _contact(person: str) -> str:
    told = {"person": person, "date": str(date.today()), "channel": "phone", "about": "Gesproken", "next": "/people/"}
    return urlencode(told | {"what": "", "due": "", "whose_turn": "", "csrfmiddlewaretoken": TOKEN})


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.0f}"


if __name__ == "__main__":
    main()
