"""From cases to effects: of being offered a place, and of taking part."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil

import numpy as np
from numpy.random import Generator

from inbeeld.evidence.learned import Arm, Contrast, Effect, Refused
from inbeeld.evidence.lottery.cases import Case
from inbeeld.evidence.lottery.estimate import Estimate, difference, estimate, unforeseen
from inbeeld.evidence.lottery.lots import Flags, Floats, Lots
from inbeeld.evidence.lottery.randomisation import Differences, Tally, redrawn


@dataclass(frozen=True, eq=False)
class Asked:
    """A case, which effect of it, and what is known that the outcome is to be compared beside."""

    case: Case
    contrast: Contrast
    known: Floats | None

    @property
    def use(self) -> Floats:
        used = self.case.lots.drawn if self.contrast == "offered" else self.case.used
        return used.astype(np.float64)

    @cached_property
    def told(self) -> tuple[Floats, Floats]:
        outcome, use = (unforeseen(self.case.lots, one, self.known) for one in (self.case.outcome, self.use))
        return outcome, use

    @property
    def tally(self) -> Tally:
        return Tally.of(self.case.lots, self.case.which, *self.told)


def answered(lots: Lots, asked: Sequence[Asked], random: Generator) -> list[Effect | Refused]:
    """Each with its own interval and test; `lots` are all that were drawn."""
    redraws = redrawn(lots, [one.tally for one in asked], random)
    return [_answer(one, differences) for one, differences in zip(asked, redraws, strict=True)]


def _answer(asked: Asked, differences: Differences) -> Effect | Refused:
    """Refused where the interval is wider than half of all that could be: so few took part because they drew a place.
    Needed are as many as would make the interval half as wide as that."""
    case, found = asked.case, estimate(asked.case.lots, *asked.told)
    low, high = differences.interval(case.span)
    if found is None or high - low > case.span:
        wanted = 0 if found is None else ceil(case.fewer() * max((4 * 1.96 * found.error / case.span) ** 2, 1))
        return Refused(case.after, case.group, "few_draws", has=case.fewer(), needs=wanted)
    drawn, undrawn = _arms(asked)
    compared = _level(asked, found)
    return Effect(
        contrast=asked.contrast,
        after=case.after,
        group=case.group,
        started=_arm(case, drawn, compared + found.difference),
        compared=_arm(case, undrawn, compared),
        difference=found.difference,
        error=found.error,
        low=min(low, found.difference),
        high=max(high, found.difference),
        p_value=differences.p_value(0.0),
        later=_later(case),
    )


def _arms(asked: Asked) -> tuple[Flags, Flags]:
    """Who drew a place, and who drew none; for taking part, of the first who did, and of the second who did not."""
    drawn, used = asked.case.lots.drawn, asked.case.used
    return (drawn, ~drawn) if asked.contrast == "offered" else (drawn & used, ~drawn & ~used)


def _level(asked: Asked, found: Estimate) -> float:
    """Without a place: of all, or of those who take part because they drew one (Abadie 2002, doi
    10.1198/016214502753479419). Kept within what can be, with the effect added to it."""
    case, level = asked.case, found.undrawn
    if asked.contrast == "took_part":
        without = unforeseen(case.lots, np.where(case.used, 0.0, case.outcome), asked.known)
        level = -difference(case.lots, without)[0] / difference(case.lots, asked.told[1])[0]
    return float(np.clip(level, max(0.0, -found.difference), min(case.span, case.span - found.difference)))


def _arm(case: Case, those: Flags, level: float) -> Arm:
    seen = those & (case.lots.seen > 0)
    reached = case.lots.people(seen & (case.outcome > 0)) if case.span == 1 else 0
    return Arm(case.lots.people(seen), reached, level)


def _later(case: Case) -> float:
    """Of those who drew none, the share who started after all."""
    weight = np.where(case.lots.drawn, 0.0, case.lots.weights[1])
    return float(np.average(case.used, weights=weight))
