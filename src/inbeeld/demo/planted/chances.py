"""The chances of a month: to find work and to lose it, to start, to speak with the municipality, and to leave.

Each is a logistic model with round numbers of our own. Women, older people and those with less education or Dutch
start less often and find work less often, which is the self-selection.
"""

from dataclasses import dataclass

import numpy as np

from inbeeld.demo.days import Flags, Numbers, Shares
from inbeeld.demo.planted.people import People
from inbeeld.demo.planted.planted import Planted

HELPS = 0.5
"""On the log odds to find work, of whoever started."""
FIRST, HALF_LIFE = 2, 6
"""A fading effect is so many times as strong at first, and halves in so many months."""
WORK_BY_LEVEL = np.array([0.0, -0.3, 0.0, 0.4, 0.6])
START_BY_LEVEL = np.array([0.0, -0.5, 0.0, 0.5, 0.8])


@dataclass(frozen=True)
class Chances:
    """Functions of the month, and of what is the case in it; each gives a chance per person."""

    asked: Planted
    people: People

    def to_find(self, month: int, worked: Flags, since_start: Numbers) -> Shares:
        """worked: ever since settling. since_start: months, below 0 for whoever did not start."""
        return chance(self._work(month) + 0.4 * worked + self._helped(since_start))

    def to_lose(self) -> Shares:
        return chance(-3.2 - WORK_BY_LEVEL[self.people.level])

    def to_start(self, month: int) -> Shares:
        """Of those who may: what happened to them before makes no difference, so that their history is comparable."""
        return chance(self._wish(month) - 5.0)

    def to_ask(self, month: int) -> Shares:
        """For a place, of those who may, at each draw."""
        return chance(self._wish(month) - 1.8)

    def to_take(self, month: int) -> Shares:
        """The place that was drawn."""
        return chance(self._wish(month) + 0.9)

    def to_meet(self, at_work: Flags) -> Shares:
        one = self.people
        return chance(-1.2 - 0.5 * at_work - 0.3 * one.woman - 0.3 * one.by_family)

    def to_leave(self, at_work: Flags) -> Shares:
        one = self.people
        return chance(-5.2 + 0.5 * at_work - 0.02 * (one.age - 35) + 0.3 * (one.level == 4))

    def _work(self, month: int) -> Shares:
        one = self.people
        known: Shares = WORK_BY_LEVEL[one.level] - 0.7 * one.woman - 0.03 * (one.age - 35) + 0.25 * one.dutch(month)
        settled = 0.03 * np.clip(month - one.settled, 0, 24) - 0.2 * one.by_family
        return known + settled + self.asked.hidden * one.hidden - 4.3

    def _wish(self, month: int) -> Shares:
        one = self.people
        known: Shares = START_BY_LEVEL[one.level] - 0.7 * one.woman - 0.04 * (one.age - 35) + 0.3 * one.dutch(month)
        settled = 0.03 * np.clip(month - one.settled, 0, 24) - 0.3 * one.by_family
        return known + settled + self.asked.hidden * one.hidden

    def _helped(self, since_start: Numbers) -> Shares:
        helps: Shares = np.where(since_start >= 0, HELPS, 0.0)
        match self.asked.effect:
            case "zero":
                helps *= 0
            case "by_group":
                helps *= self.people.woman
            case "fading":
                helps *= FIRST * 0.5 ** (since_start / HALF_LIFE)
        return helps


def chance(log_odds: Shares) -> Shares:
    between: Shares = 1 / (1 + np.exp(-log_odds))
    return between
