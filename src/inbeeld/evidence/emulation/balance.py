"""How alike those who started and the compared are, before and after weighting."""

from collections.abc import Iterator

import numpy as np

from inbeeld.evidence.emulation.trials import Trials
from inbeeld.evidence.learned import Balance
from inbeeld.evidence.models import Array


def balance(trials: Trials) -> tuple[Balance, ...]:
    """Of each covariate that differs between people: the difference of means, in standard deviations of both before
    weighting (Austin 2009, doi 10.1002/sim.3697)."""
    return tuple(_differences(trials))


def _differences(trials: Trials) -> Iterator[Balance]:
    started = trials.entries.happened
    kept = trials.comparable
    before = (started & kept) * 1.0, ~started * trials.entries.weight
    weighted = (started & kept) * 1.0, np.where(kept, trials.whole.odds, 0.0)
    for place, column in enumerate(trials.columns):
        values = trials.entries.x[:, place].astype(np.float64)
        spread = np.sqrt(np.mean([_variance(values, weight) for weight in before]))
        if spread > 0 and not column.bends:
            told = (_difference(values, *weights) / spread for weights in (before, weighted))
            yield Balance(column.covariate, column.category, *told)


def _difference(values: Array, started: Array, compared: Array) -> float:
    return float(np.average(values, weights=started) - np.average(values, weights=compared))


def _variance(values: Array, weight: Array) -> float:
    mean = np.average(values, weights=weight)
    return float(np.average((values - mean) ** 2, weights=weight))
