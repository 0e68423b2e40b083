"""When people get their permit, when they settle in a municipality and when they leave it."""

from collections.abc import Sequence

import numpy as np

from inbeeld.demo.days import DAYS_A_MONTH, DAYS_A_YEAR, FOREVER, HISTORY_END, Days, Numbers, Shares, day
from inbeeld.demo.origins import FAMILY

MONTHS_TO_SETTLING, MONTHS_OF_ERITREANS, MONTHS_OF_FAMILY = 4.5, 7.5, 1.5
"""Median months from permit to an own home; ours. Eritreans waited longer than Syrians (CBS news 2017-25), and family
members join somebody who has a home."""
SETTLING_SPREAD = 0.65
LEAVING_A_YEAR, STAYING_AT_LEAST = 0.008, 60
"""Share and days; ours."""


def permits(cohort: Numbers, uniform: Shares) -> Days:
    first = np.array([day(year) for year in cohort.tolist()], np.int64)
    return first + (uniform * 365).astype(np.int64)


def settlements(permit: Days, names: Sequence[str], route: Numbers, rng: np.random.Generator) -> Days:
    """All settle before the end of the history: a municipality does not know the others."""
    eritrean = np.array([name == "Eritrea" for name in names], bool)
    median = np.where(eritrean, MONTHS_OF_ERITREANS, MONTHS_TO_SETTLING)
    months = np.where(route == FAMILY, MONTHS_OF_FAMILY, median) * rng.lognormal(0.0, SETTLING_SPREAD, len(permit))
    return np.minimum(permit + (months * DAYS_A_MONTH).astype(np.int64), HISTORY_END - 1)


def departures(settled: Days, rng: np.random.Generator) -> Days:
    """The first day gone, or FOREVER."""
    years = rng.exponential(1 / LEAVING_A_YEAR, len(settled))
    left = settled + STAYING_AT_LEAST + (years * DAYS_A_YEAR).astype(np.int64)
    return np.where(left < HISTORY_END, left, FOREVER)
