"""The same effect by DoubleML, on the same rows: those who started in a month and others who could have."""

import json
import subprocess
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import polars as pl

from bench.kept import kept
from bench.running import environment
from inbeeld.demo.planted import INSTRUMENT, Planted, plant
from inbeeld.evidence import Question
from inbeeld.evidence.emulation.estimator import effect_among_started
from inbeeld.evidence.emulation.trial import Trial
from inbeeld.evidence.emulation.trials import trials
from inbeeld.evidence.models import FOLDS, Array
from inbeeld.evidence.outcome import outcome
from inbeeld.evidence.panel import outcome_at, panel
from inbeeld.evidence.progress import unseen

HERE = Path(__file__).parent
AFTER = 12
SETS = {
    "the same for all": Planted("constant", people=3_000, seed=41),
    "for women alone": Planted("by_group", people=3_000, seed=42),
    "none, but something hidden": Planted("zero", hidden=1.0, people=3_000, seed=43),
}


@dataclass(frozen=True)
class Rows:
    """x: (rows, covariates); the others (rows,)."""

    x: Array
    started: Array
    value: Array
    who: Array


@dataclass(frozen=True)
class Answer:
    rows: int
    difference: float
    error: float
    seconds: float


def measure() -> None:
    """Of all SETS; kept."""
    pairs = {name: [asdict(answer) for answer in answers(asked)] for name, asked in SETS.items()}
    kept("beside.json").write_text(json.dumps(pairs), "utf-8")


def found() -> dict[str, tuple[Answer, Answer]]:
    """What was measured."""
    if not kept("beside.json").exists():
        return {}
    pairs = json.loads(kept("beside.json").read_text("utf-8"))
    return {name: (Answer(**ours), Answer(**theirs)) for name, (ours, theirs) in pairs.items()}


def answers(asked: Planted) -> tuple[Answer, Answer]:
    """Ours, and that of DoubleML."""
    rows = _rows(asked)
    return _ours(rows), by_doubleml(rows)


def _rows(asked: Planted) -> Rows:
    """Of whom the outcome was seen; who was not is left out here, as DoubleML does not weight for them."""
    region = plant(asked)
    question = Question(INSTRUMENT, outcome("in_paid_work"), (AFTER,), region.on)
    people = panel(region.caseload, question)
    entries = trials(people, unseen).entries
    value = outcome_at(people, question.outcome, AFTER)[entries.who, entries.month]
    seen = np.isfinite(value)
    varied = entries.x[seen].std(axis=0) > 0
    return Rows(entries.x[seen][:, varied], entries.happened[seen], value[seen], entries.who[seen])


def _ours(rows: Rows) -> Answer:
    begin = time.perf_counter()
    fold = np.random.default_rng(1).integers(0, FOLDS, rows.who.max() + 1)[rows.who]
    alike = np.ones(len(rows.who))
    trial = Trial.to_adjust(rows.started, rows.value, alike, alike, rows.who, fold, rows.x).adjusted(is_chance=True)
    found = effect_among_started(trial)
    return Answer(len(rows.who), found.difference, found.error, time.perf_counter() - begin)


def by_doubleml(rows: Rows) -> Answer:
    with TemporaryDirectory() as folder:
        given, found = Path(folder) / "entries.csv", Path(folder) / "found.csv"
        told = pl.DataFrame({"who": rows.who, "started": rows.started.astype(int), "value": rows.value})
        covariates = {f"x{nth}": column for nth, column in enumerate(rows.x.T)}
        told.with_columns(**covariates).write_csv(given)
        subprocess.run(
            [str(environment("doubleml")), str(HERE / "doubleml_version.py"), str(given), str(found)], check=True
        )
        return Answer(len(rows.who), *pl.read_csv(found).row(0))
