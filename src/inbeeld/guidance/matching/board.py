"""The board: all openings of a day, looked through for one person, or one of them for many people."""

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Self, TypeVar

import numpy as np

from inbeeld.guidance.matching.asked import Asked, Offered
from inbeeld.guidance.matching.condition import Result
from inbeeld.guidance.matching.courses import Closing, Courses
from inbeeld.guidance.matching.discovery import conditions, wishes
from inbeeld.guidance.matching.match import Match
from inbeeld.guidance.matching.opening import Opening
from inbeeld.guidance.matching.policy import Policy
from inbeeld.guidance.matching.seeker import Seeker
from inbeeld.guidance.matching.view import View
from inbeeld.guidance.matching.wish import Met

Told = TypeVar("Told")


class Board:
    """Openings, and what a municipality chose. What was settled with somebody is not told of to them again.

    Courses are looked for among the openings, or on another board.
    """

    def __init__(self, openings: Iterable[Opening], policy: Policy, courses_on: Self | None = None) -> None:
        self.openings, self.policy = tuple(openings), policy
        self.asked = tuple(Asked(one, self.openings, policy) for one in conditions())
        self.offered = tuple(Offered(one, self.openings) for one in wishes())
        self.numbers = {one.opening_id: nth for nth, one in enumerate(self.openings)}
        self._asks = np.stack([one.which for one in self.asked], axis=1)
        self._offers = np.stack([one.which for one in self.offered], axis=1)
        self.courses: Courses = courses_on.courses if courses_on else Courses(self.openings, policy)

    def matches_of(self, seeker: Seeker) -> tuple[Match, ...]:
        """What fits, then what may fit, then what lacks no more than the policy tells of.

        Where that is the same, what meets most wishes comes first, and then it goes by title.
        """
        view, closing = View(self.asked, seeker), Closing(self.courses, seeker)
        near = np.flatnonzero(view.missing() <= self.policy.missing_at_most)
        wished = [one.told(seeker) for one in self.offered]
        found = []
        for nth, asked, offered in zip(
            near.tolist(), self._asks[near].tolist(), self._offers[near].tolist(), strict=True
        ):
            opening = self.openings[nth]
            if opening.opening_id not in seeker.settled:
                match = _match(opening, _picked(view.told, asked), _picked(wished, offered), closing)
                found.append((*_order(match), opening.title, opening.opening_id, match))
        return tuple(match for *_, match in sorted(found, key=itemgetter(0, 1, 2, 3, 4)))

    def people_for(self, opening: Opening, seekers: Iterable[Seeker]) -> tuple[Match, ...]:
        """Whom it fits, then whom it may fit, then who lacks no more than the policy tells of.

        Where that is the same, by the number of wishes that it meets, and then of the person. That is no ranking: who
        gets a scarce place is for `guidance.division`.
        """
        alone = Board([opening], self.policy, courses_on=self)
        found = (match for one in seekers for match in alone.matches_of(one))
        return tuple(sorted(found, key=lambda one: (_order(one), one.seeker_id)))


def _picked(told: Sequence[Sequence[Told | None]], values: Sequence[int]) -> tuple[Told, ...]:
    """What is told of the value of each that an opening has."""
    return tuple([one for of, value in zip(told, values, strict=True) if (one := of[value]) is not None])


def _match(opening: Opening, results: tuple[Result, ...], met: tuple[Met, ...], closing: Closing) -> Match:
    closes = {one.id: closing.of(one) for one in results if one.holds is False}
    return Match(closing.seeker.seeker_id, opening.opening_id, results, met, closes)


def _order(match: Match) -> tuple[int, int, int]:
    holds = [one.holds for one in match.conditions]
    return holds.count(False), holds.count(None), -len(match.wishes)
