"""Courses: openings after which somebody has what another opening asks."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inbeeld.guidance.matching.asked import Asked, numbered
from inbeeld.guidance.matching.condition import Result
from inbeeld.guidance.matching.discovery import conditions
from inbeeld.guidance.matching.opening import Opening
from inbeeld.guidance.matching.policy import Policy
from inbeeld.guidance.matching.seeker import Seeker
from inbeeld.guidance.matching.view import View

TOLD = 3
"""So many of the courses that close a gap are told of."""

Chosen = NDArray[np.bool_]
"""For each course, whether it is one."""


class Courses:
    """Those among the openings that teach something, by title."""

    def __init__(self, openings: Sequence[Opening], policy: Policy) -> None:
        self._after = {one.id: one.after for one in conditions() if one.after}
        found = (one for one in openings if any(after(one) is not None for after in self._after.values()))
        self.openings = sorted(found, key=lambda one: (one.title, one.opening_id))
        self.asked = {one.id: Asked(one, self.openings, policy) for one in conditions()}
        self._taught = {name: numbered(map(after, self.openings)) for name, after in self._after.items()}
        self._known: dict[tuple[str, Any], Chosen] = {}

    def teaching(self, lacking: Result) -> Chosen:
        """Which of them make the condition hold, for anybody."""
        key = (lacking.id, lacking.needed)
        if key not in self._known:
            values, which = self._taught[lacking.id]
            holds = self.asked[lacking.id].holds
            enough = [one is not None and bool(holds(one, lacking.needed)) for one in values]
            self._known[key] = np.array(enough, bool)[which]
        return self._known[key]

    def teaches(self, condition: str) -> bool:
        return condition in self._after


class Closing:
    """Which courses close the gaps of one person: those in which this person lacks nothing."""

    def __init__(self, courses: Courses, seeker: Seeker) -> None:
        self.courses, self.seeker = courses, seeker
        self._known: dict[tuple[str, Any], tuple[str, ...]] = {}

    def of(self, lacking: Result) -> tuple[str, ...]:
        """The ids of the first of them, after which the condition holds."""
        if not self.courses.teaches(lacking.id):
            return ()
        key = (lacking.id, lacking.needed)
        if key not in self._known:
            found = np.flatnonzero(self.courses.teaching(lacking) & self._fitting)[:TOLD]
            self._known[key] = tuple(self.courses.openings[nth].opening_id for nth in found.tolist())
        return self._known[key]

    @cached_property
    def _fitting(self) -> Chosen:
        settled = np.array([one.opening_id in self.seeker.settled for one in self.courses.openings], bool)
        chosen: Chosen = (View(tuple(self.courses.asked.values()), self.seeker).missing() == 0) & ~settled
        return chosen
