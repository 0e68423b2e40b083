"""How many municipalities each answering one stands for."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from inbeeld.survey.estimation.sample import Floats, Sample


@dataclass(frozen=True, eq=False)
class Weights:
    """Shapes: (answering,), and (answering, columns) for `calibrated_to`.

    Fields:
        values: the weights.
        basis: those before they were calibrated, d.
        calibrated_to: the columns x of which the weights give the totals of the frame; none before calibration.
        notes: what was done to them that a reader must know.
    """

    sample: Sample
    values: Floats
    basis: Floats
    calibrated_to: Floats
    notes: tuple[str, ...] = ()

    def residuals(self, variable: Floats) -> Floats:
        """What the calibration does not explain of a variable u: u - x'B, with B by least squares weighted with d.

        Calibrated totals vary only by these (Deville and Särndal 1992, doi 10.1080/01621459.1992.10475217, 3.4).
        """
        if not self.calibrated_to.shape[1]:
            return variable
        root = np.sqrt(self.basis)
        slopes = np.linalg.lstsq(self.calibrated_to * root[:, None], variable * root)[0]
        return np.asarray(variable - self.calibrated_to @ slopes)

    @cached_property
    def widening(self) -> float:
        """m / (m - p), by which intervals are wider than the standard error says: m respondents, p the classes
        calibrated to beyond the strata.

        Residuals are too small, and the weights vary by themselves, each by about √(m / (m - p)). R has no such
        factor; without it 92 to 94 % of intervals hold the truth (tests/survey/estimation/coverage.py).
        """
        strata = np.eye(len(self.sample.population))[self.sample.stratum]
        together = np.linalg.matrix_rank(np.hstack([strata, self.calibrated_to]))
        respondents = len(np.unique(self.sample.cluster))
        return respondents / max(respondents - int(together - strata.shape[1]), 1)


def design_weights(sample: Sample) -> Weights:
    """N_h / n_h: in each stratum those that answered stand for all. Without strata, equal weights N / n."""
    values = (1 / sample.fraction)[sample.stratum]
    return Weights(sample, values, values, np.empty((len(values), 0)))
