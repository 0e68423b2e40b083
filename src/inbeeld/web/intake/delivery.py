"""A delivery: the caseload that an employee uploaded, on its way into the register.

It stands in a private folder of its uploader, never in the database or a log, because most of what is in it while it
waits is what was refused. It goes when it was received whole, thrown away, or after seven days.
"""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings

from inbeeld.facts.whole_file import write_whole
from inbeeld.register import clock
from inbeeld.register.models import Employee

DAYS_KEPT = 7
CHECKING, CHECKED, RECEIVING, RECEIVED, FAILED = "checking", "checked", "receiving", "received", "failed"
Mends = dict[str, dict[int, dict[str, str]]]
"""Table → line → column → what somebody wrote instead."""


@dataclass(frozen=True)
class State:
    """How far it is. `tallies` has table, read, accepted, refused; `added` the new rows of each table."""

    stage: str = CHECKING
    began: str = ""
    table: str = ""
    done: int = 0
    total: int = 0
    problems: tuple[str, ...] = ()
    left_aside: tuple[str, ...] = ()
    tallies: tuple[dict[str, Any], ...] = ()
    added: dict[str, int] = field(default_factory=dict)

    @property
    def working(self) -> bool:
        return self.stage in (CHECKING, RECEIVING)

    @property
    def refused(self) -> int:
        return sum(tally["refused"] for tally in self.tallies)


@dataclass(frozen=True)
class Delivery:
    folder: Path

    @classmethod
    def of(cls, employee: Employee) -> "Delivery":
        """Everybody has one at a time, and sees no other's."""
        return cls(Path(settings.WORK).absolute() / "intake" / str(employee.pk))

    @property
    def package(self) -> Path:
        return self.folder / "package"

    @property
    def refused_rows(self) -> Path:
        return self.folder / "refused"

    def exists(self) -> bool:
        return (self.folder / "state.json").exists()

    def begin(self) -> None:
        """An empty folder that nobody else on the machine can read."""
        self.throw_away()
        self.folder.mkdir(parents=True, mode=0o700)
        self.folder.parent.chmod(0o700)
        self.package.mkdir()

    def state(self) -> State:
        told = json.loads((self.folder / "state.json").read_text("utf-8"))
        lists = {name: tuple(value) for name, value in told.items() if isinstance(value, list)}
        return State(**{**told, **lists})

    def tell(self, state: State, **changed: Any) -> State:
        state = replace(state, **changed)
        write_whole(self.folder / "state.json", json.dumps(asdict(state)))
        return state

    def mends(self) -> Mends:
        path = self.folder / "mends.json"
        told = json.loads(path.read_text("utf-8")) if path.exists() else {}
        return {table: {int(line): cells for line, cells in rows.items()} for table, rows in told.items()}

    def mend(self, mends: Mends) -> None:
        """On top of what was mended before."""
        known = self.mends()
        for table, rows in mends.items():
            for line, cells in rows.items():
                known.setdefault(table, {}).setdefault(line, {}).update(cells)
        write_whole(self.folder / "mends.json", json.dumps(known))
        fresh = self.unchecked() | {(table, line) for table, rows in mends.items() for line in rows}
        write_whole(self.folder / "unchecked.json", json.dumps(sorted(fresh)))

    def unchecked(self) -> set[tuple[str, int]]:
        """Table and line of the rows that were mended since the last check."""
        path = self.folder / "unchecked.json"
        return {(table, line) for table, line in json.loads(path.read_text("utf-8"))} if path.exists() else set()

    def all_checked(self) -> None:
        (self.folder / "unchecked.json").unlink(missing_ok=True)

    def lock(self) -> int | None:
        """A lock that ends with the process, however that ends; None while somebody is at work on it."""
        opened = os.open(self.folder / "lock", os.O_CREAT | os.O_RDWR, 0o600)
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(opened)
            return None
        return opened

    def lost(self) -> bool:
        """The work stopped before its end, as when the server was started anew."""
        if not self.state().working:
            return False
        lock = self.lock()
        if lock is None:
            return False
        os.close(lock)
        return self.state().working  # it may have ended in between

    def throw_away(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def forget_rows(self) -> None:
        """What was received whole is kept no longer; how much it was still is."""
        for folder in (self.package, self.refused_rows):
            shutil.rmtree(folder, ignore_errors=True)
        (self.folder / "mends.json").unlink(missing_ok=True)


def throw_away_old(now: datetime | None = None) -> int:
    """For the nightly command: deliveries that nobody came back to. Tells how many there were."""
    before = (now or clock.now()) - timedelta(days=DAYS_KEPT)
    old = [delivery for delivery in _all() if not delivery.exists() or delivery.state().began < before.isoformat()]
    for delivery in old:
        delivery.throw_away()
    return len(old)


def _all() -> Iterator[Delivery]:
    place = Path(settings.WORK).absolute() / "intake"
    if place.exists():
        yield from (Delivery(folder) for folder in sorted(place.iterdir()) if folder.is_dir())
