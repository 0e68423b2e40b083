"""No municipality may stand for too many others."""

from dataclasses import replace

import numpy as np

from inbeeld.survey.estimation.sentence import Sentence
from inbeeld.survey.estimation.weights import Weights


def trimmed(weights: Weights, at_most: float) -> Weights:
    """What exceeds `at_most` is spread in equal parts over the other weights, so that their sum stays what it was.

    In R: trimWeights(upper = at_most, strict = TRUE). A little bias for less variance: classes that were calibrated
    no longer fit exactly, which a note says. Where all weights together leave no room, all become equal.
    """
    values = weights.values
    ceiling = max(at_most, float(values.mean()))
    if not (over := values > ceiling).any():
        return weights
    many = int(over.sum())
    while (over := values > ceiling * (1 + 1e-12)).any():
        cut = np.minimum(values, ceiling)
        below = cut < ceiling
        values = np.where(below, cut + (values - cut).sum() / max(below.sum(), 1), cut)
    note = Sentence("trimmed", {"many": str(many), "most": f"{ceiling:.2f}"})
    return replace(weights, values=values, notes=(*weights.notes, note))
