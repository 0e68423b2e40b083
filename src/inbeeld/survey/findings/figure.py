"""One figure of an indicator: of whom, and in which class."""

from inbeeld.survey.estimation import Estimate, Weights, mean, ratio, share
from inbeeld.survey.estimation.sample import Flags
from inbeeld.survey.findings.indicator import Indicator
from inbeeld.survey.findings.told import told


def figure(weights: Weights, indicator: Indicator, how: str, of: str, within: Flags | None = None) -> Estimate:
    """A share between 0 and 1; of a number the mean, of persons that where the average person lives."""
    numbers = told(weights.sample, indicator, how)
    if indicator.kind != "number":
        return share(weights, numbers, of, within)
    if of == "municipalities":
        return mean(weights, numbers, within)
    return ratio(weights, numbers * weights.sample.persons, weights.sample.persons, within)
