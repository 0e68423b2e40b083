"""When people are in paid work: the published curves by months since the permit, carried out on people."""

from collections.abc import Callable

import numpy as np

from inbeeld.demo.chance import stream
from inbeeld.demo.curves import MONTHS_FOLLOWED, share_in_work, women_to_men
from inbeeld.demo.days import DAYS_A_MONTH, HISTORY_END, Days, Flags, Numbers, Shares, birthday
from inbeeld.demo.origins import FAMILY
from inbeeld.demo.people import People
from inbeeld.demo.stays import Stays, stays
from inbeeld.demo.steering import Steering, steer

LEAVING_AT_FIRST, LEAVING_LATER, FIRST_MONTHS = 0.045, 0.018, 12
"""Chance to lose work per month. Two in three workers do not work in every month of a year (SCP 2021)."""
NOT_YET_SETTLED, NOT_YET_MEDIATED, BY_FAMILY = 0.01, 0.10, 0.6
"""How easily they find work, compared with others; ours. Some must: 5.2 % of Afghans worked at three months."""
MOST = 0.95
MARGIN = 3
"""Days. A month since the permit here has 30.44 days, which drifts two days around the calendar's months."""


def paid_work(people: People, mediated_from: Days, ease: Callable[[Days], Shares]) -> Stays:
    """`ease`: of a day per person, how easily each finds work then, for other reasons than are here."""
    rng = stream(people.seed, "work")
    until = np.minimum(people.left, birthday(people.born, 65))
    states = steer(_steering(people, mediated_from, until, ease), rng)
    found = stays(states, lambda person, step: _point(people.permit[person], step), rng, margin=MARGIN)
    return found.clipped(np.maximum(people.permit, people.grown_up), until)


def _point(permit: Days, step: Numbers | int) -> Days:
    return permit + np.floor(step * DAYS_A_MONTH).astype(np.int64)


def _steering(people: People, mediated_from: Days, until: Days, ease: Callable[[Days], Shares]) -> Steering:
    curve, ratio = share_in_work(), women_to_men()

    def eligible(step: int) -> Flags:
        now = _point(people.permit, step)
        return (people.grown_up <= now) & (now < until) & (now <= HISTORY_END)

    def wanted(step: int, there: Flags) -> Shares:
        heads = np.bincount(2 * people.cell[there] + people.woman[there], minlength=2 * len(curve)).reshape(-1, 2)
        return _by_sex(curve[:, step], ratio[step], heads).ravel()

    def weight(step: int) -> Shares:
        now = _point(people.permit, step)
        settled = np.where(people.settled <= now, 1.0, NOT_YET_SETTLED)
        mediated = np.where(mediated_from <= now, 1.0, NOT_YET_MEDIATED)
        return settled * mediated * ease(now) * np.where(people.route == FAMILY, BY_FAMILY, 1.0)

    return Steering(
        steps=MONTHS_FOLLOWED + 1,
        stratum=2 * people.cell + people.woman,
        eligible=eligible,
        wanted=wanted,
        weight=weight,
        leaving=lambda tenure: np.where(tenure <= FIRST_MONTHS, LEAVING_AT_FIRST, LEAVING_LATER),
    )


def _by_sex(share: Shares, ratio: float, heads: Numbers) -> Shares:
    """Numbers of men and women in work such that together they have the share, and women `ratio` times men's."""
    men, women = heads[:, 0], heads[:, 1]
    of_men = np.minimum(share * (men + women) / np.maximum(men + ratio * women, 1e-9), MOST)
    return np.column_stack([men * of_men, women * of_men * ratio])
