"""Who left, or was seen no more, is not left out but stood in for by people like them who were seen, each weighted by
the inverse of the chance to be seen (Robins and Finkelstein 2000, doi 10.1111/j.0006-341X.2000.00779.x)."""

from dataclasses import dataclass
from itertools import count

import numpy as np

from inbeeld.evidence.hazards.risks import followed, going, turns_65
from inbeeld.evidence.hazards.rows import gathered
from inbeeld.evidence.hazards.staying import hazard, stays
from inbeeld.evidence.lottery.entries import Entries
from inbeeld.evidence.lottery.lots import Flags, Floats, Whole
from inbeeld.evidence.panel import Panel
from inbeeld.evidence.panel.covariates import Covariates
from inbeeld.evidence.progress import Progress


@dataclass(frozen=True, eq=False)
class InSight:
    """staying: the logarithm of the chance to be followed still, summed over the months before. gone: how often
    somebody left or got out of view before the month. Shapes (people, months + 1). young: see `turns_65`."""

    staying: Floats
    gone: Whole
    young: Whole

    @classmethod
    def of(cls, panel: Panel, progress: Progress) -> "InSight":
        covariates, random = Covariates(panel), np.random.default_rng(panel.question.seed)
        steps = count(1)

        def told() -> None:
            progress(next(steps), 2 * panel.months.count)

        samples = gathered(covariates, going(panel), random, told)
        (staying,) = stays(covariates, ([hazard(covariates.columns, *one) for one in samples],), told)
        return cls(staying.astype(np.float64), followed(panel).astype(np.int64), turns_65(panel))

    def can_be(self, entries: Entries, after: int) -> Flags:
        """Whether these months are over, and somebody is not yet 65 by then: both were known at the draw."""
        ends = entries.month + after
        return (ends < entries.panel.months.count) & (self.young[entries.who] > ends)

    def weight(self, entries: Entries, after: int) -> Floats:
        """1 over the chance to have been followed all that time, of who was, and 0 of the others; of `can_be`."""
        who, begins, ends = entries.who, entries.month, entries.month + after
        whole = self.gone[who, ends] == self.gone[who, begins]
        return np.where(whole, np.exp(self.staying[who, begins] - self.staying[who, ends]), 0.0)
