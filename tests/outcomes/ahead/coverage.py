"""How often intervals hold what happens, on made-up towns: python -m tests.outcomes.ahead.coverage

A town goes on as it did, with true monthly chances. Two years of months are drawn from them, and then the caseload of
today is let go on for two years more; the interval comes from the first and should hold the second. That of a
difference should hold the difference of what is expected under the true chances.
"""

import numpy as np
import polars as pl

from inbeeld.disclosure.projections import WIDE
from inbeeld.outcomes.ahead import look_ahead
from inbeeld.outcomes.ahead.as_if import AsIf, Change
from inbeeld.outcomes.ahead.observed import ENDS
from inbeeld.timeline.counts import Counts
from inbeeld.timeline.rules import SITUATIONS
from inbeeld.timeline.states import HERE
from tests.outcomes.ahead.made import counts

MONTHS = 24
LIKELY = 0.02
"""Of the expected number of people; the interval of a state in which nobody is expected says little."""
HALF = AsIf(changes=(Change("paid_work", "benefit_only", factor=0.5),))
STANDS = (0.25, 0.1, 0.03, 0.15, 0.07, 0.35, 0.05)
Floats = np.ndarray


def chances(random: np.random.Generator) -> Floats:
    """Of a month, from each state in view and not: most stay, and to work and to benefit go more than elsewhere."""
    moving = random.dirichlet((2, 1, 1, 1, 1, 2, 1, 0.3), size=(len(HERE), 2)) * random.uniform(
        0.02, 0.08, (len(HERE), 2, 1)
    )
    for place in range(len(HERE)):
        moving[place, :, place] = 0
        moving[place, :, place] = 1 - moving[place].sum(axis=-1)
    return moving


def drawn(people: int, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Whether what happened lies in its interval, and whether the true difference does; a truth value per state."""
    true = chances(random)
    today = np.round(people * np.outer(STANDS, (0.7, 0.3))).astype(int)
    moved = random.multinomial(today * MONTHS, true)
    mixed = np.einsum("hv,hvk->hk", today / today.sum(axis=1, keepdims=True), true)
    happened = _after(today.sum(axis=1), mixed, random)
    rows = look_ahead(_counts(today, moved), HALF, MONTHS).rows.filter(pl.col("month") == MONTHS)
    observed, as_if = (rows.filter(pl.col("scenario") == scenario) for scenario in ("observed", "as_if"))
    told = observed["share"].to_numpy() > LIKELY
    within = _within(observed["share"], observed["error"], happened / today.sum())
    halved = mixed.copy()
    halved[0, HERE.index("benefit_only")] /= 2
    halved[0, 0] += halved[0, HERE.index("benefit_only")]
    true_difference = _expected(today.sum(axis=1), halved) - _expected(today.sum(axis=1), mixed)
    differs = _within(as_if["share"] - observed["share"], as_if["changed"], true_difference / today.sum())
    return within[told], differs[told]


def _within(value: pl.Series, error: pl.Series, truth: Floats) -> np.ndarray:
    return np.asarray(np.abs(value.to_numpy() - truth) <= WIDE * error.to_numpy())


def _counts(today: np.ndarray, moved: np.ndarray) -> Counts:
    now = {situation: int(n) for situation, n in zip(SITUATIONS, today.ravel(), strict=True) if n}
    rows = zip(SITUATIONS, moved.reshape(len(SITUATIONS), -1), strict=True)
    months = {(item, end): int(n) for item, row in rows for end, n in zip(ENDS, row, strict=True) if n}
    return counts(now, months)


def _after(people: np.ndarray, chance: Floats, random: np.random.Generator) -> np.ndarray:
    now = np.append(people, 0)
    for _ in range(MONTHS):
        went = random.multinomial(now[:-1], chance).sum(axis=0)
        went[-1] += now[-1]
        now = went
    return now


def _expected(people: np.ndarray, chance: Floats) -> Floats:
    now = np.append(people, 0.0)
    for _ in range(MONTHS):
        now = np.append(np.zeros(len(people)), now[-1]) + now[:-1] @ chance
    return now


def held(people: int, runs: int, seed: int) -> tuple[float, float]:
    """The share of intervals that hold what happened, and of those that hold the true difference."""
    random = np.random.default_rng(seed)
    happened, differs = zip(*(drawn(people, random) for _ in range(runs)), strict=True)
    return float(np.concatenate(happened).mean()), float(np.concatenate(differs).mean())


if __name__ == "__main__":
    print("| people | what happens | the difference |\n|---|---|---|")
    for people in (100, 300, 1000, 10_000):
        happened, differs = held(people, 1000, 2018)
        print(f"| {people:,} | {happened:.3f} | {differs:.3f} |", flush=True)
