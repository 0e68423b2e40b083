"""Which figures are not printed: respondents were promised that their municipality cannot be recognised."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from inbeeld.survey.estimation import Sample
from inbeeld.survey.estimation.sample import Flags, Floats
from inbeeld.survey.findings.classes import Class
from inbeeld.survey.findings.hiding import hidden
from inbeeld.survey.findings.indicator import Indicator
from inbeeld.survey.findings.table import COUNTED, ESTIMATED
from inbeeld.survey.findings.told import told, ways

MINIMUM = 5
"""Municipalities that answered; of fewer, nothing is printed."""
LARGEST = 0.5
"""Of the persons in a class; where one municipality has more, a share of persons nearly tells what it answered."""


@dataclass(frozen=True, eq=False)
class Secrecy:
    """`classes`: all that figures could be printed by, as two prints can be laid side by side."""

    sample: Sample
    classes: Sequence[Class]
    _known: dict[tuple[bytes, str], Flags] = field(default_factory=dict)

    def hidden(self, indicator: Indicator, of: str) -> Mapping[str, Flags]:
        """By way of answering, which classes are hidden; shape (classes,). Options of one question are alike."""
        answers = _answers(self.sample, indicator)
        place = answers.tobytes(), of
        if place not in self._known:
            self._known[place] = self._hidden(answers, of)
        return dict(zip(ways(indicator), self._known[place], strict=True))

    def _hidden(self, answers: Flags, of: str) -> Flags:
        """Shape (ways, classes)."""
        times = answers.shape[1] // self.sample.answers.height
        inside = np.tile([one.inside for one in self.classes], times)
        sums = np.vstack([inside & each for each in answers])
        secret = sums.sum(axis=1) < MINIMUM
        if of == "persons":
            secret |= _dominated(sums * np.tile(self.sample.persons, times))
        breakdowns = [(way, one.by) for way in range(len(answers)) for one in self.classes]
        groups = np.unique(breakdowns, axis=0, return_inverse=True)[1]
        return hidden(sums, secret, MINIMUM, groups).reshape(len(answers), -1)


def _answers(sample: Sample, indicator: Indicator) -> Flags:
    """For each way the answers that it is made of; shape (ways, answers). A municipality that counted and estimated
    gave two answers."""
    if indicator.kind != "share":
        return ~np.isnan([told(sample, indicator, how) for how in ways(indicator)])
    counted, estimated = (~np.isnan(told(sample, indicator, how)) for how in (COUNTED, ESTIMATED))
    nobody = np.zeros_like(counted)
    return np.array(
        [
            np.concatenate([counted, estimated & ~counted]),
            np.concatenate([counted, nobody]),
            np.concatenate([nobody, estimated]),
        ]
    )


def _dominated(persons: Floats) -> Flags:
    """`persons`: of each municipality in each sum; shape (sums, answers)."""
    return np.asarray(persons.max(axis=1) > LARGEST * persons.sum(axis=1))
