"""What is compared: some of those who drew, so many months later."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import polars as pl

from inbeeld.evidence.learned import Group, Refused
from inbeeld.evidence.lottery.entries import Entries
from inbeeld.evidence.lottery.in_sight import InSight
from inbeeld.evidence.lottery.lots import Flags, Floats, Lots
from inbeeld.evidence.panel import outcome_at
from inbeeld.timeline.rules import PAID_WORK

FEWEST = 10
"""People in an arm, of whom it was seen what became of them."""
YEAR_BEFORE = -12
"""The months `after` of what is checked: the year before the draw."""


@dataclass(frozen=True, eq=False)
class Case:
    """which: shape (all entries,). The others are of these entries alone: outcome is 0 where `lots.seen` is, used
    says who took part, known what was known of them. span: of the outcome, what one person can add to a mean."""

    after: int
    group: Group | None
    which: Flags
    lots: Lots
    outcome: Floats
    used: Flags
    known: Floats
    span: float

    @property
    def chance(self) -> Floats | None:
        """As what is known, where it differs."""
        return self.lots.chance[:, None] if np.ptp(self.lots.chance) > 0 else None

    def among(self, group: Group, those: Flags) -> "Case":
        which = np.copy(self.which)
        which[self.which] = those
        arrays = (self.outcome[those], self.used[those], self.known[those])
        return Case(self.after, group, which, self.lots.where(those), *arrays, self.span)

    def fewer(self) -> int:
        """People of the smaller arm."""
        seen = self.lots.seen > 0
        return min(self.lots.people(seen & self.lots.drawn), self.lots.people(seen & ~self.lots.drawn))


def cases(entries: Entries, in_sight: InSight) -> Iterator[Case | Refused]:
    """Everybody and each group, at each of the months; or why there is none."""
    asked = entries.panel.question
    categories = {name: entries.category(name) for name in asked.by}
    for after in asked.after:
        everybody = _everybody(entries, in_sight, after)
        if not everybody.which.any():
            yield Refused(after, None, "not_yet_seen")
            continue
        yield enough(everybody)
        for name, told in categories.items():
            here = told.filter(pl.Series(everybody.which))
            for category in here.unique().sort():
                yield enough(everybody.among(Group(name, category), (here == category).to_numpy()))


def enough(case: Case) -> Case | Refused:
    """With people to compare in both arms."""
    if (people := case.fewer()) < FEWEST:
        return Refused(case.after, case.group, "few", has=people, needs=FEWEST)
    return case


def _everybody(entries: Entries, in_sight: InSight, after: int) -> Case:
    asked = entries.panel.question
    which = in_sight.can_be(entries, after)
    some = entries.of(which)
    seen = in_sight.weight(some, after)
    told = outcome_at(entries.panel, asked.outcome, after)[some.who, some.month]
    outcome = np.where(seen > 0, told.astype(np.float64), 0.0)
    span = float(after) if asked.outcome.in_months else 1.0
    return Case(after, None, which, replace(some.lots, seen=seen), outcome, some.started(after), some.known, span)


def history(entries: Entries) -> Case:
    """The months in paid work in the year before, which the lots cannot have changed."""
    work = entries.panel.in_spell(PAID_WORK)
    until = np.concatenate([np.zeros((len(work), 1)), np.cumsum(work, axis=1)], axis=1)
    months = until[entries.who, entries.month] - until[entries.who, np.maximum(entries.month + YEAR_BEFORE, 0)]
    everybody = np.ones(len(entries), dtype=np.bool_)
    known = entries.known
    return Case(YEAR_BEFORE, None, everybody, entries.lots, months, entries.lots.drawn, known, float(-YEAR_BEFORE))
