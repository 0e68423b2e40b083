"""What the section on learning says, of the parts that were measured."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import polars as pl

from bench import nsw
from bench.__main__ import machine
from bench.beside_doubleml import AFTER, Answer
from bench.learning_much import MONTHS, PEOPLE
from bench.planted_regions import CHECK, HIDDEN, REGIONS
from bench.planted_regions import PEOPLE as IN_A_REGION
from bench.running import Result

ENOUGH = REGIONS // 2
GROUPS = {"": "", "f": ", women", "m": ", men"}
Pairs = Mapping[str, tuple[Answer, Answer]]
"""Ours, and that of DoubleML, by what was planted."""


def section(regions: pl.DataFrame, many: Result | None, beside: Pairs) -> list[str]:
    """regions: rows as of `planted_regions.told`."""
    return [
        f"Measured on {date.today().isoformat()} by `make bench`: {machine(('scikit-learn', 'NumPy', 'Polars'))}.",
        *(_regions(regions) if regions.height else ()),
        *(_beside_doubleml(beside) if beside else ()),
        "",
        *nsw.lines(),
        "",
        f"| aim, where nothing is hidden (of lines with {ENOUGH} regions or more) | measured |",
        "|---|---|",
        *(f"| {aim} | {measured} |" for aim, measured in _aims(regions, many, beside).items()),
    ]


def _regions(regions: pl.DataFrame) -> list[str]:
    return [
        f"Regions of {IN_A_REGION:,} made-up people and 60 months, of which the truth is known (`demo --planted`):",
        "they move away, get out of view and start later by what is known of them. Paid work after so many months.",
        "Selection: who is likely to find work starts more often, and the design is emulation. Truth and estimate",
        "are percentage points. Bias, and how far off the naive comparison is (those who started less all others who",
        "could have), are in standard errors of one region; *error* is the standard error that is told, as a part of",
        "how far the estimates really lie apart.",
        "",
        "| | planted | contrast | months | regions | truth | estimate | bias | error | covered | found | naive |",
        "|---|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
        *(_line(row) for row in regions.filter(pl.col("contrast") != CHECK).iter_rows(named=True)),
        "",
        *_checks(regions),
    ]


def _line(row: dict[str, Any]) -> str:
    cells = [
        row["design"] + (f", hidden {row['hidden']}" if row["hidden"] else ""),
        row["effect"].replace("_", " ") + GROUPS[row["group"]],
        row["contrast"].replace("_", " "),
        *(str(row[name]) for name in ("after", "regions")),
        *(f"{round(100 * row[name], 1) + 0:.1f}" for name in ("truth", "estimate")),  # no -0.0
        f"{row['bias']:+.2f}",
        f"{row['error']:.2f}",
        *(f"{row[name]:.1%}" for name in ("covered", "found")),
        "" if row["group"] else f"{row['naive']:+.1f}",
    ]
    return f"| {' | '.join(cells)} |"


def _checks(regions: pl.DataFrame) -> Iterator[str]:
    of = regions.filter(pl.col("contrast") == CHECK)
    quiet = of.filter(hidden=0.0).filter(pl.col("regions") >= ENOUGH)["found"]
    if quiet.len():
        yield f"The check of the year before alarms in {_span(quiet)} of the regions in which nothing is hidden."
    if (alarms := of.filter(hidden=HIDDEN)["found"]).len():
        yield "Where something hidden moves both starting and finding work (a standard deviation of it by"
        yield f"{HIDDEN} of the log odds), it does in {_span(alarms)}."


def _beside_doubleml(beside: Pairs) -> list[str]:
    return [
        "",
        "Beside DoubleML (interactive regression, effect among those treated, clustered by person), on the same rows",
        f"of {len(beside)} made-up regions, paid work after {AFTER} months, of whom the outcome was seen:",
        "",
        "| planted | rows | InBeeld | DoubleML | apart | InBeeld | DoubleML |",
        "|---|---:|---:|---:|---:|---:|---:|",
        *(_pair(name, *pair) for name, pair in beside.items()),
    ]


def _pair(name: str, ours: Answer, theirs: Answer) -> str:
    told = [f"{100 * one.difference:.1f} ± {100 * one.error:.1f}" for one in (ours, theirs)]
    seconds = [f"{one.seconds:.1f} s" for one in (ours, theirs)]
    return f"| {' | '.join([name, f'{ours.rows:,}', *told, f'{_apart(ours, theirs):.2f} errors', *seconds])} |"


def _apart(ours: Answer, theirs: Answer) -> float:
    return abs(ours.difference - theirs.difference) / theirs.error


def _aims(regions: pl.DataFrame, many: Result | None, beside: Pairs) -> dict[str, str]:
    """Of the lines of which enough regions were measured for them to say something."""
    seen = regions.filter(pl.col("contrast") != CHECK, pl.col("hidden") == 0, pl.col("regions") >= ENOUGH)
    told = {}
    if seen.height:
        told["bias under a fifth of the standard error"] = f"{seen['bias'].min():+.2f} to {seen['bias'].max():+.2f}"
        told["95 % intervals cover 93 to 97 %"] = _span(seen["covered"])
        told["a planted zero is found in at most 6 %"] = _span(seen.filter(truth=0.0)["found"])
    if many:
        took = f"{many.seconds['learning']:.0f} s, {many.peak / 1e9:.1f} GB"
        told[f"{PEOPLE:,} people, {MONTHS} months, two horizons, in 60 s and 4 GB"] = took
    if beside:
        told["within half a standard error of DoubleML"] = f"{max(_apart(*pair) for pair in beside.values()):.2f}"
    return told


def _span(values: pl.Series) -> str:
    return f"{values.min():.1%} to {values.max():.1%}" if len(values) > 1 else f"{values.max():.1%}"
