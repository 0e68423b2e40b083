"""Who answers for which municipalities, and which of them take part: large ones more often."""

from collections.abc import Iterator

import numpy as np

from inbeeld.demo.days import Flags
from inbeeld.demo.wave.places import Places
from inbeeld.survey.wave.rows import RespondentRow

TAKING_PART = {2017: 259, 2018: 282}
"""Two thirds of 388, and 282 of 380, as the monitor printed."""
LARGE_ONES_MORE_OFTEN = 0.7


def respondent(places: Places, n: int) -> str:
    """Named after a municipality, because nobody's name belongs in a wave."""
    return f"respondent-{places.codes[int(np.argmax(places.unit == places.unit[n]))][2:]}"


def respondent_rows(places: Places) -> Iterator[RespondentRow]:
    """All who are asked, whether they answer or not."""
    for n, code in enumerate(places.codes):
        yield RespondentRow(respondent=respondent(places, n), municipality=code)


def taking_part(places: Places) -> Flags:
    """Exactly so many as the monitor printed. A respondent answers for all of theirs, or for none."""
    inclined = places.leaning("taking part", LARGE_ONES_MORE_OFTEN)
    units, many = np.unique(places.unit, return_counts=True)
    mean = [inclined[places.unit == unit].mean() for unit in units]
    taken, left = set[int](), TAKING_PART[places.year]
    for n in np.argsort(mean)[::-1]:
        if many[n] <= left:
            taken.add(int(units[n]))
            left -= many[n]
    return np.isin(places.unit, list(taken))
