"""Weights under which the answering municipalities add up to the frame, class by class."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import polars as pl

from inbeeld.survey.errors import SurveyError
from inbeeld.survey.estimation.sample import Floats, Sample
from inbeeld.survey.estimation.weights import Weights

CLOSE, ROUNDS = 1e-12, 1000
"""Raking ends when every class is so near to its number in the frame, relatively, and fails after so many rounds."""


class NotConvergedError(SurveyError):
    """The classes of the frame cannot be met together by those that answered."""


def post_stratified(weights: Weights, variable: str) -> Weights:
    """The weights of each class times what brings them to its number of municipalities (in R: postStratify).

    Raises SurveyError for a class of the frame in which nobody answered.
    """
    classes, wanted = _margin(weights.sample, variable)
    return _calibrated(weights, _fitted(weights.values, classes, wanted), [classes])


def raked(weights: Weights, variables: Iterable[str]) -> Weights:
    """Iterative proportional fitting: post-stratified by each of the variables in turn until all fit
    (Deming and Stephan 1940, doi 10.1214/aoms/1177731829; in R: rake, or calibrate with calfun = "raking").

    Raises SurveyError for a class of the frame in which nobody answered, NotConvergedError where not all can fit.
    """
    margins = [_margin(weights.sample, variable) for variable in variables]
    values = weights.values
    for _ in range(ROUNDS):
        off = [np.abs(classes.T @ values / wanted - 1).max() for classes, wanted in margins]
        for classes, wanted in margins:
            values = _fitted(values, classes, wanted)
        if max(off) < CLOSE:
            return _calibrated(weights, values, [classes for classes, _ in margins])
    named = ", ".join(variables)
    raise NotConvergedError(f"No weights fit {named} together. Leave one out, or put classes together.")


def _margin(sample: Sample, variable: str) -> tuple[Floats, Floats]:
    """Which class each answering municipality is in (answering, classes), and how many the frame has (classes,)."""
    counted = sample.frame.group_by(variable).len().sort(variable)
    classes = (sample.answers[variable].to_numpy()[:, None] == counted[variable].to_numpy()).astype(np.float64)
    if absent := counted.filter(classes.sum(axis=0) == 0)[variable].cast(pl.String).to_list():
        raise SurveyError(f"Nobody answered with {variable} {', '.join(absent)}. Put it together with another class.")
    return classes, counted["len"].to_numpy().astype(np.float64)


def _fitted(values: Floats, classes: Floats, wanted: Floats) -> Floats:
    return np.asarray(values * (classes @ (wanted / (classes.T @ values))))


def _calibrated(weights: Weights, values: Floats, classes: list[Floats]) -> Weights:
    return replace(weights, values=values, calibrated_to=np.hstack([weights.calibrated_to, *classes]))
