"""What one case manager more or fewer would mean: how many more people are in view some weeks from now.

Somebody is in view who had a contact in the last 365 days. Who will not be, without a new contact, is in one of four
groups by when they were last seen. Of each group a share p was seen in the weeks before; with f times as many hours,
and a contact as likely in each hour, 1 - (1 - p)^f would be: (1 - p)^(1/n) is the chance of none in the n-th part of
the time. So of the people of a group now, (1 - p) - (1 - p)^f more are in view.

The interval is that of 95 % of draws of p from its Jeffreys posterior Beta(seen + 1/2, not seen + 1/2), and of how
many it is with that p. It says how sure the counts are, and not whether hours and contacts go together.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

IN_VIEW = timedelta(days=365)
LONGEST = 52
"""Weeks. Over a year, everybody who is in view now would need a new contact as well, and more than hours changes."""
DRAWS = 10_000
OUTSIDE = 0.025
DROPPING_OUT, LONG_AGO, NEW, NEVER = "dropping_out", "long_ago", "new", "never"
"""Seen in the year before, or longer ago; never seen, and settled in the year before, or longer ago."""
GROUPS = (DROPPING_OUT, LONG_AGO, NEW, NEVER)


@dataclass(frozen=True)
class Sight:
    """When somebody was seen last: up to the day (`last`), and up to so many weeks before it (`before`)."""

    settled: date
    before: date | None
    last: date | None


@dataclass(frozen=True)
class Change:
    """Hours of all case managers together in a week, now and then."""

    now: float
    then: float

    @property
    def factor(self) -> float:
        return self.then / self.now


@dataclass(frozen=True)
class WhatIf:
    """`unchanged` is how many would be in view after the weeks if nothing changes, `more` how many more then: fewer
    where it is negative. Both are expected numbers; `low` and `high` are of `more`."""

    day: date
    weeks: int
    change: Change
    people: int
    in_view: int
    unchanged: float
    more: float
    low: int
    high: int


def what_if(sights: Iterable[Sight], change: Change, day: date, weeks: int) -> WhatIf:
    """Of the people of today, who stay. `weeks` is at most 52, and `change.now` more than 0."""
    listed = list(sights)
    groups = _groups(listed, day, weeks)
    drawn = _drawn(groups, change.factor)
    low, high = np.quantile(drawn, [OUTSIDE, 1 - OUTSIDE], method="inverted_cdf")
    return WhatIf(
        day=day,
        weeks=weeks,
        change=change,
        people=len(listed),
        in_view=sum(one.last is not None and one.last > day - IN_VIEW for one in listed),
        unchanged=len(listed) - sum(group.now * group.missed for group in groups),
        more=float(drawn.mean()),
        low=int(low),
        high=int(high),
    )


@dataclass(frozen=True)
class _Group:
    """How many were in it some weeks ago, how many of these were seen since, and how many are in it now."""

    then: int
    seen: int
    now: int

    @property
    def posterior(self) -> tuple[float, float]:
        """Of the share that is seen: a Beta distribution."""
        return self.seen + 0.5, self.then - self.seen + 0.5

    @property
    def missed(self) -> float:
        """The share that is expected not to be seen in as many weeks again."""
        seen, not_seen = self.posterior
        return not_seen / (seen + not_seen)


def _groups(sights: Sequence[Sight], day: date, weeks: int) -> list[_Group]:
    before = day - timedelta(weeks=weeks)
    there = [one for one in sights if one.settled <= before]
    then = Counter(_group(one.settled, one.before, before, weeks) for one in there)
    seen = Counter(_group(one.settled, one.before, before, weeks) for one in there if one.last != one.before)
    now = Counter(_group(one.settled, one.last, day, weeks) for one in sights)
    return [_Group(then[name], seen[name], now[name]) for name in GROUPS]


def _group(settled: date, last: date | None, day: date, weeks: int) -> str | None:
    """None of whoever is in view after the weeks in any case."""
    if last is None:
        return NEW if settled > day - IN_VIEW else NEVER
    if last > day + timedelta(weeks=weeks) - IN_VIEW:
        return None
    return DROPPING_OUT if last > day - IN_VIEW else LONG_AGO


def _drawn(groups: Iterable[_Group], factor: float) -> npt.NDArray[np.int64]:
    """How many more are in view, in each draw; the same draws each time."""
    rng = np.random.default_rng(0)
    more = np.zeros(DRAWS, dtype=np.int64)
    for group in groups:
        missed = 1 - rng.beta(*group.posterior, DRAWS)
        change = missed - missed**factor
        more += np.sign(change).astype(np.int64) * rng.binomial(group.now, np.abs(change))
    return more
