"""Killing the server loses no write that was acknowledged, and leaves none half done."""

import http.client
import threading
from collections import Counter
from contextlib import closing
from itertools import count
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlencode

import pytest

from inbeeld.register import clock
from tests.databases.installation import Server, installed

WRITES, KILLS, WRITERS = 1_000, 6, 4
TOKEN = "a" * 32  # of the form: its cookie and its field must agree


class Case:
    """Writers that post contacts until there were enough; whoever finds no server waits for the next one."""

    def __init__(self, server: Server, session: str, people: list[str]) -> None:
        self.server, self.people = server, people
        self.cookies = f"sessionid={session}; csrftoken={TOKEN}"
        self.tried, self.saved, self.refused = count(), Counter[str](), []  # type: ignore[var-annotated]
        self.up, self.progress = threading.Event(), threading.Condition()

    def write_all(self) -> None:
        while (nth := next(self.tried)) < WRITES:
            self.up.wait()
            try:
                self._post(f"W{nth}.")
            except (OSError, http.client.HTTPException):
                continue  # not acknowledged: it may be there or not, but not half

    def _post(self, about: str) -> None:
        told: list[tuple[str, str]] = [("person", id) for id in self.people]
        told += [("date", str(clock.today())), ("channel", "phone"), ("about", about), ("what", about)]
        told += [("due", ""), ("whose_turn", ""), ("next", "/people/"), ("csrfmiddlewaretoken", TOKEN)]
        headers = {"Cookie": self.cookies, "Content-Type": "application/x-www-form-urlencoded"}
        with closing(http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=60)) as connection:
            connection.request("POST", "/people/contact/", urlencode(told), headers)
            answer = connection.getresponse()
            answer.read()
        with self.progress:
            if (answer.status, answer.getheader("Location")) == (302, "/people/"):
                self.saved[about] += 1
            else:
                self.refused.append(answer.status)
            self.progress.notify_all()

    def wait_for(self, saved: int) -> None:
        with self.progress:
            assert self.progress.wait_for(lambda: len(self.saved) >= saved or bool(self.refused), timeout=120)
        assert not self.refused


@pytest.fixture
def today() -> None:
    """The server has the real clock, so that the test has it too."""


def test_killing_the_server_loses_no_acknowledged_write_and_leaves_no_half_one(tmp_path: Path) -> None:
    chance = Random(2018)
    with installed(tmp_path) as installation:
        scene = installation.ask("family")
        with installation.serving() as server:
            case = Case(server, scene["session"], scene["people"])
            saved = _write_while_killing(case, chance)
        _nothing_lost_nothing_half(installation.ask("recorded"), saved, set(scene["people"]))


def _write_while_killing(case: Case, chance: Random) -> Counter[str]:
    writers = [threading.Thread(target=case.write_all) for _ in range(WRITERS)]
    for writer in writers:
        writer.start()
    case.up.set()
    for _ in range(KILLS):
        case.wait_for(len(case.saved) + chance.randint(20, WRITES // KILLS - 20))
        threading.Event().wait(chance.random() * 0.03)  # any moment of the writes that are under way
        case.up.clear()
        case.server.kill()
        case.server.start()
        case.up.set()
    for writer in writers:
        writer.join()
    assert not case.refused
    return case.saved


def _nothing_lost_nothing_half(found: dict[str, Any], saved: Counter[str], family: set[str]) -> None:
    by_text = Counter(about for _, _, about in found["contacts"])
    assert len(saved) > WRITES - KILLS * (WRITERS + 1)
    assert {text for text in saved if text not in by_text} == set()
    assert set(by_text.values()) == {len(family)}
    assert Counter(what for _, _, what in found["steps"]) == by_text
    for rows in (found["contacts"], found["steps"]):
        assert len({(person, text) for _, person, text in rows}) == len(rows)
        assert {person for _, person, _ in rows} == family
    written = [f"contacts:{id}" for id, _, _ in found["contacts"]] + [
        f"plan_steps:{id}" for id, _, _ in found["steps"]
    ]
    assert Counter(written) == Counter(fact for facts in found["audits"] for fact in facts)
    assert {len(facts) for facts in found["audits"]} == {2 * len(family)}
