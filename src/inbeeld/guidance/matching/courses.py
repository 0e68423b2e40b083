"""Courses: openings after which somebody has what another opening asks."""

from collections.abc import Callable, Sequence
from typing import Any

from inbeeld.guidance.matching.asked import Asked, missing
from inbeeld.guidance.matching.condition import Result
from inbeeld.guidance.matching.discovery import conditions
from inbeeld.guidance.matching.opening import Opening
from inbeeld.guidance.matching.policy import Policy
from inbeeld.guidance.matching.seeker import Seeker

TOLD = 3
"""So many of the courses that close a gap are told of."""

Closing = Callable[[Result], tuple[str, ...]]


class Courses:
    """Those among the openings that teach something, by title."""

    def __init__(self, openings: Sequence[Opening], policy: Policy) -> None:
        teaching = [one.after for one in conditions() if one.after]
        found = (one for one in openings if any(after(one) is not None for after in teaching))
        self.openings = tuple(sorted(found, key=lambda one: (one.title, one.opening_id)))
        self.asked = {one.id: Asked(one, self.openings, policy) for one in conditions()}

    def closing_for(self, seeker: Seeker) -> Closing:
        """Gives, of a condition that does not hold, the ids of the courses after which it does.

        Only of courses in which this person lacks nothing.
        """
        lacks = missing(tuple(self.asked.values()), seeker, len(self.openings))
        open_to = [one for one, many in zip(self.openings, lacks, strict=True) if not many]
        able = [one for one in open_to if one.opening_id not in seeker.settled]
        known: dict[tuple[str, Any], tuple[str, ...]] = {}

        def closing(lacking: Result) -> tuple[str, ...]:
            key = (lacking.id, lacking.needed)
            if key not in known:
                known[key] = self._closing(lacking, able)
            return known[key]

        return closing

    def _closing(self, lacking: Result, able: Sequence[Opening]) -> tuple[str, ...]:
        asked = self.asked[lacking.id]
        if (after := asked.condition.after) is None:
            return ()
        taught = ((one.opening_id, after(one)) for one in able)
        ids = [name for name, has in taught if has is not None and asked.holds(has, lacking.needed)]
        return tuple(ids[:TOLD])
