"""Chances and means by covariates, cross-fitted: nobody's own outcome has a part in what is expected of them.

Chernozhukov et al. 2018, doi 10.1111/ectj.12097. A ridge of one standard deviation keeps what few people hardly show
near nothing; with many it weighs nothing.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit, logit
from sklearn.linear_model import LogisticRegression, Ridge

Array = NDArray[Any]
FOLDS = 5


@dataclass(frozen=True)
class Model:
    """A column of coefficients for each fold, fitted on the others: of shapes (columns, folds) and (folds,)."""

    coefficients: Array
    intercepts: Array
    is_chance: bool

    def expected(self, x: Array, fold: Array) -> Array:
        """For each row of x, by the model of its fold."""
        linear = (x @ self.coefficients + self.intercepts)[np.arange(len(x)), fold]
        return expit(linear) if self.is_chance else linear


def fitted(x: Array, y: Array, weight: Array, fold: Array, is_chance: bool = True) -> Model:
    """Logistic (or linear, for means) in the columns of x; rows without weight have no part in it. fold: 0, 1, ...
    of each row; where it is 0 for all, there is one model of all rows."""
    folds = int(fold.max(initial=0)) + 1
    parts = [(weight > 0) & ((fold != number) | (folds == 1)) for number in range(folds)]
    found = [_one(x[part], y[part], weight[part], is_chance) for part in parts]
    return Model(np.column_stack([one for one, _ in found]), np.array([two for _, two in found]), is_chance)


def _one(x: Array, y: Array, weight: Array, is_chance: bool) -> tuple[Array, float]:
    if not len(y) or y.min() == y.max():
        return np.zeros(x.shape[1]), _constant(y, is_chance)
    x = x.astype(np.float64)
    mean = np.average(x, axis=0, weights=weight)
    spread = np.sqrt(np.average((x - mean) ** 2, axis=0, weights=weight))
    scale = np.where(spread > 1e-9, spread, np.inf)  # a column without spread has nothing to say
    model = LogisticRegression(solver="newton-cholesky") if is_chance else Ridge()
    model.fit((x - mean) / scale, y, sample_weight=weight)
    coefficients = np.ravel(model.coef_) / scale
    return coefficients, float(np.ravel(model.intercept_)[0] - coefficients @ mean)


def _constant(y: Array, is_chance: bool) -> float:
    """What has always been the same stays so."""
    always = float(y[0]) if len(y) else 0.0
    return float(logit(always)) if is_chance else always
