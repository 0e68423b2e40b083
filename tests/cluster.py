"""A real Dask cluster on this machine, as the how-to starts it, and work that goes wrong on it."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any

from inbeeld.cli import spreading
from inbeeld.exchange.partitions import Partition

HERE = ("--host", "127.0.0.1", "--no-dashboard")
SURROUNDINGS = {
    "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
    "POLARS_MAX_THREADS": "1",
    "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
}


@dataclass(frozen=True)
class LocalCluster:
    address: str
    scheduler: int
    """Its process."""
    log: Path
    """What the workers say."""


@contextmanager
def running(directory: Path, workers: int = 2) -> Iterator[LocalCluster]:
    """Workers are processes with one thread, and are started again when they end."""
    surroundings = {**os.environ, **SURROUNDINGS}
    log = directory / "workers.log"
    command = [sys.executable, "-m", "distributed.cli.dask_scheduler", *HERE, "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=surroundings, cwd=directory) as scheduler:
        try:
            address = _told_by(scheduler)
            with _workers(address, workers, log, surroundings):
                yield LocalCluster(address, scheduler.pid, log)
        finally:
            scheduler.kill()


def _told_by(scheduler: "subprocess.Popen[str]") -> str:
    assert scheduler.stderr
    found = (re.search(r"Scheduler at:\s+(tcp://127\.0\.0\.1:\d+)", line) for line in scheduler.stderr)
    address = next(address[1] for address in found if address)
    Thread(target=scheduler.stderr.read, daemon=True).start()  # a full pipe would hold it up
    return address


@contextmanager
def _workers(address: str, number: int, log: Path, surroundings: dict[str, str]) -> Iterator[None]:
    if not number:
        yield
        return
    command = [sys.executable, "-m", "distributed.cli.dask_worker", address, *HERE]
    command += ["--nworkers", str(number), "--nthreads", "1", "--local-directory", str(log.parent)]
    with (
        log.open("w") as told,
        subprocess.Popen(
            command, stdout=told, stderr=told, env=surroundings, cwd=log.parent, start_new_session=True
        ) as nanny,
    ):
        try:
            yield
        finally:
            os.killpg(nanny.pid, signal.SIGKILL)  # with its workers, and at once: nothing is to be kept


def first_time(marker: Path) -> bool:
    """On whatever worker."""
    try:
        marker.touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def killed(process: int) -> None:
    os.kill(process, signal.SIGKILL)


# --- in the place of what a worker does with a partition

ANSWER = spreading._answer


def kills_its_worker_once(question: Callable[[Any], Any], partition: Partition) -> Any:
    if partition.number == 2 and first_time(partition.caseload / "killed"):
        killed(os.getpid())
    return ANSWER(question, partition)


def kills_the_scheduler(question: Callable[[Any], Any], partition: Partition) -> Any:
    if partition.number == 2:
        killed(int((partition.caseload / "scheduler").read_text()))
    return ANSWER(question, partition)
