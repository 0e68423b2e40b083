"""How likely each municipality of the frame was to answer, given its classes."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import polars as pl

from inbeeld.survey.estimation.sample import MUNICIPALITY, Floats, Sample

STEPS, CLOSE = 100, 1e-13


@dataclass(frozen=True, eq=False)
class Response:
    """A logistic model of answering, with a constant and the classes of each variable (in R: glm, binomial).

    Fields:
        frame: the frame with a column propensity, ρ.
        gradient: how ρ moves with the coefficients, ρ (1 - ρ) x; shape (municipalities, columns).
        covariance: of the coefficients; shape (columns, columns).
    """

    frame: pl.DataFrame
    variables: tuple[str, ...]
    gradient: Floats
    covariance: Floats

    @property
    def propensities(self) -> Floats:
        return self.frame["propensity"].to_numpy()


def response(sample: Sample, variables: Iterable[str]) -> Response:
    """Fitted by iteratively reweighted least squares. A class in which all answered has propensity 1."""
    variables = tuple(variables)
    design = _design(sample.frame, variables)
    answered = sample.frame[MUNICIPALITY].is_in(sample.answers[MUNICIPALITY].implode()).to_numpy().astype(np.float64)
    rho = _fitted(design, answered)
    curve = rho * (1 - rho)
    covariance = np.linalg.pinv(design.T @ (design * curve[:, None]), hermitian=True)
    frame = sample.frame.with_columns(propensity=rho)
    return Response(frame, variables, design * curve[:, None], np.asarray(covariance))


def _design(frame: pl.DataFrame, variables: tuple[str, ...]) -> Floats:
    """A constant, and a column per class but the first of each variable; columns may follow from others."""
    if not variables:
        return np.ones((frame.height, 1))
    classes = frame.select(pl.col(variables).cast(pl.String)).to_dummies(drop_first=True)
    return np.column_stack([np.ones(frame.height), classes.to_numpy()]).astype(np.float64)


def _fitted(design: Floats, answered: Floats) -> Floats:
    rho = (answered + 0.5) / 2  # as in R's binomial()$initialize
    odds, before = np.log(rho / (1 - rho)), np.inf
    for _ in range(STEPS):
        root = np.sqrt(rho * (1 - rho))
        working = odds + (answered - rho) / root**2
        odds = np.clip(design @ np.linalg.lstsq(design * root[:, None], working * root)[0], -30, 30)
        rho = np.asarray((1 + np.tanh(odds / 2)) / 2)
        deviance = 2 * float(np.logaddexp(0, np.where(answered == 1, -odds, odds)).sum())
        if abs(deviance - before) < CLOSE * (deviance + 0.1):
            break
        before = deviance
    return rho
