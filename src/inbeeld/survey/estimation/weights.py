"""How many municipalities each answering one stands for."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from inbeeld.survey.estimation.sample import Floats, Sample
from inbeeld.survey.estimation.sentence import Sentence


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
    notes: tuple[Sentence, ...] = ()

    def residuals(self, variable: Floats) -> Floats:
        """What the calibration does not explain of a variable u: u - x'B, with B by least squares weighted with d.

        Calibrated totals vary only by these (Deville and Särndal 1992, doi 10.1080/01621459.1992.10475217, 3.4).
        """
        if not self.calibrated_to.shape[1]:
            return variable
        root = np.sqrt(self.basis)
        return np.asarray(variable - self._directions @ (self._directions.T @ (variable * root)) / root)

    @cached_property
    def leverage(self) -> Floats:
        """How far each municipality pulls the calibration to itself: h = d x' (Σ d x x')⁻¹ x, 0 without calibration.

        Residuals are too small by about 1 - h, so intervals are made of u / (1 - h), which is nearly the jackknife
        (MacKinnon and White 1985, doi 10.1016/0304-4076(85)90158-7). R has no such factor; without it, 91 to 94 % of
        intervals hold the truth.
        """
        return np.asarray((self._directions**2).sum(axis=1))

    @cached_property
    def _directions(self) -> Floats:
        """Orthonormal columns among which x √d lies; shape (answering, independent)."""
        basis, values, _ = np.linalg.svd(self.calibrated_to * np.sqrt(self.basis)[:, None], full_matrices=False)
        return np.asarray(basis[:, values > 1e-10 * values.max(initial=1.0)])


def design_weights(sample: Sample) -> Weights:
    """N_h / n_h: in each stratum those that answered stand for all. Without strata, equal weights N / n."""
    values = (1 / sample.fraction)[sample.stratum]
    return Weights(sample, values, values, np.empty((len(values), 0)))
