"""Month after month what becomes of people, with the instrument and without it.

Both lives of a person have the same luck and are the same until the start, so what differs after it is the effect.
Both go on after somebody has left, because the effect is about them too; only what is written down stops there.
"""

from dataclasses import dataclass

import numpy as np

from inbeeld.demo.chance import stream
from inbeeld.demo.days import Flags, Numbers, Shares
from inbeeld.demo.planted.chances import Chances
from inbeeld.demo.planted.courses import last_month
from inbeeld.demo.planted.draws import NEVER, Draws
from inbeeld.demo.planted.people import People
from inbeeld.demo.planted.planted import Planted

IN_VIEW = 12
"""Months after a contact, a course, or work that is known, in which somebody is in view. Work that begins out of
view is not known before they meet: otherwise who finds work would be in view by it, and who does not out of it."""


@dataclass(frozen=True)
class Lives:
    """`having` and `without`: in work on the first of each month (months + 1, people). `could`: the month in which
    they start, or would have, had they drawn a place; without it, both lives are one. `met`: whether they met the
    municipality in the month, and `known` whether it knew of their work, of the same shape as work. `start`, `could`,
    `left`: NEVER where not."""

    people: People
    having: Flags
    without: Flags
    met: Flags
    known: Flags
    start: Numbers
    could: Numbers
    left: Numbers
    draws: Draws

    @classmethod
    def begin(cls, people: People, months: int) -> "Lives":
        n = len(people)
        having, without, met, known = (np.zeros((months + 1, n), bool) for _ in range(4))
        start, could, left = (np.full(n, NEVER) for _ in range(3))
        return cls(people, having, without, met, known, start, could, left, Draws.none(n))

    @property
    def months(self) -> int:
        return len(self.having) - 1

    def work(self, month: int) -> Flags:
        """As it was."""
        work: Flags = np.where(self.start == NEVER, self.without[month], self.having[month])
        return work

    def here(self, month: int) -> Flags:
        """Settled before its first day, and not left before it."""
        there: Flags = (self.people.settled < month) & ((self.left == NEVER) | (self.left >= month))
        return there


def lives(asked: Planted, people: People) -> Lives:
    one, chances = Lives.begin(people, asked.months), Chances(asked, people)
    luck = stream(asked.seed, "planted lives")
    sign = np.full(len(people), NEVER - IN_VIEW)
    for month in range(asked.months + 1):
        work, here, seen = one.work(month), one.here(month), month - sign <= IN_VIEW
        one.known[month] = work & seen
        sign[one.known[month]] = month
        if month < asked.months:
            starts = _starts(asked, one, chances, month, here & seen & ~work & (one.could == NEVER), luck)
            one.met[month] = (people.settled == month) | (here & (luck.random(len(people)) < chances.to_meet(work)))
            sign[one.met[month]] = month
            sign[starts] = last_month(asked.months, np.full(starts.sum(), month), np.flatnonzero(starts))
            one.left[here & ~starts & (luck.random(len(people)) < chances.to_leave(work))] = month
            _work_on(one, chances, month, luck.random(len(people)))
    return one


def _starts(asked: Planted, one: Lives, chances: Chances, month: int, may: Flags, luck: np.random.Generator) -> Flags:
    """Who starts in the month, written into `one`, as who could."""
    if asked.design == "selection":
        starts = could = may & (luck.random(len(may)) < chances.to_start(month))
    else:
        could = one.draws.draw(month, may, chances, luck)
        starts = could & one.draws.won
    one.could[could], one.start[starts] = month, month
    return starts


def _work_on(one: Lives, chances: Chances, month: int, fortune: Shares) -> None:
    since = np.where(one.could == NEVER, NEVER, month - one.could)
    for life, helped in ((one.having, since), (one.without, np.full(len(since), NEVER))):
        worked: Flags = np.logical_or.reduce(life[: month + 1])
        finds = (one.people.settled < month) & (fortune < chances.to_find(month, worked, helped))
        life[month + 1] = np.where(life[month], fortune >= chances.to_lose(), finds)
