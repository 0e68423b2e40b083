"""A match: one person, one opening, and why. It has no score: a match fits, may fit, or lacks something."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from inbeeld.guidance.matching.condition import Result
from inbeeld.guidance.matching.wish import Met


@dataclass(frozen=True)
class Match:
    """`conditions` are those that the opening asks, `wishes` those that are met.

    `closes`: of each condition that does not hold, by its id, the openings that would make it hold and that fit now.
    """

    seeker_id: str
    opening_id: str
    conditions: tuple[Result, ...]
    wishes: tuple[Met, ...] = ()
    closes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def fits(self) -> bool:
        """All conditions hold."""
        return all(one.holds for one in self.conditions)

    @property
    def missing(self) -> tuple[Result, ...]:
        """The conditions that do not hold."""
        return tuple(one for one in self.conditions if one.holds is False)

    @property
    def to_ask(self) -> tuple[Result, ...]:
        """The conditions of which it is not known whether they hold."""
        return tuple(one for one in self.conditions if one.holds is None)

    @property
    def may_fit(self) -> bool:
        """Nothing is missing, but something is to be asked first."""
        return not self.missing and bool(self.to_ask)
