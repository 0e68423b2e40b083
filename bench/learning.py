"""The part of `make bench` on learning what helps: `python -m bench.learning [regions]`, at most 500 of each kind.

Writes its section of docs/performance.md, whatever it says.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import polars as pl

from bench import nsw
from bench.__main__ import machine
from bench.beside_doubleml import AFTER as BESIDE_AFTER
from bench.beside_doubleml import SETS, Answer, answers
from bench.planted_regions import ASKED, CHECK, HIDDEN, PEOPLE, REGIONS, recovered, told
from bench.running import Result
from bench.sections import LEARNING, PAGE, write_section

MANY, MONTHS = 100_000, 60
GROUPS = {"": "", "f": ", women", "m": ", men"}


def main() -> None:
    regions = int(sys.argv[1]) if len(sys.argv) > 1 else REGIONS
    beside = {name: answers(asked) for name, asked in SETS.items()}
    large = measured()
    found = []
    for asked in ASKED:
        print(f"{asked}, {regions} regions ...", file=sys.stderr)
        found.append(told(recovered(asked, regions)))
    write_section(LEARNING, section(pl.concat(found), large, beside, regions))
    print(PAGE.read_text("utf-8"))


def measured() -> Result:
    """In a process of its own."""
    print(f"{MANY:,} people ...", file=sys.stderr)
    command = [sys.executable, "-m", "bench.learning_much", str(MANY), str(MONTHS)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return Result(**json.loads(done.stdout))


def section(found: pl.DataFrame, large: Result, beside: dict[str, tuple[Answer, Answer]], regions: int) -> list[str]:
    return [
        f"Measured on {date.today().isoformat()} by `make bench`: {machine(('scikit-learn', 'NumPy', 'Polars'))}.",
        f"{regions} made-up regions of {PEOPLE:,} people and 60 months for each line (`inbeeld demo --planted`):",
        "they move away, get out of view and start later by what is known of them. Paid work after so many months.",
        "Selection: who is likely to find work starts more often, and the design is emulation. Bias and the naive",
        "comparison (those who started less all others who could have) are told in standard errors of one region;",
        "error is the standard error that is told, as a part of how far the estimates really lie apart.",
        "",
        "| | planted | contrast | months | truth | estimate | bias | error | interval covers | found | naive |",
        "|---|---|---|---:|---:|---:|---:|---:|---:|---:|---:|",
        *(_line(row) for row in found.filter(pl.col("contrast") != CHECK).iter_rows(named=True)),
        "",
        *_checks(found),
        "",
        f"{MANY:,} people, {MONTHS} months, one instrument, two horizons: {_took(large)}.",
        "",
        "Beside DoubleML (interactive regression, effect among those treated, clustered by person), on the same rows",
        f"of {len(SETS)} made-up regions, paid work after {BESIDE_AFTER} months, of whom the outcome was seen:",
        "",
        "| planted | rows | InBeeld | DoubleML | apart | InBeeld | DoubleML |",
        "|---|---:|---:|---:|---:|---:|---:|",
        *(_beside(name, *pair) for name, pair in beside.items()),
        "",
        *nsw.lines(),
        "",
        *_aims(found, large, beside),
    ]


def _line(row: dict[str, Any]) -> str:
    hidden = f", hidden {row['hidden']}" if row["hidden"] else ""
    cells = [
        f"{row['design']}{hidden}",
        f"{row['effect']}{GROUPS[str(row['group'])]}",
        str(row["contrast"]).replace("_", " "),
        str(row["after"]),
        f"{100 * row['truth']:.1f}",
        f"{100 * row['estimate']:.1f}",
        f"{row['bias']:+.2f}",
        f"{row['error']:.2f}",
        f"{row['covered']:.1%}",
        f"{row['found']:.1%}",
        f"{row['naive']:+.1f}",
    ]
    return f"| {' | '.join(cells)} |"


def _checks(found: pl.DataFrame) -> Iterator[str]:
    of = found.filter(pl.col("contrast") == CHECK)
    alarms = {hidden: of.filter(pl.col("hidden") == hidden)["found"] for hidden in (0.0, HIDDEN)}
    yield f"The check of the year before, where nothing is hidden, alarms in {_span(alarms[0.0])} of the regions;"
    yield f"where something hidden moves both starting and finding work (by {HIDDEN} of the log odds for a standard"
    yield f"deviation), in {_span(alarms[HIDDEN])}."


def _beside(name: str, ours: Answer, theirs: Answer) -> str:
    told = [f"{100 * one.difference:.1f} ± {100 * one.error:.1f}" for one in (ours, theirs)]
    seconds = [f"{one.seconds:.1f} s" for one in (ours, theirs)]
    return f"| {name} | {ours.rows:,} | {' | '.join([*told, f'{_apart(ours, theirs):.2f} errors', *seconds])} |"


def _apart(ours: Answer, theirs: Answer) -> float:
    return abs(ours.difference - theirs.difference) / theirs.error


def _aims(found: pl.DataFrame, large: Result, beside: dict[str, tuple[Answer, Answer]]) -> list[str]:
    open_ = found.filter((pl.col("contrast") != CHECK) & (pl.col("hidden") == 0))
    nothing = open_.filter(pl.col("truth") == 0)
    apart = max(_apart(*pair) for pair in beside.values())
    return [
        "| aim, where nothing is hidden | measured |",
        "|---|---|",
        f"| bias under a fifth of the standard error | {_signed(open_['bias'])} |",
        f"| 95 % intervals cover 93 to 97 % | {_span(open_['covered'])} |",
        f"| a planted zero is found in at most 6 % | {_span(nothing['found'])} |",
        f"| {MANY:,} people, {MONTHS} months in 60 s and 4 GB | {_took(large)} |",
        f"| within half a standard error of DoubleML | {apart:.2f} |",
    ]


def _took(large: Result) -> str:
    return f"{large.seconds['learning']:.0f} s, {large.peak / 1e9:.1f} GB"


def _span(values: pl.Series) -> str:
    return f"{values.min():.1%} to {values.max():.1%}" if len(values) > 1 else f"{values.max():.1%}"


def _signed(values: pl.Series) -> str:
    return f"{values.min():+.2f} to {values.max():+.2f}"


if __name__ == "__main__":
    main()
