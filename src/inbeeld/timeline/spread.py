"""The same work on each of many parts, added up: `here`, one after the other, or on the workers of a Dask cluster.

Only what adds up comes back from a worker: counts. No row of a person leaves it, also not in an error or a log: work
that fails gives an error that may be told, instead of raising one that Dask would print.
"""

import logging
import socket
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache, reduce
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import polars as pl

from inbeeld.facts.errors import InBeeldError, RequestError, defect

if TYPE_CHECKING:
    from distributed import Client, Future

TO_ANSWER = 10
"""Seconds: so long may a scheduler take to answer."""
PATIENCE = 60
"""Seconds: so long may a cluster be without workers."""
AT_ONCE = 16
"""How many results a worker adds at a time."""
LOGGERS = ("distributed", "distributed.client")
SAME = "Install the same on all machines."

Part = TypeVar("Part")
Found = TypeVar("Found")
Add = Callable[[Iterable[Found]], Found]


class ClusterError(InBeeldError):
    """A cluster that is not there, goes away, or cannot do the work."""

    exit_code = 4


class Totals(Protocol):
    def __call__(
        self, work: Callable[[Part], Found], groups: Mapping[str, Sequence[Part]], add: Add[Found]
    ) -> dict[str, Found]:
        """What the work finds in the parts of each group, added up in any order. Raises what the work raises."""


def here(work: Callable[[Part], Found], groups: Mapping[str, Sequence[Part]], add: Add[Found]) -> dict[str, Found]:
    """One part in memory at a time."""
    return {name: reduce(lambda one, other: add((one, other)), map(work, parts)) for name, parts in groups.items()}


@dataclass(frozen=True)
class Cluster:
    client: "Client"
    address: str

    def totals(
        self, work: Callable[[Part], Found], groups: Mapping[str, Sequence[Part]], add: Add[Found]
    ) -> dict[str, Found]:
        """All parts at once. What a worker had that ended is done anew by another. Raises ClusterError too."""
        with _told(self.address):
            total = {name: self._total(work, parts, add) for name, parts in groups.items()}
            self._wait(list(total.values()))
            answers: dict[str, Any] = self.client.gather(total)
        for answer in answers.values():
            if isinstance(answer, InBeeldError):
                raise answer
        return answers

    def _total(self, work: Callable[[Part], Found], parts: Sequence[Part], add: Add[Found]) -> "Future[Any]":
        """A tree, because one machine that adds everything would be the slowest of all."""
        found = [self.client.submit(_worked, versions(), work, part, pure=False) for part in parts]
        while len(found) > 1:
            several = [found[start : start + AT_ONCE] for start in range(0, len(found), AT_ONCE)]
            found = [self.client.submit(_summed, add, some, pure=False) for some in several]
        return found[0]

    def _wait(self, futures: list["Future[Any]"]) -> None:
        """Dask itself would wait for workers for ever."""
        from distributed import wait

        while True:
            self._ensure_workers()
            with suppress(TimeoutError):
                wait(futures, timeout=PATIENCE)
                return

    def _ensure_workers(self) -> None:
        try:
            self.client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError:
            raise ClusterError(f"The cluster at {self.address} has no workers. Start them, and try again.") from None


@contextmanager
def _told(address: str) -> Iterator[None]:
    from distributed import KilledWorker

    try:
        yield
    except KilledWorker:
        raise ClusterError(
            "A part was started several times, and each time its worker ended. It probably needs more memory: give "
            "the workers more, or divide the caseload into more parts."
        ) from None
    except (ImportError, AttributeError, RuntimeError) as wrong:
        if not isinstance(wrong.__cause__ or wrong, ImportError | AttributeError):
            raise
        told = f"The scheduler at {address} or one of its workers has no inbeeld, or another one. {SAME}"
        raise ClusterError(told) from None
    except (CancelledError, OSError):
        told = f"The cluster at {address} went away before the work was done. Nothing was written. Try again."
        raise ClusterError(told) from None


@contextmanager
def connected(address: str) -> Iterator[Cluster]:
    """Raises RequestError where Dask is not installed, and ClusterError where no scheduler answers."""
    try:
        from distributed import Client
        from distributed.comm.addressing import get_address_host_port
    except ModuleNotFoundError:
        raise RequestError("To work on a cluster, InBeeld needs Dask: pip install inbeeld[cluster].") from None
    for name in LOGGERS:
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what goes wrong is told once, in a sentence
    try:
        socket.create_connection(get_address_host_port(address), TO_ANSWER).close()  # Dask would not give up at once
        client = Client(address, timeout=TO_ANSWER)
    except (OSError, ValueError, TypeError):
        raise ClusterError(
            f"No Dask scheduler answers at {address}. Was it started there, with dask scheduler? An address "
            "looks like tcp://192.0.2.1:8786; one with tls:// needs the certificates that Dask is configured with."
        ) from None
    with client:
        yield Cluster(client, address)


@cache
def versions() -> str:
    """Of what decides how is counted."""
    return " and ".join(f"{name} {version(name)}" for name in ("inbeeld", "polars"))


def _worked(asked_by: str, work: Callable[[Any], Any], part: object) -> Any:
    if asked_by != versions():
        return ClusterError(f"Here is {asked_by}, and a worker has {versions()}. {SAME}")
    return _without_raising(work, part)


def _summed(add: Callable[[Any], Any], several: Sequence[Any]) -> Any:
    wrong = [one for one in several if isinstance(one, InBeeldError)]
    return wrong[0] if wrong else _without_raising(add, several)


def _without_raising(work: Callable[[Any], Any], part: object) -> Any:
    try:
        return work(part)
    except InBeeldError as wrong:
        return wrong
    except (Exception, pl.exceptions.PanicException) as bug:  # a panic of Polars is no Exception
        return defect(bug)
