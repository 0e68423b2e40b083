"""The National Supported Work demonstration: what drawing lots found, and what emulating a trial finds without it.

Those who drew a place in 1976 are set beside people of the Current Population Survey, who are very different (LaLonde
1986; the samples of Dehejia and Wahba 1999, doi 10.1080/01621459.1999.10473858). What the lots found is the truth.
`python -m bench.nsw` prints the lines that `bench.learning` puts into its section.
"""

import time
from dataclasses import dataclass

import numpy as np
import polars as pl
from causaldata import cps_mixtape, nsw_mixtape

from bench.beside_doubleml import Answer, Rows, by_doubleml
from inbeeld.evidence.emulation.estimator import effect_among_started, effective
from inbeeld.evidence.emulation.trial import Trial
from inbeeld.evidence.lottery.estimate import Estimate, estimate, unforeseen
from inbeeld.evidence.lottery.lots import Lots
from inbeeld.evidence.models import FOLDS, Array

KNOWN = ["age", "educ", "black", "hisp", "marr", "nodegree", "re74", "re75"]
"""Age, years of schooling, origin, married, no diploma, and what was earned in 1974 and 1975."""
EARNED = "re78"


@dataclass(frozen=True)
class Emulated:
    """worst: the largest standardised difference of a covariate, before weighting and after it. effective: to how
    many equally weighted people the comparison group amounts."""

    answer: Answer
    worst: tuple[float, float]
    effective: float


def lines() -> list[str]:
    lottery, survey = _frame(nsw_mixtape), _frame(cps_mixtape)
    drew = lottery.filter(pl.col("treat") == 1)
    naive = drew[EARNED].mean() - survey[EARNED].mean()
    rows = _rows(pl.concat([drew, survey]))
    ours, theirs = emulated(rows), by_doubleml(rows)
    plain, beside = by_lot(lottery, []), by_lot(lottery, KNOWN)
    return [
        f"Real people: {drew.height} who drew a place in the National Supported Work demonstration (1976), and what",
        "they earned more in 1978, in dollars. The lots tell the truth; instead of those who drew none, the emulated",
        f"trial has {survey.height:,} people of a survey, who are very different.",
        "",
        "| | compared with | effect | standard error | time |",
        "|---|---|---:|---:|---:|",
        f"| by lottery | {lottery.height - drew.height} who drew no place | {_money(plain)} | |",
        f"| by lottery, beside what was known | the same | {_money(beside)} | |",
        f"| emulated | the survey | {_told(ours.answer)} |",
        f"| DoubleML | the survey, by the same columns | {_told(theirs)} |",
        f"| naive | the survey | {naive:,.0f} | | |",
        "",
        f"The emulated trial weighs the survey to amount to {ours.effective:,.0f} people; the largest standardised",
        f"difference of a covariate goes from {ours.worst[0]:.2f} to {ours.worst[1]:.2f}.",
    ]


def by_lot(told: pl.DataFrame, known: list[str]) -> Estimate:
    drawn = told["treat"].to_numpy() == 1
    number = np.arange(told.height)
    lots = Lots(np.full(told.height, drawn.mean()), drawn, np.zeros_like(number), number, np.ones(told.height))
    columns = told.select(known).to_numpy() if known else None
    values = (told[EARNED].to_numpy(), drawn.astype(np.float64))
    found = estimate(lots, *(unforeseen(lots, one, columns) for one in values))
    assert found is not None  # everybody who drew a place took part
    return found


def emulated(rows: Rows) -> Emulated:
    begin = time.perf_counter()
    fold = np.random.default_rng(1).integers(0, FOLDS, len(rows.who))
    alike = np.ones(len(rows.who))
    trial = Trial.to_adjust(rows.started, rows.value, alike, alike, rows.who, fold, rows.x).adjusted(is_chance=False)
    found = effect_among_started(trial)
    answer = Answer(len(rows.who), found.difference, found.error, time.perf_counter() - begin)
    worst = _worst(rows, ~rows.started * 1.0), _worst(rows, trial.compared)
    return Emulated(answer, worst, effective(trial.compared, rows.who))


def _worst(rows: Rows, weight: Array) -> float:
    """In standard deviations of those who started and of the unweighted others."""
    spread = np.sqrt((rows.x[rows.started].var(axis=0) + rows.x[~rows.started].var(axis=0)) / 2)
    apart = rows.x[rows.started].mean(axis=0) - np.average(rows.x, axis=0, weights=weight)
    return float(np.max(np.abs(apart) / spread))


def _frame(sample: type) -> pl.DataFrame:
    told = sample.load_pandas().data  # type: ignore[attr-defined]
    return pl.DataFrame({name: told[name].to_numpy().astype(np.float64) for name in ("treat", EARNED, *KNOWN)})


def _rows(told: pl.DataFrame) -> Rows:
    started = told["treat"].to_numpy() == 1
    return Rows(told.select(KNOWN).to_numpy(), started, told[EARNED].to_numpy(), np.arange(told.height))


def _money(found: Estimate) -> str:
    return f"{found.difference:,.0f} | {found.error:,.0f}"


def _told(answer: Answer) -> str:
    return f"{answer.difference:,.0f} | {answer.error:,.0f} | {answer.seconds:.1f} s"


if __name__ == "__main__":
    print("\n".join(lines()))
