"""The whole country, and the classes that figures are given by."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from inbeeld.survey.estimation import Sample
from inbeeld.survey.estimation.sample import Flags
from inbeeld.survey.wave.frame import CLASSES


@dataclass(frozen=True, eq=False)
class Class:
    """`by` and `name` are "" for the whole country. `municipalities`: of the frame. `inside`: which of those that
    answered, shape (answering,)."""

    by: str
    name: str
    municipalities: int
    inside: Flags


def classes(sample: Sample) -> tuple[Class, ...]:
    """The whole country first, then those of size, province and region, in their order."""
    whole = Class("", "", sample.frame.height, np.ones(sample.answers.height, np.bool_))
    return (whole, *(one for variable in CLASSES for one in _of(sample, variable)))


def _of(sample: Sample, variable: str) -> Iterator[Class]:
    for name, municipalities in sample.frame.group_by(variable).len().sort(variable).iter_rows():
        yield Class(variable, str(name), municipalities, (sample.answers[variable] == name).to_numpy())
