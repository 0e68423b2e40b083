"""How people came and who they are: arrival route, sex and age."""

import numpy as np

from inbeeld.demo.chance import choose
from inbeeld.demo.days import DAYS_A_YEAR, Days, Flags, Numbers, Shares

ASYLUM, FAMILY, RESETTLED = range(3)
ROUTES = ("asylum", "family_reunification", "resettlement")
FAMILY_BY_COHORT = {2014: 0.28, 2015: 0.38, 2016: 0.50, 2017: 0.52, 2018: 0.40}
"""Share by family reunification; ours, such that of those housed in 2017 almost half came that way (Aedes on CBS)."""
FAMILY_OTHERWISE, RESETTLEMENT = 0.30, 0.04
"""Ours."""

MAN, WOMAN, BOY, GIRL, OLD = range(5)
MADE_UP_OF = {
    ASYLUM: np.array([0.58, 0.24, 0.10, 0.07, 0.01]),
    FAMILY: np.array([0.10, 0.32, 0.29, 0.28, 0.01]),
    RESETTLED: np.array([0.32, 0.28, 0.21, 0.18, 0.01]),
}
"""Shares of men, women, boys, girls and people over 65; ours. Family reunification: mostly women and children."""
YEAR_ALONE = 1 / 12
"""Share of whom only the year of birth is known; they count as born on 1 July."""


def routes(cohort: Numbers, uniform: Shares) -> Numbers:
    family = np.array([FAMILY_BY_COHORT.get(year, FAMILY_OTHERWISE) for year in cohort.tolist()])
    return np.where(uniform < family, FAMILY, np.where(uniform > 1 - RESETTLEMENT, RESETTLED, ASYLUM))


def groups(route: Numbers, uniform: Shares) -> Numbers:
    """MAN, WOMAN, BOY, GIRL or OLD."""
    group = np.zeros(len(route), np.int64)
    for one, shares in MADE_UP_OF.items():
        group[route == one] = choose(uniform[route == one], shares)
    return group


def women(group: Numbers, rng: np.random.Generator) -> Flags:
    old = (group == OLD) & (rng.random(len(group)) < 0.5)
    return np.where(np.isin(group, (WOMAN, GIRL)), True, old)


def births(permit: Days, group: Numbers, uniform: Shares, rng: np.random.Generator) -> Days:
    """Adults are mostly in their twenties and thirties when they get their permit, children of any age."""
    grown = 18 + 46 * rng.beta(1.3, 3.4, len(group))
    age = np.select([group <= WOMAN, group <= GIRL], [grown, 18 * uniform], 66 + 15 * uniform)
    born = permit - (age * DAYS_A_YEAR).astype(np.int64)
    year_alone = rng.random(len(group)) < YEAR_ALONE
    return np.where(year_alone, np.minimum(_mid_year(born), permit), born)


def _mid_year(days: Days) -> Days:
    july = days.astype("datetime64[D]").astype("datetime64[Y]").astype("datetime64[M]") + 6
    return np.array(july.astype("datetime64[D]").astype(np.int64))
