"""The part of `make bench` on dividing places: `python -m bench.division [people]`, at most a million.

Writes its section of docs/performance.md, whatever it says.
"""

import json
import subprocess
import sys
from datetime import date

from bench.__main__ import machine
from bench.dividing import ASSIGNMENT, EQUALS, GAP, INTEGER, PRICES
from bench.running import Result
from bench.sections import DIVISION, PAGE, write_section

SIZES, PLACES = (1_000, 10_000, 100_000, 1_000_000), 35
INSTANCES = {"2,000 people, 35 places": (2_000, 35, 35), "10,000 people, 342 places": (10_000, 342, 40)}
SINGLES, FAMILIES = "singles", "families"
BESIDE = {SINGLES: (PRICES, INTEGER, ASSIGNMENT), FAMILIES: (PRICES, INTEGER)}
"""One person for each place is what linear_sum_assignment can do; families need more than one."""


PATIENCE = 20.0
"""Seconds in which the others may answer; `milp` of SciPy goes on beyond its own time limit."""


def main() -> None:
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else SIZES[-1]
    classes = {size: measured(EQUALS, (size, PLACES, 0), SINGLES) for size in SIZES if size <= largest}
    apart = {
        (name, whom, how): measured(how, numbers, whom, None if how == PRICES else PATIENCE)
        for name, numbers in INSTANCES.items()
        if numbers[0] <= largest
        for whom, hows in BESIDE.items()
        for how in hows
    }
    write_section(DIVISION, section(classes, apart))
    print(PAGE.read_text("utf-8"))


def measured(step: str, numbers: tuple[int, int, int], whom: str, patience: float | None = None) -> Result | None:
    """None where there was no answer in time."""
    print(f"{step}, {numbers[0]:,} people, {whom} ...", file=sys.stderr)
    command = [sys.executable, "-m", "bench.dividing", step, *map(str, numbers), whom]
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=patience)
    except subprocess.TimeoutExpired:
        return None
    return Result(**json.loads(done.stdout.splitlines()[-1]))


def section(classes: dict[int, Result | None], apart: dict[tuple[str, str, str], Result | None]) -> list[str]:
    return [
        f"Measured on {date.today().isoformat()} by `make bench`: {machine(('SciPy', 'NumPy', 'Polars'))}.",
        f"Classes: the rule that comes with InBeeld, {PLACES} offers with places for four in five people, three",
        "wishes each; from tables to a proposal that says of everybody why, with chances, lots and who comes next.",
        "",
        "| people | classes | dividing | per class | peak memory |",
        "|---|---:|---:|---:|---:|",
        *(_of_classes(size, result) for size, result in classes.items() if result),
        "",
        "Where all differ: each option has a value of its own; families of one to five people stay together. What is",
        f"placed is told as a part of the bound, which no division can exceed. `milp` of SciPy stops at {GAP:.2%}",
        "from its optimum; `linear_sum_assignment` can place singles alone.",
        f"Who has no answer after {PATIENCE:.0f} seconds is stopped.",
        "",
        "| | whom | with | dividing | placed of the bound | peak memory |",
        "|---|---|---|---:|---:|---:|",
        *(_of_individuals(key, result, apart) for key, result in apart.items()),
        "",
        *_aims(apart),
    ]


def _of_classes(size: int, result: Result) -> str:
    seconds, classes = result.seconds["dividing"], result.answer or 1
    return f"| {size:,} | {classes:,} | {seconds:.1f} s | {1e3 * seconds / classes:.1f} ms | {_peak(result)} |"


def _of_individuals(
    key: tuple[str, str, str], result: Result | None, apart: dict[tuple[str, str, str], Result | None]
) -> str:
    name, whom, how = key
    ours = apart[name, whom, PRICES]
    if not result or not ours:
        return f"| {name} | {whom} | {how} | stopped after {PATIENCE:.0f} s | | |"
    placed = _part(result, ours)
    return f"| {name} | {whom} | {how} | {result.seconds['dividing']:.1f} s | {placed:.2%} | {_peak(result)} |"


def _aims(apart: dict[tuple[str, str, str], Result | None]) -> list[str]:
    """Nothing where the largest was not measured."""
    ours = apart.get((list(INSTANCES)[-1], FAMILIES, PRICES))
    if ours is None:
        return []
    return [
        "| aim | measured |",
        "|---|---|",
        f"| families, 10,000 people, 342 places: at least 99.4% of the bound | {_part(ours, ours):.2%} |",
        f"| the same in under ten seconds | {ours.seconds['dividing']:.1f} s |",
    ]


def _part(result: Result, ours: Result) -> float:
    return result.seconds["value"] / ours.seconds["bound"]


def _peak(result: Result) -> str:
    return f"{result.peak / 1e9:.2f} GB"


if __name__ == "__main__":
    main()
