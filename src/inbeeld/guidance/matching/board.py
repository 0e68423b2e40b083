"""The board: all openings of a day, looked through for one person, or one of them for many people."""

from collections.abc import Iterable
from functools import cached_property

import numpy as np

from inbeeld.guidance.matching.asked import Asked, missing
from inbeeld.guidance.matching.courses import Closing, Courses
from inbeeld.guidance.matching.discovery import conditions, wishes
from inbeeld.guidance.matching.match import Match
from inbeeld.guidance.matching.opening import Opening
from inbeeld.guidance.matching.policy import Policy
from inbeeld.guidance.matching.seeker import Seeker
from inbeeld.guidance.matching.wish import Met


class Board:
    """Openings, and what a municipality chose. What was settled with somebody is not told of to them again."""

    def __init__(self, openings: Iterable[Opening], policy: Policy) -> None:
        self.openings, self.policy = tuple(openings), policy
        self.asked = tuple(Asked(one, self.openings, policy) for one in conditions())
        self.numbers = {one.opening_id: nth for nth, one in enumerate(self.openings)}

    @cached_property
    def courses(self) -> Courses:
        return Courses(self.openings, self.policy)

    def matches_of(self, seeker: Seeker) -> tuple[Match, ...]:
        """What fits, then what may fit, then what lacks no more than the policy tells of.

        Where that is the same, what meets most wishes comes first, and then it goes by title.
        """
        lacks = missing(self.asked, seeker, len(self.openings))
        told = np.flatnonzero(lacks <= self.policy.missing_at_most)
        closing = self.courses.closing_for(seeker)
        found = [self._match(seeker, nth, closing) for nth in told.tolist() if self._open(seeker, nth)]
        return tuple(sorted(found, key=lambda one: (*_order(one), self._title(one), one.opening_id)))

    def people_for(self, opening_id: str, seekers: Iterable[Seeker]) -> tuple[Match, ...]:
        """Whom it fits, then whom it may fit, then who lacks no more than the policy tells of.

        Where that is the same, by the number of wishes that it meets, and then of the person. That is no ranking: who
        gets a scarce place is for `guidance.division`.
        """
        nth = self.numbers[opening_id]
        alone = Board([self.openings[nth]], self.policy)
        most = self.policy.missing_at_most
        fitting = (one for one in seekers if missing(alone.asked, one, 1)[0] <= most and self._open(one, nth))
        found = [self._match(one, nth, self.courses.closing_for(one)) for one in fitting]
        return tuple(sorted(found, key=lambda one: (*_order(one), one.seeker_id)))

    def _open(self, seeker: Seeker, nth: int) -> bool:
        return self.openings[nth].opening_id not in seeker.settled

    def _match(self, seeker: Seeker, nth: int, closing: Closing) -> Match:
        opening = self.openings[nth]
        asked = (one.result(one.condition.has(seeker), nth) for one in self.asked)
        results = tuple(one for one in asked if one is not None)
        closes = {one.id: closing(one) for one in results if one.holds is False}
        return Match(seeker.seeker_id, opening.opening_id, results, _met(seeker, opening), closes)

    def _title(self, match: Match) -> str:
        return self.openings[self.numbers[match.opening_id]].title


def _met(seeker: Seeker, opening: Opening) -> tuple[Met, ...]:
    met = ((wish.id, wish.met(seeker, opening)) for wish in wishes())
    return tuple(Met(name, told) for name, told in met if told is not None)


def _order(match: Match) -> tuple[int, int, int]:
    return len(match.missing), len(match.to_ask), -len(match.wishes)
