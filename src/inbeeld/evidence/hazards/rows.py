"""A sample of people's months, with what was known of them then."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from inbeeld.evidence.hazards.risks import Risk
from inbeeld.evidence.models import Array
from inbeeld.evidence.panel.covariates import Covariates

FOR_EACH, AT_LEAST, AT_MOST = 20, 5_000, 100_000
"""How many to whom it did not happen are kept for each to whom it did. More would tell hardly more."""


@dataclass(frozen=True)
class Rows:
    """A row for each person and month in the sample: who, month, whether it happened, how many rows it stands for,
    and the covariates, of shape (rows, columns)."""

    who: Array
    month: Array
    happened: Array
    weight: Array
    x: Array

    def of(self, some: Array) -> "Rows":
        return Rows(self.who[some], self.month[some], self.happened[some], self.weight[some], self.x[some])


def gathered(
    covariates: Covariates, risks: Sequence[Risk], random: np.random.Generator, progress: Callable[[], None]
) -> list[tuple[Risk, Rows]]:
    """Each risk with all to whom it happened and a sample of the others."""
    kept = [_kept(risk, random) for risk in risks]
    found = [[np.empty((0, len(covariates.columns)), np.float32)] for _ in risks]
    for month in range(covariates.panel.months.count):
        known = covariates.at(month) if any(keep[:, month].any() for keep, _ in kept) else None
        for (keep, _), parts in zip(kept, found, strict=True):
            if known is not None:
                parts.append(known[keep[:, month]])
        progress()
    return [(risk, _rows(risk, *one, parts)) for risk, one, parts in zip(risks, kept, found, strict=True)]


def _kept(risk: Risk, random: np.random.Generator) -> tuple[Array, float]:
    happened = int(risk.happened.sum())
    others = int(risk.among.sum()) - happened
    rate = min(1.0, min(max(FOR_EACH * happened, AT_LEAST), AT_MOST) / max(others, 1))
    return risk.happened | (risk.among & (random.random(risk.among.shape, dtype=np.float32) < rate)), rate


def _rows(risk: Risk, keep: Array, rate: float, parts: list[Array]) -> Rows:
    month, who = np.nonzero(keep.T)  # in the order of gathering
    happened = risk.happened[who, month]
    return Rows(who, month, happened, np.where(happened, 1.0, 1 / rate), np.concatenate(parts))
