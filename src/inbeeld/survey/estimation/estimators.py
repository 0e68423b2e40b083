"""Totals, means, ratios and shares; each of all municipalities, or of those within a domain.

Who gave no answer is left out of that figure alone.
"""

from dataclasses import replace
from math import isnan, nan

import numpy as np
import polars as pl

from inbeeld.survey.errors import SurveyError
from inbeeld.survey.estimation.estimate import Asked, Estimate, Within, answered, estimated
from inbeeld.survey.estimation.interval import Bounds, korn_graubard, none_seen
from inbeeld.survey.estimation.sample import MUNICIPALITY, Flags, Floats
from inbeeld.survey.estimation.weights import Weights

OF = ("municipalities", "persons")


def total(weights: Weights, asked: Asked, within: Within = None) -> Estimate:
    """Σ w y. Who did not answer counts as 0, so a question that some skipped gives too little. In R: svytotal."""
    inside, (y,) = answered(weights.sample, within, asked)
    return estimated(weights, float(weights.values @ y), y, inside)


def mean(weights: Weights, asked: Asked, within: Within = None) -> Estimate:
    """Σ w y / Σ w: the average municipality. In R: svymean, of a subset for a domain."""
    return ratio(weights, asked, np.ones_like(weights.values), within)


def ratio(weights: Weights, numerator: Asked, denominator: Asked, within: Within = None) -> Estimate:
    """R = Σ w y / Σ w x, linearised as u = (y - R x) / Σ w x. In R: svyratio."""
    inside, (y, x) = answered(weights.sample, within, numerator, denominator)
    return _ratio(weights, y, x, inside)


def share(weights: Weights, asked: Asked, of: str = "municipalities", within: Within = None) -> Estimate:
    """The share of municipalities that say yes, or of the persons who live in one that does.

    `asked`: yes or no; or between 0 and 1, where a municipality reports a share of its persons. Of municipalities
    that is the average one; of persons it is all persons together.
    The interval is that of Korn and Graubard, and where nobody or everybody says yes that of `none_seen`.
    Raises SurveyError for an answer below 0 or above 1.
    """
    if of not in OF:
        raise SurveyError(f"A share is of {' or of '.join(OF)}, not of '{of}'.")
    size = np.ones_like(weights.values) if of == "municipalities" else weights.sample.persons
    inside, (yes, people) = answered(weights.sample, within, asked, size)
    if ((yes < 0) | (yes > 1)).any():
        beyond = weights.sample.answers.filter(pl.Series((yes < 0) | (yes > 1)))[MUNICIPALITY].to_list()
        raise SurveyError(f"A share is between 0 and 1, and not so in {', '.join(beyond)}.")
    found = _ratio(weights, yes * people, people, inside)
    if isnan(found.value):
        return found
    low, high = _bounds(found, yes[inside], people[inside], weights.values[inside])
    return replace(found, low=low, high=high)


def _ratio(weights: Weights, y: Floats, x: Floats, inside: Flags) -> Estimate:
    below = float(weights.values @ x)
    if not below:
        return Estimate(weights.sample, nan, nan, nan, nan, nan, nan, np.zeros(len(x)), inside)
    value = float(weights.values @ y) / below
    return estimated(weights, value, (y - value * x) / below, inside)


def _bounds(found: Estimate, yes: Floats, people: Floats, weights: Floats) -> Bounds:
    """Of unlike municipalities, as many are taken to be drawn as would be worth the same if alike (Kish 1965)."""
    if yes.max() > 0 and yes.min() < 1:
        return korn_graubard(found.value, found.error * found.widening, found.base, found.degrees_of_freedom)
    stands_for = weights * people
    drawn = stands_for.sum() ** 2 / (stands_for @ stands_for)
    reach = none_seen(drawn, drawn * stands_for.sum() / people.sum())
    return (1 - reach, 1.0) if yes.max() else (0.0, reach)
