"""Found: what was learnt of an instrument, released, with all that stands beside it on its page."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf, isfinite

from inbeeld.disclosure import ReleasedEffects
from inbeeld.evidence.learned import Contrast, Effect, Learned, Power, Refused
from inbeeld.evidence.pooling import Pooled
from inbeeld.report.document import Section

AS_A_WHOLE: tuple[Contrast, ...] = ("started", "offered")
"""What a place does for whoever gets one; what taking part does is told beside it."""


@dataclass(frozen=True)
class Found:
    """cost: of a place, in euros; None where it is not recorded. pooled: of other municipalities with this one.
    beside: sections of what is really done under the name, and whom it reaches."""

    released: ReleasedEffects
    cost: float | None = None
    pooled: tuple[Pooled, ...] = ()
    beside: tuple[Section, ...] = ()

    @property
    def learned(self) -> Learned:
        return self.released.learned

    @property
    def of_everybody(self) -> tuple[Effect, ...]:
        """By contrast, and within it by months."""
        found = (one for one in self.learned.effects if one.group is None)
        return tuple(sorted(found, key=lambda one: (one.contrast not in AS_A_WHOLE, one.after)))

    @property
    def main(self) -> Effect | None:
        """After the longest time at which an effect worth knowing could show, or else when most could show: chosen
        without looking at any outcome. None where nothing can be told."""
        found = [one for one in self.of_everybody if one.contrast in AS_A_WHOLE]
        enough = [one for one in found if self._lacking(one) <= 0]
        return max(enough, key=lambda one: one.after, default=min(found, key=self._lacking, default=None))

    def _lacking(self, effect: Effect) -> float:
        """How much larger than worth knowing an effect must be to show."""
        power = self.power(effect.after)
        return power.smallest - power.target if power else inf

    @property
    def groups(self) -> tuple[Effect, ...]:
        """Those of the time and the contrast of `main`, as they were given."""
        main = self.main
        if main is None:
            return ()
        same = (one for one in self.learned.effects if (one.after, one.contrast) == (main.after, main.contrast))
        return tuple(one for one in same if one.group)

    @property
    def adjusted(self) -> Effect | None:
        """`main`, estimated once more beside what was known of people before."""
        main = self.main
        same = (one for one in self.learned.adjusted if main and one.group is None and one.contrast == main.contrast)
        return next((one for one in same if main and one.after == main.after), None)

    @property
    def refused(self) -> tuple[Refused, ...]:
        """Of everybody."""
        return tuple(one for one in self.learned.refused if one.group is None)

    @property
    def refused_groups(self) -> tuple[Refused, ...]:
        return tuple(one for one in self.learned.refused if one.group)

    @property
    def powers(self) -> tuple[Power, ...]:
        """Of the months at which anything could show."""
        return tuple(one for one in self.learned.power if one.people and isfinite(one.smallest))

    def power(self, after: int) -> Power | None:
        return next((one for one in self.powers if one.after == after), None)

    @property
    def alarms(self) -> Iterator[Effect]:
        """Checks of what was before the start that show a difference, where there can be none."""
        return (one for one in self.learned.checks if not one.low <= 0 <= one.high)
