"""What municipalities told of an indicator, as numbers."""

import numpy as np

from inbeeld.survey.estimation import Sample, Sentence, why_not_combined
from inbeeld.survey.estimation.sample import Floats
from inbeeld.survey.findings.indicator import Indicator
from inbeeld.survey.findings.table import ANSWERED, COUNTED, ESTIMATED, column

REPORTED, COMBINED = "reported", "combined"
"""Of a share: counted where it was counted, else as estimated; and the estimates less their bias."""


def ways(indicator: Indicator) -> tuple[str, ...]:
    """How answers came about, of which each way has its own figure."""
    return (REPORTED, COUNTED, ESTIMATED) if indicator.kind == "share" else (ANSWERED,)


def told(sample: Sample, indicator: Indicator, how: str) -> Floats:
    """Shape (answering,); nan where there is no answer. A choice is 1 or 0, a share between them."""
    if how != REPORTED:
        return sample.answers[column(indicator, how)].to_numpy()
    counted, estimated = (told(sample, indicator, one) for one in (COUNTED, ESTIMATED))
    return np.where(np.isnan(counted), estimated, counted)


def why_not_together(sample: Sample, indicator: Indicator) -> Sentence | None:
    """Of a share: None where counted and estimated can be combined."""
    counted, estimated = (~np.isnan(told(sample, indicator, how)) for how in (COUNTED, ESTIMATED))
    return why_not_combined(counted, estimated)
