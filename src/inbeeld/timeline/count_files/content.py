"""What a count file holds."""

from collections.abc import Mapping
from dataclasses import dataclass

from inbeeld.timeline.counts import Counts
from inbeeld.timeline.transitions import Transitions


@dataclass(frozen=True)
class CountFile:
    """The same people, counted on a day, and followed up to it from all origins or from none.

    Fields:
        counts: by the recorded municipality, or by that of the day where merged ones were put together, and by
            other variables.
        transitions: from each origin that people were followed from, by the same variables and those that only this
            origin has; of the caseloads that had the tables for it. Texts in a table may be categories, which take
            less room.
        rules: the names of all that were counted, also of those that nobody fell under.
        municipalities: the recorded codes of the people in it, for each caseload of `counts.delivered`.
    """

    counts: Counts
    transitions: Mapping[str, Transitions]
    rules: frozenset[str]
    municipalities: tuple[frozenset[str], ...]

    @property
    def codes(self) -> frozenset[str]:
        """The recorded codes of all caseloads."""
        return frozenset[str]().union(*self.municipalities)
