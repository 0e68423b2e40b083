"""From when the municipality mediates somebody. Until then nothing is offered, and there is no spell but benefit.

Women and those who came by family reunification wait longer. That is what the software must make visible, so it has
to be in the data.
"""

import numpy as np

from inbeeld.demo.chance import stream
from inbeeld.demo.days import DAYS_A_MONTH, FOREVER, Days
from inbeeld.demo.origins import FAMILY
from inbeeld.demo.people import People

MONTHS_OF_WAITING = 5.0
"""Median of a man who asked for asylum; ours, such that a third was not yet mediated at the start of 2017."""
WOMEN, BY_FAMILY = 1.7, 1.6
"""How many times as long; ours."""
NEVER = 0.06
"""Share of whom nothing becomes in the years of the demo; ours."""


def mediated_from(people: People) -> Days:
    """Per person the first day, or FOREVER."""
    rng = stream(people.seed, "mediation")
    median = MONTHS_OF_WAITING * np.where(people.woman, WOMEN, 1.0) * np.where(people.route == FAMILY, BY_FAMILY, 1.0)
    months = median * rng.exponential(1 / np.log(2), len(people))
    start = people.present_from + 7 + (months * DAYS_A_MONTH).astype(np.int64)
    return np.where((start < people.present_until) & (rng.random(len(people)) >= NEVER), start, FOREVER)
