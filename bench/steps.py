"""What is measured. Each step runs in a process of its own, so that its time and its memory are its own."""

import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import duckdb
import polars as pl
from tests import second_opinion

from bench import pandas_version
from bench.made_up import ON
from inbeeld.exchange.caseload import read_caseload
from inbeeld.facts.check import check
from inbeeld.facts.record_types import record_types
from inbeeld.figures.definition import definitions
from inbeeld.figures.measure import measure, rules_for, variables_for
from inbeeld.report.publish import publish
from inbeeld.timeline import fast
from inbeeld.timeline.counts import Counts

BY = ("sex", "arrival_route", "municipality")
RULES = rules_for(definitions())
THRESHOLD = 10
DISCLOSED_UP_TO = 100_000  # a million people took more than the eight minutes that we gave it
NEEDED = {
    "persons": ["person_id", "municipality", "sex", "birth_date", "arrival_route", "settled_date", "left_date"],
    "spells": ["spell_id", "person_id", "kind", "start", "end", "contract", "found_through", "recorded_at"],
    "contacts": ["contact_id", "person_id", "date", "recorded_at"],
    "assignments": ["person_id", "start", "end", "dedicated"],
    "offers": ["offer_id", "kind"],
    "decisions": ["decision_id", "person_id", "offer_id", "date", "step", "reason", "recorded_at"],
    "profiles": [field.name for kind in record_types() if kind.name == "profiles" for field in kind.fields],
}
"""The columns that the figures look at."""


@dataclass
class Clock:
    seconds: dict[str, float] = field(default_factory=dict)
    answer: int | None = None
    """A digest of the counts, to see that all versions give the same."""

    @contextmanager
    def timing(self, name: str) -> Iterator[None]:
        begin = time.perf_counter()
        yield
        self.seconds[name] = time.perf_counter() - begin


def polars_reading(directory: Path, clock: Clock) -> None:
    with clock.timing("reading"):
        frames = [pl.read_parquet(directory / f"{name}.parquet", columns=columns) for name, columns in NEEDED.items()]
    assert all(frame.height for frame in frames)


def duckdb_reading(directory: Path, clock: Clock) -> None:
    """Into tables in memory."""
    with clock.timing("reading"), duckdb.connect() as connection:
        for name in NEEDED:
            connection.execute(f"CREATE TABLE {name} AS {_selected(directory, name)}")


def _selected(directory: Path, table: str) -> str:
    columns = ", ".join(f'"{column}"' for column in NEEDED[table])
    return f"SELECT {columns} FROM '{directory / table}.parquet'"


def inbeeld(directory: Path, clock: Clock) -> None:
    figures = definitions()
    with clock.timing("reading"):
        raw = read_caseload(directory)
    with clock.timing("checking"):
        caseload = check(raw).caseload
    del raw
    with clock.timing("counting"):
        counts = fast.count(caseload, RULES, ON, None, variables_for(figures, BY))
    clock.answer = digest(counts.table)
    people = caseload["persons"].height
    del caseload
    with clock.timing("measuring"):
        measured = measure(counts, figures, BY, named_from=THRESHOLD)
    if people <= DISCLOSED_UP_TO:
        with clock.timing("disclosing"):
            publish(measured, THRESHOLD)


def duckdb_version(directory: Path, clock: Clock) -> None:
    with duckdb.connect() as connection:
        with clock.timing("reading"):
            for name in NEEDED:
                connection.execute(f"CREATE TABLE {name} AS FROM '{directory / name}.parquet'")
        with clock.timing("counting"):
            counts = second_opinion.counted(connection, frozenset(NEEDED), RULES, ON, None, BY)
    clock.answer = digest(counts.table)


def pandas(directory: Path, clock: Clock) -> None:
    with clock.timing("reading"):
        tables = {name: duckdb.sql(_selected(directory, name)).df() for name in NEEDED}
    with clock.timing("counting"):
        counted = pandas_version.count(tables, RULES, ON, by=BY)
    rows = counted.astype(object).where(counted.notna(), None).to_dict("list")
    clock.answer = digest(Counts.of(pl.DataFrame(rows, infer_schema_length=None), BY, ON, None).table)


def digest(table: pl.DataFrame) -> int:
    return int(table.hash_rows(seed=1).sort().hash(seed=2).sum())


def peak_memory() -> int:
    """In bytes, of this process alone: getrusage would start from what the parent had."""
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) * 1024  # type: ignore[index]


STEPS: dict[str, Callable[[Path, Clock], None]] = {
    "Polars, merely reading": polars_reading,
    "DuckDB, merely reading": duckdb_reading,
    "InBeeld": inbeeld,
    "DuckDB version": duckdb_version,
    "pandas version": pandas,
}

if __name__ == "__main__":
    name, directory = sys.argv[1:]
    timed = Clock()
    STEPS[name](Path(directory), timed)
    print(json.dumps({"seconds": timed.seconds, "peak": peak_memory(), "answer": timed.answer}))
