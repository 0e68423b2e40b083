"""The three weightings of `inbeeld survey estimate --weights`, from the frame and the answers alone."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
import polars as pl

from inbeeld.survey.errors import SurveyError
from inbeeld.survey.estimation.calibration import NotConvergedError, raked
from inbeeld.survey.estimation.collapsing import collapsed, notes
from inbeeld.survey.estimation.sample import MUNICIPALITY, Sample
from inbeeld.survey.estimation.sentence import Sentence
from inbeeld.survey.estimation.trimming import trimmed
from inbeeld.survey.estimation.weights import Weights, design_weights

DESIGN, CALIBRATED, NONE = WEIGHTINGS = ("design", "calibrated", "none")
LARGEST = 5
"""No weight is more than so many times the median weight."""


def weighted(
    frame: pl.DataFrame,
    answers: pl.DataFrame,
    weighting: str = CALIBRATED,
    stratum: str = "size",
    margins: Sequence[str] = ("size", "province", "region"),
) -> Weights:
    """Weights for the answers, as `Sample.of` takes them.

    design: within each stratum, those that answered stand for all. calibrated: these, raked until they add up to the
    frame on each of the margins, and trimmed. none: all count alike, right only if chance decided who answered.
    Small classes are put together first; the notes of the weights say which.
    Raises SurveyError for a frame that lacks a class of a municipality, and for answers that do not fit it.
    """
    if weighting not in WEIGHTINGS:
        raise SurveyError(f"There is no weighting '{weighting}'. Choose one of {', '.join(WEIGHTINGS)}.")
    _whole(frame, (stratum, *margins))
    if weighting == NONE:
        return design_weights(Sample.of(frame, answers))
    variables = (stratum, *margins) if weighting == CALIBRATED else (stratum,)
    classed, told = _classed(frame, answers, dict.fromkeys(variables))
    weights = design_weights(Sample.of(classed, answers, [_column(stratum)]))
    if weighting == CALIBRATED:
        weights = _raked(weights, margins)
        weights = trimmed(weights, LARGEST * float(np.median(weights.values)))
    return replace(weights, notes=(*told, *weights.notes))


def every_weighting(frame: pl.DataFrame, answers: pl.DataFrame) -> dict[str, Weights]:
    """By name, as `weighted` makes them of size, province and region."""
    return {name: weighted(frame, answers, name) for name in WEIGHTINGS}


def _whole(frame: pl.DataFrame, variables: Iterable[str]) -> None:
    for variable in variables:
        if variable not in frame.columns:
            raise SurveyError(f"The frame has no column '{variable}'. Add it, or make weights without it.")
        if lacking := frame.filter(pl.col(variable).is_null())[MUNICIPALITY].sort().to_list():
            raise SurveyError(f"The frame has no {variable} for {', '.join(lacking)}. Fill it in.")


def _raked(weights: Weights, margins: Sequence[str]) -> Weights:
    """To as many margins as weights can be found for, the first ones first."""
    try:
        return raked(weights, [_column(margin) for margin in margins])
    except NotConvergedError:
        note = Sentence("left_out", {"variable": margins[-1], "others": ", ".join(margins[:-1])})
        return _raked(replace(weights, notes=(*weights.notes, note)), margins[:-1])


def _column(variable: str) -> str:
    return f"{variable} for weighting"


def _classed(
    frame: pl.DataFrame, answers: pl.DataFrame, variables: Iterable[str]
) -> tuple[pl.DataFrame, tuple[Sentence, ...]]:
    """The frame with a column for each variable in which its small classes are one, and what was put together."""
    told: list[Sentence] = []
    for variable in variables:
        groups = collapsed(frame, answers, variable)
        label = {name: group.label for group in groups for name in group.classes}
        classes = pl.col(variable).cast(pl.String).replace_strict(label, return_dtype=pl.String)
        frame = frame.with_columns(classes.alias(_column(variable)))
        told += notes(variable, groups)
    return frame, tuple(told)
