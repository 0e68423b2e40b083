"""Runs a step in a process of its own, on a made-up country, and says what it took."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bench.made_up import write_country
from inbeeld.exchange.caseload import read_caseload, write_caseload
from inbeeld.facts.check import check

DATA = Path("build/bench")


@dataclass(frozen=True)
class Result:
    seconds: dict[str, float]
    peak: float
    answer: int | None


def measured(name: str, people: int, module: str = "bench.steps") -> Result:
    print(f"{name}, {people:,} people ...", file=sys.stderr)
    command = [sys.executable, "-m", module, name, str(country(people))]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return Result(**json.loads(done.stdout))


def country(people: int) -> Path:
    """Made once; checked, so that every version reads rows that are right."""
    directory = DATA / str(people)
    if not (directory / "accepted").exists():
        write_country(people, directory)
        write_caseload(check(read_caseload(directory)).caseload, directory / "accepted", ".parquet")
    return directory / "accepted"


def environment(package: str) -> Path:
    """The Python of an environment with this package, for one that cannot live beside ours; it is made once."""
    python = DATA / package / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(DATA / package)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", package], check=True)
    return python
