"""`make bench`: one million people and eight million facts, beside what a user would otherwise use, in one run.

Writes docs/performance.md, whatever it says.
"""

import os
import platform
import sys
from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

from bench.running import Result, measured
from bench.sections import PAGE, write_measured_together
from bench.steps import STEPS

SIZES = (10_000, 100_000, 1_000_000)
OURS = "InBeeld"
STAGES = ("reading", "checking", "counting", "measuring", "disclosing")


def main() -> None:
    largest = SIZES[-1]
    beside = {name: measured(name, largest) for name in STEPS}
    answers = {result.answer for result in beside.values() if result.answer is not None}
    if len(answers) != 1:
        sys.exit("The versions do not count the same; nothing was written.")
    growing = {size: beside[OURS] if size == largest else measured(OURS, size) for size in SIZES}
    write_measured_together(page(beside, growing))
    print(PAGE.read_text("utf-8"))


def page(beside: dict[str, Result], growing: dict[int, Result]) -> str:
    return "\n".join(
        [
            "# Speed and memory",
            "",
            f"Measured on {date.today().isoformat()} by `make bench`: {machine()}.",
            "One million people and eight million facts in Parquet (text ids, in no order), all figures",
            "`--by sex,arrival_route,municipality`. Each line is a process of its own; all gave the same counts.",
            "",
            *versions(beside),
            "",
            "## Growing",
            "",
            *sizes(growing),
            "",
            "Disclosure control of so fine a crossing (some 10,000 strata with their margins, most of them small)",
            "goes cell by cell and takes by far the most. It is measured up to 100,000 people: a million took",
            "more than the eight minutes that we gave it. A municipality or a region takes seconds.",
            "",
            *aims(beside, growing),
            "",
        ]
    )


def versions(beside: dict[str, Result]) -> list[str]:
    header = ["| | " + " | ".join(STAGES) + " | peak memory |", "|---|" + "---:|" * (len(STAGES) + 1)]
    return header + [f"| {name} | {cells(result)} | {result.peak / 1e9:.2f} GB |" for name, result in beside.items()]


def cells(result: Result) -> str:
    return " | ".join(f"{result.seconds[stage]:.1f} s" if stage in result.seconds else "" for stage in STAGES)


def sizes(growing: dict[int, Result]) -> list[str]:
    header = ["| people | " + " | ".join(STAGES) + " | counting per million |", "|---|" + "---:|" * (len(STAGES) + 1)]
    rate = {size: result.seconds["counting"] / size * 1e6 for size, result in growing.items()}
    return header + [f"| {size:,} | {cells(result)} | {rate[size]:.1f} s |" for size, result in growing.items()]


def aims(beside: dict[str, Result], growing: dict[int, Result]) -> list[str]:
    ours, reading = beside[OURS], beside["Polars, merely reading"].seconds["reading"]
    counting = ours.seconds["counting"]
    slower = beside["pandas version"].seconds["counting"] / counting
    return [
        "## Against the aims",
        "",
        "| aim | measured |",
        "|---|---|",
        f"| counting within 6 times the reading of the same columns | {counting / reading:.1f} times |",
        f"| counting at least 5 times faster than pandas | {slower:.1f} times |",
        f"| the whole under 3 GB | {ours.peak / 1e9:.2f} GB |",
        f"| linear from 10,000 to 1,000,000 people | {linearity(growing)} |",
    ]


def linearity(growing: dict[int, Result]) -> str:
    hundredfold = growing[SIZES[-1]].seconds["counting"] / growing[SIZES[0]].seconds["counting"]
    return f"a hundred times the people takes {hundredfold:.0f} times the time"


def machine(tools: Sequence[str] = ("Polars", "DuckDB", "pandas")) -> str:
    cpu = next(
        (line.split(":")[1].strip() for line in cpu_lines() if line.startswith("model name")), platform.processor()
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    used = ", ".join(f"{name} {version(name.lower())}" for name in tools)
    return f"{cpu}, {os.cpu_count()} cores, {memory:.0f} GB, Python {platform.python_version()}, {used}"


def cpu_lines() -> list[str]:
    info = Path("/proc/cpuinfo")
    return info.read_text().splitlines() if info.exists() else []


if __name__ == "__main__":
    main()
