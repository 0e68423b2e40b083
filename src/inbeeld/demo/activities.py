"""Spells of education, volunteer work, courses and support, by the shares and durations of `data/activities.csv`."""

from dataclasses import dataclass

import numpy as np
import polars as pl

from inbeeld.demo.chance import choose, named, stream
from inbeeld.demo.days import FIRST_YEAR, FOREVER, MONTHS, Days, Flags, Shares
from inbeeld.demo.origins import FAMILY
from inbeeld.demo.people import People
from inbeeld.demo.stays import Stays, calendar, stays
from inbeeld.demo.steering import Steering, steer
from inbeeld.demo.tables import table

BY_FAMILY, OUT_OF_VIEW, AT_WORK = 0.7, 0.03, 0.25
"""How easily they enter an activity, compared with others; ours."""
END_REASONS = ("completed", "stopped", "found_work", "health", "other")
ENDED = np.array([64, 14, 12, 4, 6])


@dataclass(frozen=True)
class Activity:
    """Shares in percent of those present on 1 January; `months` that it lasts on average; `women` to men entering."""

    kind: str
    share_2012: float
    share_2017: float
    share_2018: float
    share_2024: float
    months: int
    women: float
    hours_least: int
    hours_most: int
    provider: str
    instrument: str

    def share(self, step: int) -> float:
        """As a share between 0 and 1, at a month of the history; between the years by straight lines."""
        percent = [self.share_2012, self.share_2017, self.share_2018, self.share_2024]
        return float(np.interp(FIRST_YEAR + step / 12, [2012, 2017, 2018, 2024], percent)) / 100


def activities(people: People, mediated_from: Days, seen: Flags, at_work: Flags) -> pl.DataFrame:
    """All spells of all kinds; `seen` and `at_work` are `MONTHS` × people. Nobody is in one before being mediated."""
    ease = np.where(at_work, AT_WORK, 1.0) * np.where(seen, 1.0, OUT_OF_VIEW)
    ease *= np.where(people.route == FAMILY, BY_FAMILY, 1.0)
    known = (Activity(**row) for row in table("activities").to_dicts())
    return pl.concat(_spells(activity, people, mediated_from, ease) for activity in known)


def _spells(activity: Activity, people: People, mediated_from: Days, ease: Shares) -> pl.DataFrame:
    rng = stream(people.seed, activity.kind)
    states = steer(_steering(activity, people, mediated_from, ease), rng)
    found = stays(states, calendar, rng).clipped(people.present_from, people.present_until)
    n = len(found.person)
    ended = np.where(found.end == FOREVER, -1, choose(rng.random(n), ENDED))
    hours = rng.integers(activity.hours_least, activity.hours_most + 1, n)
    return found.frame(activity.kind).with_columns(
        hours_per_week=pl.Series(hours.astype(np.float64)),
        instrument=pl.lit(activity.instrument),
        provider=pl.lit(activity.provider),
        end_reason=named(END_REASONS, ended),
    )


def _steering(activity: Activity, people: People, mediated_from: Days, ease: Shares) -> Steering:
    by_sex = np.where(people.woman, activity.women, 1.0)

    def wanted(step: int, _: Flags) -> Shares:
        return np.array([activity.share(step) * people.present(MONTHS[step]).sum()])

    return Steering(
        steps=len(MONTHS),
        stratum=np.zeros(len(people), np.int64),
        eligible=lambda step: people.present(MONTHS[step]) & (mediated_from <= MONTHS[step]),
        wanted=wanted,
        weight=lambda step: by_sex * ease[step],
        leaving=lambda tenure: np.full(len(tenure), 1 / activity.months),
    )


def occupied(people: People, spells: Stays) -> Flags:
    """`MONTHS` × people: in one of the spells on that day. The spells of a person do not overlap."""
    change = np.zeros((len(MONTHS) + 1, len(people)), np.int8)
    np.add.at(change, (np.searchsorted(MONTHS, spells.start), spells.person), 1)
    np.add.at(change, (np.searchsorted(MONTHS, spells.end), spells.person), -1)
    return np.cumsum(change[:-1], axis=0, dtype=np.int8) > 0
