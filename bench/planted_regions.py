"""Whether what is learnt is what was planted: many made-up regions of which the truth is known, in two processes."""

import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path
from typing import get_args

import numpy as np
import polars as pl

from bench.kept import kept
from inbeeld.demo.planted import INSTRUMENT, Design, Effect, Planted, Region, plant
from inbeeld.evidence import Learned, Question
from inbeeld.evidence.learned import Design as Learnt
from inbeeld.evidence.learning import learn
from inbeeld.evidence.outcome import outcome
from inbeeld.evidence.panel import outcome_at, panel

REGIONS, PEOPLE, PROCESSES = 500, 2_000, 2
OUTCOME, AFTER = "in_paid_work", (12, 24)
BY = "sex"
FIRST_SEED = 20_260_101
HIDDEN = 0.5
"""Of the regions in which something is hidden, to see whether the check of the year before alarms."""

KEYS = ("design", "effect", "hidden", "contrast", "after", "group")
FOUND = {
    **{"region": pl.Int64},
    **{"design": pl.String, "effect": pl.String, "hidden": pl.Float64, "contrast": pl.String, "after": pl.Int64},
    **{"group": pl.String, "truth": pl.Float64, "difference": pl.Float64, "error": pl.Float64},
    **{"low": pl.Float64, "high": pl.Float64, "naive": pl.Float64},
}
CHECK = "check"
DESIGNS: dict[Design, Learnt] = {"selection": "emulation", "lottery": "lottery"}


@dataclass(frozen=True)
class Asked:
    effect: Effect
    design: Design
    hidden: float = 0.0


ASKED = (
    *(Asked(effect, design) for design in get_args(Design) for effect in get_args(Effect)),
    Asked("zero", "selection", HIDDEN),
)


def measure_all() -> None:
    for asked in ASKED:
        print(f"{asked} ...", file=sys.stderr)
        measure(asked)


def measure(asked: Asked, regions: int = REGIONS) -> None:
    """Those that were not measured yet; each is kept as it is done."""
    there = set(found(asked)["region"])
    left = [nth for nth in range(regions) if nth not in there]
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as processes:  # Polars bears no fork
        for rows in processes.map(_found, repeat(asked), left):
            _keep(pl.DataFrame(rows, schema=FOUND, orient="row"), _path(asked))


def found(asked: Asked) -> pl.DataFrame:
    """Rows as in FOUND: what was found in each region that was measured."""
    if not _path(asked).exists():
        return pl.DataFrame(schema=FOUND)
    return pl.read_csv(_path(asked), schema=FOUND).with_columns(pl.col("group").fill_null(""))


def _path(asked: Asked) -> Path:
    return kept(f"{asked.design}-{asked.effect}-{asked.hidden}.csv")


def _keep(rows: pl.DataFrame, path: Path) -> None:
    with path.open("ab") as file:
        rows.write_csv(file, include_header=file.tell() == 0)


def told(found: pl.DataFrame) -> pl.DataFrame:
    """A row for each of KEYS: how far off on average, in standard errors, how often the interval holds the truth, and
    how often it does not hold zero; likewise of the naive comparison how far off.

    The truth is the mean over all regions: the interval of one is about people like these, not about these alone.
    """
    every = found.with_columns(pl.col("truth").mean().over(KEYS))
    off = pl.col("difference") - pl.col("truth")
    return every.group_by(KEYS, maintain_order=True).agg(
        regions=pl.len(),
        truth=pl.col("truth").first(),
        estimate=pl.col("difference").mean(),
        bias=off.mean() / pl.col("error").mean(),
        error=pl.col("error").mean() / pl.col("difference").std(),
        covered=pl.col("truth").is_between("low", "high").mean(),
        found=pl.lit(0.0).is_between("low", "high").not_().mean(),
        naive=(pl.col("naive") - pl.col("truth")).mean() / pl.col("error").mean(),
    )


def _found(asked: Asked, nth: int) -> list[tuple[object, ...]]:
    region = plant(Planted(asked.effect, asked.design, asked.hidden, PEOPLE, seed=FIRST_SEED + nth))
    by = (BY,) if asked.effect == "by_group" else ()
    question = Question(INSTRUMENT, outcome(OUTCOME), AFTER, region.on, by=by, seed=nth)
    return [(nth, *row) for row in _rows(asked, region, learn(region.caseload, question, DESIGNS[asked.design]))]


def _rows(asked: Asked, region: Region, learned: Learned) -> Iterator[tuple[object, ...]]:
    given = asked.design, asked.effect, asked.hidden
    for effect in learned.effects:
        group = effect.group.category if effect.group else ""
        of = {"contrast": effect.contrast, "outcome": OUTCOME, "after": effect.after, "category": group}
        (truth,) = region.truth.filter(**of)["effect"]
        numbers = effect.difference, effect.error, effect.low, effect.high
        plainly = None if group else naive(region, learned.question, effect.after)
        yield *given, effect.contrast, effect.after, group, truth, *numbers, plainly
    for check in learned.checks:
        yield *given, CHECK, check.after, "", 0.0, check.difference, check.error, check.low, check.high, None


def naive(region: Region, question: Question, after: int) -> float:
    """Those who started in a month, less all others who could have: not at work, in view, and nothing else equal."""
    people = panel(region.caseload, question)
    month = np.arange(people.months.count)
    first = people.first_start[:, None]
    could = people.seen & ~people.in_spell("paid_work") & ((first < 0) | (first >= month))
    value = outcome_at(people, question.outcome, after)
    started = could & (first == month)
    return float(np.nanmean(value[started]) - np.nanmean(value[could & ~started]))
