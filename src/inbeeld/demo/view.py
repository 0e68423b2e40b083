"""Who is in view, month by month: seen by the municipality at least once in the year before."""

import numpy as np

from inbeeld.demo.chance import stream
from inbeeld.demo.days import FIRST_YEAR, MONTHS, Days, Flags, Shares
from inbeeld.demo.origins import FAMILY
from inbeeld.demo.people import People
from inbeeld.demo.steering import Steering, steer
from inbeeld.demo.tables import table

AT_ONCE, AT_ONCE_FAMILY = 0.65, 0.46
"""Share whose guidance starts at settlement: the majority of municipalities said so in 2017; the shares are ours."""
WOMEN, BY_FAMILY, NOT_YET_MEDIATED = 0.6, 0.6, 0.4
"""How easily somebody is reached later, compared with others; ours."""
LEAST_MONTHS = 13
"""A contact keeps somebody in view for a year, whatever follows."""
LOSING_SIGHT = 0.025  # a month; ours


def seen_at_once(people: People) -> Flags:
    """Whose guidance starts within four weeks of settlement."""
    share = np.where(people.route == FAMILY, AT_ONCE_FAMILY, AT_ONCE)
    adult = people.grown_up <= people.settled
    return adult & (stream(people.seed, "at once").random(len(people)) < share)


def in_view(people: People, at_once: Flags, mediated_from: Days) -> Flags:
    """`MONTHS` × people: seen in the year up to that day. Whoever begins to be mediated is seen."""
    starts, mediated = np.searchsorted(MONTHS, people.present_from), np.searchsorted(MONTHS, mediated_from)
    ease = np.where(people.woman, WOMEN, 1.0) * np.where(people.route == FAMILY, BY_FAMILY, 1.0)
    share = _share_in_view()

    def weight(step: int) -> Shares:
        reached = np.where(mediated <= step, ease, ease * NOT_YET_MEDIATED)
        # In the first two months nobody but those seen at once: else more would be seen within four weeks.
        return np.where(starts + 2 <= step, reached, 0.0)

    steering = Steering(
        steps=len(MONTHS),
        stratum=np.zeros(len(people), np.int64),
        eligible=lambda step: people.present(MONTHS[step]),
        wanted=lambda step, there: share[[step]] * there.sum(),
        weight=weight,
        leaving=lambda tenure: np.full(len(tenure), LOSING_SIGHT),
        least=LEAST_MONTHS,
        admitted=lambda step: (at_once & (starts == step)) | (mediated == step),
    )
    return steer(steering, stream(people.seed, "view"))


def _share_in_view() -> Shares:
    """Per month of the history, by straight lines between the years of `data/in_view.csv`."""
    known, years = table("in_view"), FIRST_YEAR + np.arange(len(MONTHS)) / 12
    return np.array(np.interp(years, known["year"].to_numpy(), known["percent"].to_numpy() / 100))
