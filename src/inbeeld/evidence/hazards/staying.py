"""The chances not to have started yet, and to be followed still, month after month."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inbeeld.evidence.hazards.risks import Risk
from inbeeld.evidence.hazards.rows import Rows
from inbeeld.evidence.models import Model, fitted
from inbeeld.evidence.panel.covariates import Column, Covariates

MOST = 0.98
"""The highest chance that something happens in a month: nobody stands for more than fifty others for one month."""


@dataclass(frozen=True)
class Hazard:
    """The chance that it happens within the month, to whom it can happen; `columns` are those it is modelled by."""

    risk: Risk
    columns: NDArray[np.bool_]
    model: Model


def hazard(columns: Sequence[Column], risk: Risk, rows: Rows) -> Hazard:
    seen = np.array([column.covariate not in risk.blind_to for column in columns])
    return Hazard(risk, seen, fitted(rows.x[:, seen], rows.happened, rows.weight, np.zeros_like(rows.who)))


def stays(
    covariates: Covariates, risks: Sequence[Sequence[Hazard]], progress: Callable[[], None]
) -> list[NDArray[np.float32]]:
    """For each group of hazards: people × (months + 1), the sum of the logarithms of the chances that none of them
    happened in the months before. The difference between two months tells of the months between."""
    people, months = covariates.panel.shape
    sums = [np.zeros((people, months + 1), dtype=np.float32) for _ in risks]
    for month in range(months):
        known = covariates.at(month)
        for total, hazards in zip(sums, risks, strict=True):
            total[:, month + 1] = total[:, month]
            for one in hazards:
                among = one.risk.among[:, month]
                chance = one.model.expected(known[among][:, one.columns], np.zeros(among.sum(), dtype=np.int64))
                total[among, month + 1] += np.log1p(-np.minimum(chance, MOST))
        progress()
    return sums
