"""`make bench-cluster`: a country in parts, on the workers of a Dask cluster.

Writes its section of docs/performance.md, whatever it says.
"""

import os
import re
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import polars as pl
from tests.cluster import running

from bench.__main__ import machine
from bench.made_up import ON
from bench.made_up_parts import PEOPLE, one_part, write_parts
from bench.running import DATA
from bench.sections import SPREAD, write_section
from inbeeld.cli.spreading import Spread, of_persons
from inbeeld.figures.definition import definitions
from inbeeld.figures.measure import rules_for, variables_for
from inbeeld.timeline import fast
from inbeeld.timeline.fast.following import follow
from inbeeld.timeline.spread import Cluster, connected
from inbeeld.timeline.states import SETTLED

SIZES = (1_000_000, 5_000_000, 10_000_000, 20_000_000)
WORKERS = (1, 2)
COUNTRY = 40_000_000
CORES = 16
PRICE = 0.05
"""Euros for an hour of a core with 4 GB of memory. An assumption, said as such."""
BY = ("sex", "arrival_route")
RULES = rules_for(definitions())
KEPT = variables_for(definitions(), (*BY, "municipality"))


@dataclass(frozen=True)
class Result:
    people: int
    workers: int
    counting: float
    following: float
    cores: float
    """Seconds of processor time that the workers used for both."""
    peak: int

    @property
    def row(self) -> str:
        times = f"{self.counting:.0f} s | {self.following:.0f} s"
        return f"| {self.people:,} | {self.workers} | {times} | {self.rate:.0f} s | {self.peak / 1e9:.2f} GB |"

    @property
    def rate(self) -> float:
        """Seconds of one core for a million people, counted and followed."""
        return self.cores / self.people * 1e6


def main() -> None:
    one = one_part(DATA / "part")
    expected = _counted(fast.count(one, RULES, ON, None, KEPT)), _counted(follow(one, SETTLED, ON, None, BY))
    results = []
    for people in _sizes():
        directory = DATA / f"parts-{people}"
        if not directory.exists():
            print(f"making {people:,} people ...", file=sys.stderr)
            write_parts(people // PEOPLE, DATA / "half-made", one)
            (DATA / "half-made").rename(directory)
        results += [_measured(people, workers, directory, expected) for workers in WORKERS]
    write_section(SPREAD, section(results))
    print("\n".join(section(results)))


def _sizes() -> tuple[int, ...]:
    """Those that are asked for, or all."""
    return tuple(int(size.replace("_", "")) for size in sys.argv[1:]) or SIZES


def _measured(people: int, workers: int, directory: Path, expected: tuple[pl.DataFrame, pl.DataFrame]) -> Result:
    """On a cluster of its own, so that its memory is its own. Ends where the counts are not what they must be."""
    print(f"{people:,} people on {workers} workers ...", file=sys.stderr)
    with (
        tempfile.TemporaryDirectory() as home,
        running(Path(home), workers) as local,
        connected(local.address) as found,
    ):
        found.client.wait_for_workers(workers)
        found.client.run(import_module, "inbeeld.cli.spreading")  # otherwise starting Python would be measured
        before = _used(found)
        spread = of_persons([directory], found)
        assert isinstance(spread, Spread)
        counts, counting = _timed(lambda: spread.counts(RULES, ON, None, KEPT))
        moves, following = _timed(lambda: spread.transitions(SETTLED, ON, None, BY))
        times = people // PEOPLE
        for what, must in ((counts, expected[0]), (moves, expected[1])):
            if not _counted(what).equals(must.with_columns(pl.col("n") * times)):
                sys.exit("The cluster does not count what it should; nothing was written.")
        peak = max(_peak(pid) for pid in found.client.run(os.getpid).values())
        return Result(people, workers, counting, following, _used(found) - before, peak)


def _used(cluster: Cluster) -> float:
    """Seconds of processor time, of all workers."""
    return float(sum(cluster.client.run(time.process_time).values()))


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    begin = time.perf_counter()
    return work(), time.perf_counter() - begin


def _counted(counts: Any) -> pl.DataFrame:
    table: pl.DataFrame = counts.table
    return table.sort(table.columns)


def _peak(process: int) -> int:
    """In bytes."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) * 1024  # type: ignore[index]


def section(results: list[Result]) -> list[str]:
    return [
        f"Measured on {date.today().isoformat()} by `make bench-cluster`: {machine(('Polars', 'distributed'))}.",
        f"Made-up people with eight facts each, in parts of {PEOPLE:,}. Scheduler, workers and disk are on one",
        "machine; each worker is a process with one thread (`POLARS_MAX_THREADS=1`). Counting is all figures `--by",
        "sex,arrival_route,municipality`, following is `--by sex,arrival_route`; both read and check the parts anew.",
        "Core time is what the workers used of the processor for both. All gave the counts that they must give.",
        "",
        "| people | workers | counting | following | core time per million | peak memory of a worker |",
        "|---:|---:|---:|---:|---:|---:|",
        *(result.row for result in results),
        "",
        *_on_paper(results),
    ]


def _on_paper(results: list[Result]) -> list[str]:
    """From the slowest rate that was measured."""
    rate = max(result.rate for result in results)
    hours = rate * COUNTRY / 1e6 / 3600
    minutes = 60 * hours / CORES
    return [
        f"**On paper, for {COUNTRY:,} people.** At the slowest of these rates ({rate:.0f} seconds a million),",
        f"counting and following take {hours:.2f} hours of one core; on {CORES} cores, {minutes:.0f} minutes. If an",
        f"hour of a core with 4 GB of memory costs {PRICE:.2f} euros (an assumption: put in your own), all of it",
        f"costs {hours * PRICE:.2f} euros. Starting machines, and a disk that is slower than this one, come on top.",
    ]


if __name__ == "__main__":
    main()
